import { ActivityEditor } from '@/features/activity/editor/activity-editor'
import { useQuery } from '@/lib/query'
import { finish, useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { StaffOnly } from '@/office/staff-only'
import { useMySites } from '@/office/use-my-sites'
import { Screen } from '@/ui/screen/screen'
import { Loaded } from '@/ui/states/loaded'

/** Writing an activity: a new one of a site, or one that is there. */
export default function ActivityEditorPage() {
  const { id, site: asked } = useParams('officeEditor')
  const { me, may } = useSession()
  const query = useQuery('activity.detail', id ? { activityId: id } : null)
  const { current, site: siteOf, sites } = useMySites(asked)
  const detail = query.data
  const site = id ? siteOf(detail?.activity.siteId) : current
  const allowed = sites.length > 0 ? site !== undefined && may('activity.save', site._id) : undefined

  if (me && allowed && site && Boolean(id) === Boolean(detail)) {
    return (
      <ActivityEditor
        detail={detail}
        site={site}
        me={me}
        onPublished={activityId => void finish('officeActivity', { id: activityId })}
      />
    )
  }
  const gate = <StaffOnly allowed={allowed}>{() => null}</StaffOnly>
  return <Screen title="活动">{id && !detail ? <Loaded query={query}>{() => gate}</Loaded> : gate}</Screen>
}
