import { festivals } from '@domain/activity/activity'
import { festivalsOf } from '@domain/activity/festival-days'
import { dayOf } from '@domain/time'
import { useState } from 'react'
import { usePages } from '@/lib/pages'
import { useQuery } from '@/lib/query'
import { sayDay } from '@/lib/time-words'
import type { Sites } from '@/lib/use-sites'
import { MonthGrid } from '@/ui/month-grid/month-grid'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { ActivityCards } from './activity-cards'

interface Props {
  siteId: string | undefined
  sites: Sites
  now: number
}

/** A month with its festivals and how much is on each day; the chosen day's activities below. */
export function ActivityMonth({ siteId, sites, now }: Props) {
  const today = dayOf(now)
  const [day, setDay] = useState(today)
  const month = day.slice(0, 7)
  const turnTo = (next: string) => setDay(today.startsWith(next) ? today : `${next}-01`)
  const counts = useQuery('activity.month', { month, siteId })
  const pages = usePages('activity.list', { day, siteId })
  return (
    <Stack gap={5}>
      <MonthGrid
        month={month}
        onMonth={turnTo}
        today={today}
        chosen={day}
        onChoose={setDay}
        counts={counts.data?.days ?? {}}
        names={festivalNames(month)}
      />
      <Heading>{sayDay(day, now)}</Heading>
      <Loaded query={{ ...pages, data: pages.items }} rows={2}>
        {activities => (
          <Stack gap={3}>
            {activities.length === 0 ? <Note>这一天没有活动</Note> : null}
            <ActivityCards activities={activities} sites={sites} now={now} />
            <More pages={pages} />
          </Stack>
        )}
      </Loaded>
    </Stack>
  )
}

const festivalNames = (month: string): Record<string, string> =>
  Object.fromEntries(
    festivalsOf(Number(month.slice(0, 4))).map(({ festival, day }) => [day, festivals[festival]]),
  )
