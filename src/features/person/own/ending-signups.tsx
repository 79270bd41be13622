import { usePages } from '@/lib/pages'
import { sayMoment } from '@/lib/time-words'
import { Cell, CellGroup } from '@/ui/cell/cell'

/** Sign-ups that end with the account, or with the consent: those of activities that are not over. Nothing when there is none. */
export function EndingSignups({ now }: { now: number }) {
  const { items = [], hasMore } = usePages('signup.mine', {})
  const ending = items.filter(({ state, endsAt }) => state !== 'gone' && endsAt > now)
  if (ending.length === 0) return null
  return (
    <CellGroup
      title="这些报名会取消"
      hint={`名额会马上让给候补的邻居。${hasMore ? '更早报上、还没结束的也会取消。' : ''}`}
    >
      {ending.map(({ signupId, title, startsAt, attendees }) => (
        <Cell key={signupId} title={title} note={`${sayMoment(startsAt, now)}，${attendees.join('、')}`} />
      ))}
    </CellGroup>
  )
}
