import { PaperImport } from '@/features/signup/import/paper-import'
import { useQuery } from '@/lib/query'
import { useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { StaffOnly } from '@/office/staff-only'
import { Heading } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** A list on paper, for one activity. */
export default function ImportPage() {
  const { id = '' } = useParams('officeImport')
  const { may } = useSession()
  const detail = useQuery('activity.detail', id ? { activityId: id } : null)
  return (
    <Screen title="导入名单" wide>
      <Loaded query={detail} rows={2}>
        {({ activity }) => (
          <StaffOnly allowed={may('signup.importRow', activity.siteId)}>
            {() => (
              <Stack>
                <Heading>{activity.title}</Heading>
                <PaperImport activityId={id} />
              </Stack>
            )}
          </StaffOnly>
        )}
      </Loaded>
    </Screen>
  )
}
