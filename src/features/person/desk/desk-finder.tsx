import { useState } from 'react'
import { useQuery } from '@/lib/query'
import type { Sites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { TextField } from '@/ui/field/text-field'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { Empty } from '@/ui/states/states'
import { FoundPeople } from './found-people'
import { NewRecordSheet } from './new-record-sheet'

interface Props {
  siteId: string
  sites: Sites
  now: number
  onChoose: (personId: string) => void
}

/** Looks for a record first, and only then makes one: one grandmother, one record. */
export function DeskFinder({ siteId, sites, now, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [making, setMaking] = useState(false)
  const found = useQuery('person.deskFind', { siteId, ...askedFor(asked) })
  return (
    <Stack>
      <TextField
        label="姓名或电话"
        placeholder="写全，比如 张桂兰"
        value={typed}
        maxLength={20}
        hint="先找一找，看以前登记过没有"
        onChange={setTyped}
      />
      <Button block kind="primary" icon="search" onPress={() => setAsked(typed.trim())}>
        找人
      </Button>
      <Loaded query={found} rows={2}>
        {({ people }) => (
          <Stack>
            {people.length > 0 ? (
              <FoundPeople
                title={asked ? '找到的' : '最近登记的'}
                people={people}
                sites={sites}
                now={now}
                onChoose={onChoose}
              />
            ) : (
              <Empty icon="people" title={asked ? '没有找到' : '这里还没有登记过人'} />
            )}
            <Button block icon="plus" onPress={() => setMaking(true)}>
              登记一位新的
            </Button>
            {asked ? null : <Note>给没有微信、不用手机的居民登记，就能替他们报名。</Note>}
          </Stack>
        )}
      </Loaded>
      {making ? (
        <NewRecordSheet
          siteId={siteId}
          first={askedFor(asked)}
          sites={sites}
          now={now}
          onClose={() => setMaking(false)}
          onMade={personId => {
            setMaking(false)
            onChoose(personId)
          }}
          onFound={name => {
            setMaking(false)
            setTyped(name)
            setAsked(name)
          }}
        />
      ) : null}
    </Stack>
  )
}

/** Digits are a number, anything else a name. */
function askedFor(asked: string): { name?: string; phone?: string } {
  if (asked === '') return {}
  return /^[\d\s+-]+$/.test(asked) ? { phone: asked } : { name: asked }
}
