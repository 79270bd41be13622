import { festivals } from '@domain/activity/activity'
import type { ActivityDetail } from '@domain/activity/contract'
import { festivalOn } from '@domain/activity/festival-days'
import { type Rhythm, rhythms, startsAfter } from '@domain/activity/series'
import { dayOf } from '@domain/time'
import { useState } from 'react'
import { sayMoment } from '@/lib/time-words'
import { useOneByOne } from '@/lib/use-one-by-one'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { CheckList } from '@/ui/check-list/check-list'
import { Chips } from '@/ui/chips/chips'
import { Field } from '@/ui/field/field'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { Stepper } from '@/ui/stepper/stepper'
import { repeatSteps } from './series-steps'
import { StepsProgress } from './steps-progress'

const rhythmItems = (Object.keys(rhythms) as Rhythm[]).map(value => ({ value, text: rhythms[value] }))
/** Half a year of weeks: more is a second time. */
const timesAtOnce = 26

interface Props {
  activity: ActivityDetail['activity']
  onClose: () => void
  now: number
}

/** The same again and again: a rhythm, the dates that come of it, and those left out that do not suit. */
export function RepeatSheet({ activity, onClose, now }: Props) {
  const [rhythm, setRhythm] = useState<Rhythm>('week')
  const [times, setTimes] = useState(4)
  const [joinsMax, setJoinsMax] = useState(0)
  const [left, setLeft] = useState<readonly string[]>([])
  const work = useOneByOne()
  const starts = startsAfter(activity.startsAt, rhythm, times).filter(startsAt => startsAt > now)
  const chosen = starts.map(String).filter(start => !left.includes(start))
  const published = activity.status === 'published'
  const finished = !work.busy && chosen.length > 0 && chosen.every(start => work.done.has(start))
  const begin = () => void work.start(repeatSteps(activity, chosen.map(Number), joinsMax))
  return (
    <Sheet
      open
      title="定期办"
      onClose={onClose}
      footer={
        finished ? (
          <Button block kind="primary" onPress={onClose}>
            好了
          </Button>
        ) : (
          <Button block kind="primary" busy={work.busy} disabled={chosen.length === 0} onPress={begin}>
            {`${published ? '发布' : '建'}这 ${chosen.length} 场${published ? '' : '的草稿'}`}
          </Button>
        )
      }
    >
      <Stack>
        <Note>{`“${activity.title}”接着办，内容不变，时间一起挪。已经有的场次不会再建。`}</Note>
        <StepsProgress work={work} total={chosen.length} words={published ? '已发布' : '已建'} now={now} />
        <Field label="多久一次" required>
          <Chips
            label="多久一次"
            required
            items={rhythmItems}
            value={rhythm}
            onChange={next => setRhythm(next ?? rhythm)}
          />
        </Field>
        <Field label="再办几场" required>
          <Stepper label="再办几场" value={times} min={1} max={timesAtOnce} onChange={setTimes} />
        </Field>
        {activity.series ? null : (
          <Field label="每人最多报几场" hint={joinsMax === 0 ? '现在不限，点加号可以限' : undefined}>
            <Stepper
              label="每人最多报几场"
              value={joinsMax}
              min={0}
              max={timesAtOnce}
              onChange={setJoinsMax}
            />
          </Field>
        )}
        <CellGroup title="这些日子办，不合适的点一下去掉">
          <CheckList
            label="哪些日子"
            items={starts.map(start => ({
              value: String(start),
              text: sayMoment(start, now),
              ...festivalNote(start),
            }))}
            chosen={chosen}
            onChange={next => setLeft(starts.map(String).filter(start => !next.includes(start)))}
          />
        </CellGroup>
      </Stack>
    </Sheet>
  )
}

/** On a festival fewer come, or the place is shut: whoever plans should see it. */
function festivalNote(start: number): { note?: string } {
  const festival = festivalOn(dayOf(start))
  return festival ? { note: `这天是${festivals[festival]}` } : {}
}
