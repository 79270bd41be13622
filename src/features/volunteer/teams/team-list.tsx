import type { TeamRow } from '@domain/volunteer/team-contract'
import { usePages } from '@/lib/pages'
import { open } from '@/lib/routes'
import type { Sites } from '@/lib/use-sites'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Row, Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { Tag } from '@/ui/tag/tag'

/** All teams of the street: the office's first, then each station's; brands before others. */
export function TeamList({ sites }: { sites: Sites }) {
  const pages = usePages('volunteer.teams', {})
  return (
    <Loaded query={{ ...pages, data: pages.items }}>
      {teams =>
        teams.length === 0 ? (
          <Empty icon="people" title="还没有志愿队" note="社区建了队，会显示在这里" />
        ) : (
          <Stack gap={5}>
            {sites.sites.map(({ _id, name }) => {
              const theirs = brandsFirst(teams.filter(({ siteId }) => siteId === _id))
              if (theirs.length === 0) return null
              return (
                <CellGroup key={_id} title={name}>
                  {theirs.map(team => (
                    <TeamCell key={team.teamId} team={team} />
                  ))}
                </CellGroup>
              )
            })}
            <More pages={pages} />
          </Stack>
        )
      }
    </Loaded>
  )
}

const brandsFirst = (teams: readonly TeamRow[]): TeamRow[] => [
  ...teams.filter(({ brand }) => brand),
  ...teams.filter(({ brand }) => !brand),
]

function TeamCell({ team: { teamId, name, about, brand, members } }: { team: TeamRow }) {
  return (
    <Cell
      title={
        <Row gap={2}>
          {name}
          {brand ? <Tag tone="accent">服务品牌</Tag> : null}
        </Row>
      }
      note={about}
      value={`${members} 人`}
      label={`${name}，${members} 人`}
      onPress={() => void open('team', { id: teamId })}
    />
  )
}
