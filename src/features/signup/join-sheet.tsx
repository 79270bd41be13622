import type { ActivityDetail } from '@domain/activity/contract'
import { type ReactNode, useState } from 'react'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { useUnsent } from '@/lib/use-network'
import { Button } from '@/ui/button/button'
import { Sheet } from '@/ui/sheet/sheet'
import { Loaded } from '@/ui/states/loaded'
import { JoinFields } from './join-fields'
import { JoinOutcome } from './join-outcome'
import { outcomeOf } from './outcome'
import { unsentSignup } from './unsent-signup'
import { useJoin } from './use-join'
import { useJoinForm } from './use-join-form'

interface Props {
  detail: ActivityDetail
  onClose: () => void
  remind: (state: 'seated' | 'waiting') => ReactNode
}

/** Who comes, and one button; then the answer, large. Drawn only while it is open, so that each time begins anew. */
export function JoinSheet({ detail: { activity, seats, mine }, onClose, remind }: Props) {
  const now = useNow()
  const session = useSession()
  const join = useJoin(activity._id, activity.questions)
  const form = useJoinForm(session.me, activity, now)
  const [adding, setAdding] = useState(false)
  const entry = unsentSignup(useUnsent(), activity._id, undefined).join
  const outcome = outcomeOf({ ...join, entry, mine })
  if (outcome) {
    return (
      <Sheet open title={activity.title} onClose={onClose}>
        <JoinOutcome outcome={outcome} activity={activity} now={now} onClose={onClose} remind={remind} />
      </Sheet>
    )
  }
  const size = form.values.chosen.length
  const confirm = () => {
    if (session.me && form.check()) void join.send(session.me, form.values)
  }
  return (
    <Sheet
      open
      title={session.me?.name === '' ? '第一次报名' : '谁来参加？'}
      onClose={onClose}
      footer={
        adding ? null : (
          <Button kind="primary" block busy={join.busy} disabled={!session.me} onPress={confirm}>
            {size > 1 ? `确认报名（${size} 人）` : '确认报名'}
          </Button>
        )
      }
    >
      <Loaded query={{ ...session, data: session.me }} rows={2}>
        {me => <JoinFields {...{ me, form, join, activity, seats, now }} onAdding={setAdding} />}
      </Loaded>
    </Sheet>
  )
}
