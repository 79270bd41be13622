import type { ActivityDetail } from '@domain/activity/contract'
import { dayOf } from '@domain/time'
import { useState } from 'react'
import { clockOf, momentOf } from '@/lib/moments'
import { sayMoment } from '@/lib/time-words'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { DateField } from '@/ui/field/date-field'
import { Heading, Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { copyDates } from './copy-dates'

interface Props {
  activity: Pick<ActivityDetail['activity'], '_id' | 'title' | 'startsAt' | 'festival'>
  open: boolean
  onClose: () => void
  now: number
  onCopied: (activityId: string) => void
}

/** The same again on another day: one tap makes the draft, with all its times moved. */
export function CopySheet({ activity, open, onClose, now, onCopied }: Props) {
  const [day, setDay] = useState('')
  const { run, busy, failure } = useAction('activity.copy')
  const copy = async (startsAt: number | undefined) => {
    if (startsAt === undefined || busy) return
    const answer = await run({ activityId: activity._id, startsAt })
    if (answer.ok) onCopied(answer.data.activityId)
  }
  return (
    <Sheet open={open} title="照样再办一次" onClose={onClose}>
      <Stack>
        <Note>{`复制“${activity.title}”为草稿，内容不变，时间一起挪。报名的人不会复制。`}</Note>
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
        <CellGroup title="办在哪天">
          {copyDates(activity, now).map(({ words, startsAt }) => (
            <Cell
              key={words}
              icon="copy"
              title={sayMoment(startsAt, now)}
              note={words}
              onPress={() => void copy(startsAt)}
              label={`复制到 ${sayMoment(startsAt, now)}，${words}`}
            />
          ))}
        </CellGroup>
        <Heading level={3}>或者自己选</Heading>
        <DateField label="开始日期" required value={day} from={dayOf(now)} onChange={setDay} />
        <Button
          block
          kind="primary"
          busy={busy}
          disabled={day === ''}
          onPress={() => void copy(momentOf(day, clockOf(activity.startsAt)))}
        >
          复制为草稿
        </Button>
      </Stack>
    </Sheet>
  )
}
