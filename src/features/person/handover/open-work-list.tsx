import { dayOf } from '@domain/time'
import { useQuery } from '@/lib/query'
import { sayDate } from '@/lib/time-words'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import type { NameOf } from '../staff/role-words'
import { HandOverSheet } from './hand-over-sheet'

interface Props {
  personId: string
  name: string
  nameOf: NameOf
  now: number
  /** The sheet is open: whoever took a role back is offered it. */
  handing: boolean
  onHanding: (handing: boolean) => void
}

/** Of a kind: enough to know what it is about. */
const shownMax = 5

/** What hangs on a member of staff, and the way to hand it to another. */
export function OpenWorkList({ personId, name, nameOf, now, handing, onHanding }: Props) {
  const query = useQuery('person.openWork', { personId })
  return (
    <Stack gap={3}>
      <Heading>手上没办完的</Heading>
      <Loaded query={query} rows={1}>
        {({ work }) =>
          work.length === 0 ? (
            <Note>没有</Note>
          ) : (
            <Stack gap={3}>
              <Button block onPress={() => onHanding(true)}>
                全部交给别人
              </Button>
              {work.map(({ kind, words, items, more }) => (
                <CellGroup
                  key={kind}
                  title={`${words} ${items.length}${more ? ' 多' : ''} 件`}
                  hint={items.length > shownMax ? `还有 ${items.length - shownMax} 件没有列出来` : undefined}
                >
                  {items.slice(0, shownMax).map(({ id, title, siteId, at }) => (
                    <Cell key={id} title={title} note={`${nameOf(siteId)}，${sayDate(dayOf(at), now)}`} />
                  ))}
                </CellGroup>
              ))}
              {handing ? (
                <HandOverSheet
                  personId={personId}
                  name={name}
                  work={work}
                  nameOf={nameOf}
                  onClose={() => onHanding(false)}
                />
              ) : null}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}
