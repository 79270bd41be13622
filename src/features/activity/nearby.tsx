import type { ActivityCard } from '@domain/activity/contract'
import { nextFestival } from '@domain/activity/festival-days'
import { dayOf } from '@domain/time'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import type { Sites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { ActivityCell } from './activity-cell'
import { chooseList, type Filters } from './filters'

interface Props {
  homeSiteId: string | undefined
  sites: Sites
  now: number
}

const shown = 4

/** What one can still join soon, in one's own community or, without one, anywhere. The festival has its own section. */
export function Nearby({ homeSiteId, sites, now }: Props) {
  const query = useQuery('activity.list', { siteId: homeSiteId, freeOnly: true })
  const festival = nextFestival(dayOf(now))?.festival
  const others = ({ items }: { items: ActivityCard[] }) =>
    items.filter(activity => !activity.festival || activity.festival !== festival).slice(0, shown)
  return (
    <Stack gap={3}>
      <Heading>{homeSiteId ? `${sites.nameOf(homeSiteId)}近期活动` : '近期活动'}</Heading>
      <Loaded query={query} rows={3}>
        {page => {
          const activities = others(page)
          if (activities.length === 0) return <NothingNear atHome={homeSiteId !== undefined} />
          return (
            <>
              <CellGroup>
                {activities.map(activity => (
                  <ActivityCell
                    key={activity.id}
                    activity={activity}
                    siteName={sites.nameOf(activity.siteId)}
                    now={now}
                  />
                ))}
              </CellGroup>
              <ToList filters={{ siteId: homeSiteId, freeOnly: true }} text="还能报名的活动" />
            </>
          )
        }}
      </Loaded>
    </Stack>
  )
}

function NothingNear({ atHome }: { atHome: boolean }) {
  return (
    <>
      <Note>暂时没有别的活动可以报名。</Note>
      <ToList filters={{}} text={atHome ? '看看所有社区的活动' : '看看所有活动'} />
    </>
  )
}

function ToList({ filters, text }: { filters: Filters; text: string }) {
  const show = () => {
    chooseList(filters)
    void open('activities')
  }
  return (
    <Button block onPress={show}>
      {text}
    </Button>
  )
}
