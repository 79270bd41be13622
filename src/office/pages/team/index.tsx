import { EndTeam } from '@/features/volunteer/teams/end-team'
import { TeamForm } from '@/features/volunteer/teams/team-form'
import { TeamMembers } from '@/features/volunteer/teams/team-members'
import { useQuery } from '@/lib/query'
import { finish, useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { StaffOnly } from '@/office/staff-only'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** A new team of a site, or one that is there: what it says, who is in it, who leads. */
export default function TeamPage() {
  const { id, site = '' } = useParams('officeTeam')
  const { me, may } = useSession()
  const query = useQuery('volunteer.team', id ? { teamId: id } : null)
  const siteId = query.data?.siteId ?? site
  const known = me && (!id || query.data || query.failure)
  return (
    <Screen title="志愿队">
      <StaffOnly allowed={known ? Boolean(query.failure) || may('volunteer.saveTeam', siteId) : undefined}>
        {() =>
          id ? (
            <Loaded query={query}>
              {team => (
                <Stack gap={5}>
                  <TeamForm key={`${team.rev}`} siteId={siteId} team={team} onDone={() => undefined} />
                  <TeamMembers teamId={team.teamId} rev={team.rev} />
                  <EndTeam team={team} />
                </Stack>
              )}
            </Loaded>
          ) : (
            <TeamForm siteId={site} onDone={teamId => void finish('officeTeam', { id: teamId })} />
          )
        }
      </StaffOnly>
    </Screen>
  )
}
