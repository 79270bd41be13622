import { PlaceView } from '@/features/site/place-view'
import { useQuery } from '@/lib/query'
import { useParams } from '@/lib/routes'
import { useSites } from '@/lib/use-sites'
import { Screen } from '@/ui/screen/screen'
import { Loaded } from '@/ui/states/loaded'
import { Empty } from '@/ui/states/states'

/** How to get to an activity or a station: its place, from the record itself and not from the address. */
export default function PlacePage() {
  const { activity, site } = useParams('place')
  const { sites, site: siteOf } = useSites()
  const detail = useQuery('activity.detail', activity ? { activityId: activity } : null)
  const station = siteOf(site)
  return (
    <Screen title="怎么去">
      {activity ? (
        <Loaded query={detail} rows={1}>
          {found => <PlaceView spot={found.activity.place} />}
        </Loaded>
      ) : station ? (
        <PlaceView spot={station} />
      ) : sites.length > 0 ? (
        <Empty icon="place" title="没有找到这个地方" note="可以回到活动或社区的页面再点一次" />
      ) : null}
    </Screen>
  )
}
