import { nextFestival } from '@domain/activity/festival-days'
import { dayOf } from '@domain/time'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import type { Sites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { Heading } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { Empty } from '@/ui/states/states'
import { ActivityCell } from './activity-cell'
import { chooseList } from './filters'

interface Props {
  homeSiteId: string | undefined
  sites: Sites
  now: number
}

const shown = 4

/** What one can still join soon, in one's own community or, without one, anywhere. The festival has its own section. */
export function Nearby({ homeSiteId, sites, now }: Props) {
  const filters = { siteId: homeSiteId, freeOnly: true }
  const query = useQuery('activity.list', filters)
  const festival = nextFestival(dayOf(now))?.festival
  const showAll = () => {
    chooseList(filters)
    void open('activities')
  }
  return (
    <Stack gap={3}>
      <Heading>{homeSiteId ? `${sites.nameOf(homeSiteId)}近期活动` : '近期活动'}</Heading>
      <Loaded query={query} rows={3}>
        {({ items }) => {
          const activities = items.filter(activity => !activity.festival || activity.festival !== festival)
          return activities.length === 0 ? (
            <Empty icon="calendar" title="近期的活动都报满了" note="到“活动”里看看其他社区的" />
          ) : (
            <CellGroup>
              {activities.slice(0, shown).map(activity => (
                <ActivityCell
                  key={activity.id}
                  activity={activity}
                  siteName={sites.nameOf(activity.siteId)}
                  now={now}
                />
              ))}
            </CellGroup>
          )
        }}
      </Loaded>
      <Button block onPress={showAll}>
        还能报名的活动
      </Button>
    </Stack>
  )
}
