import { Poster } from '@/features/activity/poster/poster'
import { useQuery } from '@/lib/query'
import { useParams } from '@/lib/routes'
import { useSites } from '@/lib/use-sites'
import { Screen } from '@/ui/screen/screen'
import { Loaded } from '@/ui/states/loaded'

/** An activity as a picture, to print or to send on. */
export default function PosterPage() {
  const { id = '' } = useParams('poster')
  const { nameOf } = useSites()
  const detail = useQuery('activity.detail', id ? { activityId: id } : null)
  return (
    <Screen title="海报">
      <Loaded query={detail} rows={2}>
        {found => <Poster detail={found} siteName={nameOf(found.activity.siteId)} />}
      </Loaded>
    </Screen>
  )
}
