import { ReviewQueue } from '@/features/volunteer/review-queue'
import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { SitePicker } from '@/office/site-picker'
import { StaffOnly } from '@/office/staff-only'
import { useMySites } from '@/office/use-my-sites'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'

/** Registrations that wait for a station. */
export default function VolunteersPage() {
  const { may } = useSession()
  const sites = useMySites()
  const now = useNow()
  const { current, sites: all } = sites
  const allowed = current && may('volunteer.queue', current._id)
  return (
    <Screen title="志愿者注册">
      <StaffOnly allowed={all.length > 0 ? allowed === true : undefined}>
        {() =>
          current ? (
            <Stack gap={5}>
              <SitePicker sites={sites} />
              <CellGroup>
                <Cell icon="people" title="志愿队" onPress={() => void open('officeTeams')} />
              </CellGroup>
              <ReviewQueue key={current._id} siteId={current._id} now={now} />
            </Stack>
          ) : null
        }
      </StaffOnly>
    </Screen>
  )
}
