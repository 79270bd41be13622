import { dayOf } from '@domain/time'
import type { MemberRow } from '@domain/volunteer/team-contract'
import { useState } from 'react'
import { usePages } from '@/lib/pages'
import { sayDate } from '@/lib/time-words'
import { useNow } from '@/lib/use-minute'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { MemberSheet } from './member-sheet'

interface Props {
  teamId: string
  /** Of the team, where the caller may name its leader. */
  rev?: number
}

/** Who asks to be in a team, and who is: for its leader and for staff. Names are masked. */
export function TeamMembers({ teamId, rev }: Props) {
  const [chosen, setChosen] = useState<MemberRow>()
  return (
    <Stack gap={5}>
      <Members {...{ teamId, onChoose: setChosen }} state="asked" title="想加入的" empty="没有人在等确认" />
      <Members {...{ teamId, onChoose: setChosen }} state="in" title="队员" empty="还没有队员" />
      {chosen ? (
        <MemberSheet
          key={chosen.memberId}
          {...{ teamId, rev }}
          member={chosen}
          onClose={() => setChosen(undefined)}
        />
      ) : null}
    </Stack>
  )
}

interface ListProps {
  teamId: string
  state: 'asked' | 'in'
  title: string
  empty: string
  onChoose: (member: MemberRow) => void
}

function Members({ teamId, state, title, empty, onChoose }: ListProps) {
  const now = useNow()
  const pages = usePages('volunteer.teamMembers', { teamId, state })
  return (
    <Loaded query={{ ...pages, data: pages.items }} rows={1}>
      {rows =>
        rows.length === 0 ? (
          <Empty icon="people" title={empty} />
        ) : (
          <Stack>
            <CellGroup title={title}>
              {rows.map(row => (
                <Cell
                  key={row.memberId}
                  title={row.name || '已注销'}
                  note={row.leads ? '队长' : row.own ? '您自己' : undefined}
                  value={`${sayDate(dayOf(row.since), now)}${state === 'asked' ? '申请' : '加入'}`}
                  onPress={row.own ? undefined : () => onChoose(row)}
                />
              ))}
            </CellGroup>
            <More pages={pages} />
          </Stack>
        )
      }
    </Loaded>
  )
}
