import { usePages } from '@/lib/pages'
import { open } from '@/lib/routes'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'

/** Teams of one site for its staff; those that have ended stand below. */
export function SiteTeams({ siteId }: { siteId: string }) {
  return (
    <Stack gap={5}>
      <Teams siteId={siteId} title="志愿队" />
      <Teams siteId={siteId} ended title="不再活动的" />
    </Stack>
  )
}

function Teams({ siteId, ended, title }: { siteId: string; ended?: boolean; title: string }) {
  const pages = usePages('volunteer.teams', { siteId, ...(ended ? { ended } : {}) })
  return (
    <Loaded query={{ ...pages, data: pages.items }} rows={2}>
      {teams =>
        teams.length > 0 ? (
          <Stack>
            <CellGroup title={title}>
              {teams.map(({ teamId, name, brand, members }) => (
                <Cell
                  key={teamId}
                  title={name}
                  note={brand ? '服务品牌' : undefined}
                  value={`${members} 人`}
                  onPress={() => void open('officeTeam', { id: teamId })}
                />
              ))}
            </CellGroup>
            <More pages={pages} />
          </Stack>
        ) : ended ? null : (
          <Empty icon="people" title="还没有志愿队" note="点上面的“新建志愿队”建一支" />
        )
      }
    </Loaded>
  )
}
