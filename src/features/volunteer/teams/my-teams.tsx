import { memberStates } from '@domain/volunteer/team'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import type { Sites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'

/** The teams that a volunteer is in, and the way to all. */
export function MyTeams({ sites }: { sites: Sites }) {
  const { data } = useQuery('volunteer.myTeams', {})
  const teams = data?.teams ?? []
  return (
    <Stack gap={3}>
      {teams.length > 0 ? (
        <CellGroup title="我的志愿队">
          {teams.map(({ teamId, name, siteId, state, leads }) => (
            <Cell
              key={teamId}
              icon="people"
              title={name}
              note={sites.nameOf(siteId)}
              value={leads ? '队长' : memberStates[state]}
              onPress={() => void open('team', { id: teamId })}
            />
          ))}
        </CellGroup>
      ) : null}
      <Button block icon="people" onPress={() => void open('teams')}>
        看看有哪些志愿队
      </Button>
    </Stack>
  )
}
