import type { PersonCame } from '@domain/signup/attendance/contract'
import { sayTime } from '@/lib/time-words'
import { Result } from '@/ui/result/result'

interface Props {
  people: readonly PersonCame[]
  /** Said a moment ago already. */
  again?: boolean
}

/** Who of the party is there, since when. */
export function Came({ people, again }: Props) {
  const there = people.filter(({ came }) => came)
  const at = there.find(person => person.at !== undefined)?.at
  return (
    <Result
      tone="good"
      icon="check"
      title={`${again ? '您已经签过到了' : '已签到'}${at === undefined ? '' : ` · ${sayTime(at)}`} · ${there.length} 人`}
    >
      {there.map(({ name }) => name).join('、')}
    </Result>
  )
}
