import { TeamList } from '@/features/volunteer/teams/team-list'
import { useSites } from '@/lib/use-sites'
import { Screen } from '@/ui/screen/screen'

/** Teams of the office and its stations. */
export default function TeamsPage() {
  const sites = useSites()
  return (
    <Screen title="志愿队">
      <TeamList sites={sites} />
    </Screen>
  )
}
