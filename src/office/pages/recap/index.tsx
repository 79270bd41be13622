import { RecapEditor } from '@/features/activity/recap/recap-editor'
import { useQuery } from '@/lib/query'
import { useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { StaffOnly } from '@/office/staff-only'
import { Screen } from '@/ui/screen/screen'
import { Loaded } from '@/ui/states/loaded'

/** How an activity was, written by whoever held it. */
export default function RecapPage() {
  const { id = '' } = useParams('officeRecap')
  const { me, may } = useSession()
  const detail = useQuery('activity.detail', id ? { activityId: id } : null)
  const recap = useQuery('activity.recap', id ? { activityId: id } : null)
  const site = detail.data?.activity.siteId
  return (
    <Screen title="活动回顾">
      <StaffOnly allowed={me && (site === undefined ? undefined : may('activity.saveRecap', site))}>
        {() => (
          <Loaded
            query={{ ...recap, failure: detail.failure ?? recap.failure, data: detail.data && recap.data }}
            rows={3}
          >
            {({ recap: written }) => (
              <RecapEditor activityId={id} title={detail.data?.activity.title ?? ''} recap={written} />
            )}
          </Loaded>
        )}
      </StaffOnly>
    </Screen>
  )
}
