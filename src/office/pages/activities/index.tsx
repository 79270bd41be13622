import { isStatus, ManageList } from '@/features/activity/manage/manage-list'
import { open, useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { SitePicker } from '@/office/site-picker'
import { StaffOnly } from '@/office/staff-only'
import { useMySites } from '@/office/use-my-sites'
import { Button } from '@/ui/button/button'
import { Screen } from '@/ui/screen/screen'
import { Row, Stack } from '@/ui/stack/stack'

/** All activities of a site. */
export default function ActivitiesPage() {
  const { status } = useParams('officeActivities')
  const sites = useMySites()
  const { may } = useSession()
  const { current, sites: all } = sites
  return (
    <Screen title="活动管理" wide>
      <StaffOnly allowed={all.length > 0 ? current !== undefined : undefined}>
        {() =>
          current ? (
            <Stack>
              <SitePicker sites={sites} />
              {may('activity.create', current._id) ? (
                <Row gap={2}>
                  <Button
                    kind="primary"
                    icon="plus"
                    onPress={() => void open('officeEditor', { site: current._id })}
                  >
                    新建活动
                  </Button>
                  <Button icon="copy" onPress={() => void open('officePast')}>
                    照以前的办
                  </Button>
                </Row>
              ) : null}
              <ManageList
                key={current._id}
                siteId={current._id}
                first={isStatus(status) ? status : undefined}
              />
            </Stack>
          ) : null
        }
      </StaffOnly>
    </Screen>
  )
}
