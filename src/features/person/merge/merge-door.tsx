import type { DeskRecord } from '@domain/person/desk-contract'
import { useState } from 'react'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import type { Sites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { TextField } from '@/ui/field/text-field'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { Empty } from '@/ui/states/states'
import { FoundPeople } from '../desk/found-people'

interface Props {
  record: DeskRecord
  sites: Sites
  now: number
}

/** The same person was written down twice: finds the other record, which goes into this one. */
export function MergeDoor({ record: { personId, deskSiteId = '' }, sites, now }: Props) {
  const [finding, setFinding] = useState(false)
  const [name, setName] = useState('')
  const [asked, setAsked] = useState('')
  const found = useQuery(
    'person.deskFind',
    finding ? { siteId: deskSiteId, ...(asked ? { name: asked } : {}) } : null,
  )
  return (
    <>
      <Button block onPress={() => setFinding(true)}>
        同一个人登记了两份？
      </Button>
      {finding ? (
        <Sheet open title="找另一份登记" onClose={() => setFinding(false)}>
          <Stack>
            <Note>另一份会并到现在这一份里。先看清楚再合。</Note>
            <TextField label="另一份上的姓名" value={name} maxLength={20} onChange={setName} />
            <Button block kind="primary" icon="search" onPress={() => setAsked(name.trim())}>
              找
            </Button>
            <Loaded query={found} rows={2}>
              {({ people }) => {
                const others = people.filter(one => one.personId !== personId && one.deskSiteId)
                return others.length === 0 ? (
                  <Empty icon="people" title="没有别的登记" />
                ) : (
                  <FoundPeople
                    title={asked ? '找到的' : '最近登记的'}
                    people={others}
                    sites={sites}
                    now={now}
                    onChoose={away => void open('officeMerge', { keep: personId, away })}
                  />
                )
              }}
            </Loaded>
          </Stack>
        </Sheet>
      ) : null}
    </>
  )
}
