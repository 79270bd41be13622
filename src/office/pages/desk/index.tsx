import type { Site } from '@domain/site/site'
import { Coming } from '@/features/activity/manage/coming'
import { Drafts } from '@/features/activity/manage/drafts'
import { Today } from '@/features/activity/manage/today'
import { TasksCell } from '@/features/person/tasks/tasks-cell'
import { AdminCells } from '@/office/admin-cells'
import { QuickActions } from '@/office/quick-actions'
import { SitePicker } from '@/office/site-picker'
import { StaffOnly } from '@/office/staff-only'
import { useMySites } from '@/office/use-my-sites'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import './desk.scss'

/** The office looks after every site. */
const whose = ({ kind, _id }: Site): string | undefined => (kind === 'office' ? undefined : _id)

/** What is on today, what is unfinished, and what one can begin. */
export default function DeskPage() {
  const sites = useMySites()
  const { current, sites: all } = sites
  return (
    <Screen title="工作台" wide>
      <StaffOnly allowed={all.length > 0 ? current !== undefined : undefined}>
        {() =>
          current ? (
            <Stack gap={5}>
              <SitePicker sites={sites} />
              <Stack gap={5} className="desk">
                <Stack className="desk__doors">
                  <TasksCell />
                  <QuickActions siteId={current._id} />
                  <AdminCells siteId={current._id} />
                </Stack>
                <Stack gap={5} className="desk__days">
                  <Today siteId={whose(current)} nameOf={sites.nameOf} />
                  <Coming siteId={whose(current)} nameOf={sites.nameOf} />
                </Stack>
                <Drafts siteId={current._id} />
              </Stack>
            </Stack>
          ) : null
        }
      </StaffOnly>
    </Screen>
  )
}
