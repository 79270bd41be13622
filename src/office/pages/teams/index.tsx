import { SiteTeams } from '@/features/volunteer/teams/site-teams'
import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { SitePicker } from '@/office/site-picker'
import { StaffOnly } from '@/office/staff-only'
import { useMySites } from '@/office/use-my-sites'
import { Button } from '@/ui/button/button'
import { Screen } from '@/ui/screen/screen'
import { Row, Stack } from '@/ui/stack/stack'

/** Teams of a site. */
export default function TeamsPage() {
  const { may } = useSession()
  const sites = useMySites()
  const { current, sites: all } = sites
  const allowed = current && may('volunteer.createTeam', current._id)
  return (
    <Screen title="志愿队">
      <StaffOnly allowed={all.length > 0 ? allowed === true : undefined}>
        {() =>
          current ? (
            <Stack gap={5}>
              <SitePicker sites={sites} />
              <Row gap={2}>
                <Button
                  kind="primary"
                  icon="plus"
                  onPress={() => void open('officeTeam', { site: current._id })}
                >
                  新建志愿队
                </Button>
              </Row>
              <SiteTeams key={current._id} siteId={current._id} />
            </Stack>
          ) : null
        }
      </StaffOnly>
    </Screen>
  )
}
