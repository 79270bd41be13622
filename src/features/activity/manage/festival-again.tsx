import { type Festival, festivals } from '@domain/activity/activity'
import type { ActivityCard } from '@domain/activity/contract'
import { nextFestival } from '@domain/activity/festival-days'
import { dayOf } from '@domain/time'
import { useEffect, useState } from 'react'
import { call } from '@/lib/call'
import { usePages } from '@/lib/pages'
import { sayMoment } from '@/lib/time-words'
import { useOneByOne } from '@/lib/use-one-by-one'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Chips } from '@/ui/chips/chips'
import { Progress } from '@/ui/progress/progress'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { copyDates } from './copy-dates'

/** So far back it is looked for what was held on a festival. */
const yearsBack = 5

const all = (Object.keys(festivals) as Festival[]).map(value => ({ value, text: festivals[value] }))

interface Props {
  siteId: string
  now: number
  onChoose: (activity: ActivityCard) => void
}

/** What the site held for a festival when it last held anything: each again with one tap, or all of them. */
export function FestivalAgain({ siteId, now, onChoose }: Props) {
  const today = dayOf(now)
  const thisYear = Number(today.slice(0, 4))
  const [festival, setFestival] = useState<Festival>(nextFestival(today)?.festival ?? 'chunjie')
  const [back, setBack] = useState(1)
  const year = String(thisYear - back)
  const pages = usePages('activity.list', { siteId, festival, year })
  const none = pages.items?.length === 0
  useEffect(() => {
    if (none && back < yearsBack) setBack(back + 1)
  }, [none, back])
  const name = festivals[festival]
  return (
    <Stack gap={3}>
      <Heading>{`${year}年的${name}`}</Heading>
      <Chips
        label="哪个节日"
        items={all}
        value={festival}
        required
        oneLine
        onChange={chosen => {
          if (!chosen) return
          setFestival(chosen)
          setBack(1)
        }}
      />
      <Loaded query={{ ...pages, data: pages.items }} rows={1}>
        {activities =>
          activities.length === 0 ? (
            <Note>{`这五年没有办过${name}的活动。下面的日历里可以找别的活动`}</Note>
          ) : (
            <Stack gap={3}>
              <CellGroup hint="时间按节日那天推算：去年节前两天办的，今年也在节前两天">
                {activities.map(activity => (
                  <Cell
                    key={activity.id}
                    title={activity.title}
                    note={againWords(activity, now)}
                    value="照样再办"
                    onPress={() => onChoose(activity)}
                  />
                ))}
              </CellGroup>
              <More pages={pages} />
              {activities.length > 1 ? (
                <All key={`${festival}${year}`} activities={activities} now={now} />
              ) : null}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}

/** Everything that is in sight, one after the other; those that are there already are not made twice. */
function All({ activities, now }: { activities: readonly ActivityCard[]; now: number }) {
  const { start: copyAll, done, busy, refused, failure } = useOneByOne()
  const left = activities.filter(({ id }) => !done.has(id))
  if (left.length === 0) return <Note>{`已复制成 ${done.size} 个草稿，在“工作台”的草稿里，看过再发布`}</Note>
  const start = () =>
    void copyAll(
      left.flatMap(({ id, ...activity }) => {
        const [first] = copyDates(activity, now)
        if (!first) return []
        const copy = { activityId: id, startsAt: first.startsAt, once: true as const }
        return {
          key: id,
          run: (requestId: string) => call('activity.copy', copy, { requestId }),
        }
      }),
    )
  return (
    <Stack gap={2}>
      {busy ? (
        <Progress
          words={`已复制 ${done.size} 个，共 ${activities.length} 个`}
          part={done.size / activities.length}
        />
      ) : (
        <Button block icon="copy" onPress={start}>
          {`${done.size > 0 ? '接着复制' : '全部照样再办'}（${left.length} 个草稿）`}
        </Button>
      )}
      {[...refused].map(([id, message]) => (
        <Note key={id} tone="danger">
          {`${activities.find(one => one.id === id)?.title ?? ''}：${message}`}
        </Note>
      ))}
      {failure ? <Note tone="danger">{failure.message}</Note> : null}
    </Stack>
  )
}

function againWords(activity: ActivityCard, now: number): string {
  const [first] = copyDates(activity, now)
  return first ? `今年：${sayMoment(first.startsAt, now)}，${first.words}` : activity.placeName
}
