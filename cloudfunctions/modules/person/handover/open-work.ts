import { mayDo } from '../../../../domain/access'
import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import type { Person } from '../../../../domain/person/person'
import { hadRole } from '../../../../domain/person/roles'
import type { WorkItem } from '../../../../domain/person/task-contract'
import { type Refusal, refuse } from '../../../../domain/refusal'
import type { Context } from '../../handler'
import { taskAreas } from '../../tasks'
import { getPerson } from '../store'
import type { WorkKind } from '../tasks/area'

/** What hangs on a member of staff, in all areas. */

const shown = 50

const workKinds = (): WorkKind[] => taskAreas.flatMap(({ work = [] }) => work)

export async function openWork(
  { personId }: ParsedOf<'person.openWork'>,
  { now }: Context,
): Promise<OutputOf<'person.openWork'> | Refusal> {
  const person = await getPerson(personId)
  if (!person || !hadRole(person)) return refuse('personUnknown')
  const work = await Promise.all(
    workKinds().map(async ({ kind, words, find }) => {
      // One more moment, so that what is of this very one is there too.
      const items = await find(person, { now, before: now + 1 }, shown + 1)
      return { kind, words, items: items.slice(0, shown), more: items.length > shown }
    }),
  )
  return { work: work.filter(({ items }) => items.length > 0) }
}

export interface Piece {
  kind: WorkKind
  item: WorkItem
  /** The other may take it. */
  reached: boolean
}

/** More than anybody has of one kind; what is beyond comes with the next call. */
const lookedAt = 200

/** What of one person's work was there at `before`, each with whether `to` may take it. */
export async function piecesOf(
  from: Person,
  to: Person,
  when: { now: number; before: number },
): Promise<Piece[]> {
  const standing = { registered: true, grants: to.grants }
  const found = await Promise.all(
    workKinds().map(async kind =>
      (await kind.find(from, when, lookedAt)).map(item => ({
        kind,
        item,
        reached: mayDo(kind.needs, standing, when.now, item.siteId),
      })),
    ),
  )
  return found.flat()
}
