import type { StaffRow } from '@domain/person/staff-contract'
import type { Site } from '@domain/site/site'
import { useState } from 'react'
import { usePages } from '@/lib/pages'
import type { Sites } from '@/lib/use-sites'
import { PickField } from '@/ui/field/pick-field'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { Tabs } from '@/ui/tabs/tabs'
import { StaffTable } from './staff-table'

const everywhere = 'all'
const times = [
  { value: 'now', text: '现任' },
  { value: 'former', text: '以前的' },
] as const

interface Props {
  sites: Sites
  now: number
}

/** Who holds which role, by site; and who held one. */
export function StaffList({ sites, now }: Props) {
  const [time, setTime] = useState<'now' | 'former'>('now')
  const [siteId, setSiteId] = useState(everywhere)
  const filter = {
    ...(siteId === everywhere ? {} : { siteId }),
    ...(time === 'former' ? { former: true } : {}),
  }
  const pages = usePages('person.staff', filter)
  return (
    <Stack>
      <Tabs label="现任还是以前的" items={times} value={time} onChange={setTime} />
      <PickField
        label="单位"
        unmarked
        options={[
          { value: everywhere, text: '全部' },
          ...sites.sites.map(({ _id, shortName }) => ({ value: _id, text: shortName })),
        ]}
        value={siteId}
        onChange={setSiteId}
      />
      <Loaded query={{ ...pages, data: pages.items }} rows={4}>
        {people =>
          people.length === 0 ? (
            <Empty icon="people" title={time === 'now' ? '这里还没有人有角色' : '没有以前的人员'} />
          ) : (
            <Stack>
              <StaffTable people={inOrder(people, sites.sites)} nameOf={sites.nameOf} now={now} />
              <More pages={pages} />
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}

/** Those with a role for the whole street first, then site by site. */
function inOrder(people: readonly StaffRow[], sites: readonly Site[]): StaffRow[] {
  const place = ({ roles }: StaffRow) =>
    Math.min(...roles.map(({ siteId }) => sites.findIndex(({ _id }) => _id === siteId)))
  return [...people].sort((a, b) => place(a) - place(b))
}
