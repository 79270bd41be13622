import type { Pages } from '@/lib/pages'
import { sayDate, sayDay, sayNearDay, sayWeekday } from '@/lib/time-words'
import type { Sites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { useGradual } from '@/ui/gradual/use-gradual'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { ActivityCards } from './activity-cards'
import { dayGroups } from './day-groups'
import { chooseFilters } from './filters'

interface Props {
  pages: Pages<'activity.list'>
  filtered: boolean
  sites: Sites
  now: number
}

/** Activities under their days: 今天, 明天, 9月26日 周六. */
export function ActivityList({ pages, filtered, sites, now }: Props) {
  const shown = useGradual(pages.items?.length ?? 0)
  return (
    <Loaded query={{ ...pages, data: pages.items }} rows={4}>
      {activities => (
        <Stack gap={5}>
          {activities.length === 0 && !pages.hasMore ? <Nothing filtered={filtered} /> : null}
          {dayGroups(activities.slice(0, shown)).map(group => (
            <Stack key={group.day} gap={3}>
              <DayHeading day={group.day} now={now} />
              <ActivityCards activities={group.activities} sites={sites} now={now} />
            </Stack>
          ))}
          <More pages={pages} />
        </Stack>
      )}
    </Loaded>
  )
}

function DayHeading({ day, now }: { day: string; now: number }) {
  const near = sayNearDay(day, now)
  const date = `${sayDate(day, now)} ${sayWeekday(day)}`
  return <Heading aside={near ? <Note>{date}</Note> : null}>{sayDay(day, now)}</Heading>
}

function Nothing({ filtered }: { filtered: boolean }) {
  if (!filtered) return <Empty icon="calendar" title="近期还没有活动" note="社区发布新活动后，会显示在这里" />
  return (
    <Empty
      icon="calendar"
      title="没有符合条件的活动"
      note="换个条件，或者看看全部活动"
      action={
        <Button kind="primary" onPress={() => chooseFilters({})}>
          看全部活动
        </Button>
      }
    />
  )
}
