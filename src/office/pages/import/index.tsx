import { PaperImport } from '@/features/signup/import/paper-import'
import { useQuery } from '@/lib/query'
import { useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { StaffOnly } from '@/office/staff-only'
import { Heading, Note } from '@/ui/prose/prose'
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
                {(activity.questions ?? []).length > 0 ? (
                  <Note>名单上没有活动要问的几个问题的回答：先空着，请本人补答，或者当面问</Note>
                ) : null}
                <PaperImport activityId={id} />
              </Stack>
            )}
          </StaffOnly>
        )}
      </Loaded>
    </Screen>
  )
}
