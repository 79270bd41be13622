import { SiteCard } from '@/features/site/site-card'
import { JoinTeam } from '@/features/volunteer/teams/join-team'
import { TeamAbout } from '@/features/volunteer/teams/team-about'
import { TeamMembers } from '@/features/volunteer/teams/team-members'
import { useQuery } from '@/lib/query'
import { useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useSites } from '@/lib/use-sites'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** One team: what it does, the way in and out, and for its leader who is in it. */
export default function TeamPage() {
  const { id = '' } = useParams('team')
  const { me } = useSession()
  const sites = useSites()
  const query = useQuery('volunteer.team', id ? { teamId: id } : null)
  return (
    <Screen title="志愿队">
      <Loaded query={query}>
        {team => {
          const site = sites.site(team.siteId)
          return (
            <Stack gap={5}>
              <TeamAbout team={team} siteName={sites.nameOf(team.siteId)} />
              <JoinTeam team={team} registered={me?.registered === true} />
              {team.mine?.leads ? <TeamMembers teamId={team.teamId} /> : null}
              {site ? <SiteCard site={site} title="有问题联系这里" /> : null}
            </Stack>
          )
        }}
      </Loaded>
    </Screen>
  )
}
