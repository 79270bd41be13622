import { NoticeTable } from '@/features/notice/manage/notice-table'
import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { SitePicker } from '@/office/site-picker'
import { StaffOnly } from '@/office/staff-only'
import { useMySites } from '@/office/use-my-sites'
import { Button } from '@/ui/button/button'
import { Screen } from '@/ui/screen/screen'
import { Row, Stack } from '@/ui/stack/stack'

/** All notices of a site. */
export default function NoticesPage() {
  const sites = useMySites()
  const { may } = useSession()
  const { current, sites: all } = sites
  return (
    <Screen title="通知管理" wide>
      <StaffOnly allowed={all.length > 0 ? current !== undefined : undefined}>
        {() =>
          current ? (
            <Stack>
              <SitePicker sites={sites} />
              {may('notice.create', current._id) ? (
                <Row gap={2}>
                  <Button
                    kind="primary"
                    icon="plus"
                    onPress={() => void open('officeNotice', { site: current._id })}
                  >
                    写通知
                  </Button>
                </Row>
              ) : null}
              <NoticeTable key={current._id} siteId={current._id} />
            </Stack>
          ) : null
        }
      </StaffOnly>
    </Screen>
  )
}
