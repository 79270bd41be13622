import { festivals } from '@domain/activity/activity'
import type { ActivityCard } from '@domain/activity/contract'
import { festivalsOf } from '@domain/activity/festival-days'
import { dayOf } from '@domain/time'
import { useState } from 'react'
import { usePages } from '@/lib/pages'
import { useQuery } from '@/lib/query'
import { sayDate, sayTimes } from '@/lib/time-words'
import { useNow } from '@/lib/use-minute'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Chips } from '@/ui/chips/chips'
import { MonthGrid } from '@/ui/month-grid/month-grid'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { CopySheet } from './copy-sheet'
import { FestivalAgain } from './festival-again'

interface Props {
  siteId: string
  onCopied: (activityId: string) => void
}

/** Finds what the site held before, to hold it again: for the next festival first, else by the day. */
export function PastPicker({ siteId, onCopied }: Props) {
  const now = useNow()
  const today = dayOf(now)
  const [month, setMonth] = useState(`${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}`)
  const [day, setDay] = useState<string>()
  const [chosen, setChosen] = useState<ActivityCard>()
  const counts = useQuery('activity.month', { month, siteId })
  const turnTo = (next: string) => {
    setMonth(next)
    setDay(undefined)
  }
  return (
    <Stack gap={5}>
      <FestivalAgain siteId={siteId} now={now} onChoose={setChosen} />
      <Stack gap={3}>
        <Heading>别的活动</Heading>
        <Note>在日历上找到办过的那一天，选一个活动，照样再办。</Note>
        <Chips
          label="年份"
          required
          oneLine
          items={years(today)}
          value={month.slice(0, 4)}
          onChange={year => turnTo(`${year}${month.slice(4)}`)}
        />
      </Stack>
      <MonthGrid
        month={month}
        onMonth={turnTo}
        today={today}
        chosen={day}
        onChoose={setDay}
        counts={counts.data?.days ?? {}}
        names={festivalNames(month)}
      />
      {counts.failure && !counts.data ? <Note tone="danger">{counts.failure.message}</Note> : null}
      {counts.data && Object.keys(counts.data.days).length === 0 ? (
        <Note>这个月没有办过活动，请翻到别的月份</Note>
      ) : null}
      {day ? <DayList day={day} siteId={siteId} now={now} onChoose={setChosen} /> : null}
      {chosen ? (
        <CopySheet
          activity={{ ...chosen, _id: chosen.id }}
          open
          onClose={() => setChosen(undefined)}
          now={now}
          onCopied={onCopied}
        />
      ) : null}
    </Stack>
  )
}

/** This year and the five before it. */
const years = (today: string) =>
  Array.from({ length: 6 }, (_, back) => String(Number(today.slice(0, 4)) - back)).map(year => ({
    value: year,
    text: `${year}年`,
  }))

interface DayProps {
  day: string
  siteId: string
  now: number
  onChoose: (activity: ActivityCard) => void
}

function DayList({ day, siteId, now, onChoose }: DayProps) {
  const pages = usePages('activity.list', { day, siteId })
  return (
    <Stack gap={3}>
      <Heading>{sayDate(day, now)}</Heading>
      <Loaded query={{ ...pages, data: pages.items }} rows={1}>
        {activities =>
          activities.length === 0 ? (
            <Note>这一天没有办过活动</Note>
          ) : (
            <Stack gap={3}>
              <CellGroup>
                {activities.map(activity => (
                  <Cell
                    key={activity.id}
                    title={activity.title}
                    note={`${sayTimes(activity.startsAt, activity.endsAt, now)} · ${activity.placeName}`}
                    value="照样再办"
                    onPress={() => onChoose(activity)}
                  />
                ))}
              </CellGroup>
              <More pages={pages} />
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}

const festivalNames = (month: string): Record<string, string> =>
  Object.fromEntries(
    festivalsOf(Number(month.slice(0, 4))).map(({ festival, day }) => [day, festivals[festival]]),
  )
