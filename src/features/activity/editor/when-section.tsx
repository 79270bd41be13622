import { festivals } from '@domain/activity/activity'
import { nextOf } from '@domain/activity/festival-days'
import { sayDay } from '@/lib/time-words'
import { Card } from '@/ui/card/card'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { withStart } from './activity-draft'
import { MomentField } from './moment-field'
import type { SectionProps } from './section'

/** When it takes place. The end and the close of sign-up follow the start. */
export function WhenSection({
  draft,
  change,
  gaps,
  today,
  now,
}: SectionProps & { today: string; now: number }) {
  const { festival, kind } = draft
  const day = kind === 'festival' && festival ? nextOf(festival, today)?.day : undefined
  return (
    <Card>
      <Stack>
        <Heading>什么时候</Heading>
        {festival && day ? <Note>{`下一个${festivals[festival]}是 ${sayDay(day, now)}`}</Note> : null}
        <MomentField
          label="开始"
          day={draft.startDay}
          time={draft.startTime}
          anchor="starts"
          error={gaps.starts}
          onChange={(startDay, startTime) => change(withStart(draft, startDay, startTime))}
        />
        <Note>改了开始，结束和报名截止会跟着改</Note>
        <MomentField
          label="结束"
          day={draft.endDay}
          time={draft.endTime}
          anchor="ends"
          error={gaps.ends}
          onChange={(endDay, endTime) => change({ endDay, endTime })}
        />
      </Stack>
    </Card>
  )
}
