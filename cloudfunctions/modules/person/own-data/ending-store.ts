import type { EndedMember, Ending, EndingAsked, Remains } from '../../../../domain/person/ending'
import type { Person } from '../../../../domain/person/person'
import { isRefusal, type Refusal } from '../../../../domain/refusal'
import { command as _ } from '../../../kit/cloud'
import { collection } from '../../../kit/collection'
import { open, type Sealed, seal } from '../../../kit/crypto'
import { type After, afterCursor } from '../../../kit/paging'
import { transaction } from '../../../kit/transaction'
import { openPerson, type StoredPerson, sealPerson } from '../store'

/** Who leaves the family lies sealed, and only until the ending is done. */
interface EndingDocument extends Omit<Ending, 'member'> {
  sealed?: Sealed
}

const endings = collection<EndingDocument>('endings')
const about = (id: string): string => `endings/${id}`

function sealEnding({ member, ...rest }: Ending): EndingDocument {
  return member ? { ...rest, sealed: seal(JSON.stringify(member), about(rest._id)) } : rest
}

function openEnding({ sealed, ...rest }: EndingDocument): Ending {
  // Only `sealEnding` writes this field, and the cipher's tag proves it.
  return sealed ? { ...rest, member: JSON.parse(open(sealed, about(rest._id))) as EndedMember } : rest
}

export const hasEnding = async (id: string): Promise<boolean> => (await endings.get(id)) !== null

export interface Decided {
  /** The record as it is from then on. */
  after: Person | Remains
  ending: EndingAsked
}

/** Changes the record and begins the ending, both or neither; null when there is nothing to end. */
export const beginEnding = (
  id: string,
  personId: string,
  decide: (person: Person) => Decided | Refusal | null,
): Promise<Refusal | null> =>
  transaction(async within => {
    const personDoc = within.collection('persons').doc(personId)
    const found = (await personDoc.get()).data as StoredPerson | null
    const person = found && openPerson(found)
    const decided = person && decide(person)
    if (!decided || isRefusal(decided)) return decided
    const { _id, ...record } = 'gone' in decided.after ? decided.after : sealPerson(decided.after)
    await personDoc.set({ data: record })
    const { _id: __, ...begun } = sealEnding({ _id: id, ...decided.ending, state: 'begun' })
    await within.collection('endings').doc(id).set({ data: begun })
    return null
  })

/** Under way, in the order in which they were asked for. */
export async function begunEndings(after: After | null, limit: number): Promise<Ending[]> {
  const rows = await endings.find(afterCursor({ state: 'begun' }, 'askedAt', 'asc', after), {
    sort: [
      ['askedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
  return rows.map(openEnding)
}

export async function finishEnding(id: string, now: number): Promise<void> {
  await endings.update({ _id: id, state: 'begun' }, { state: 'done', doneAt: now, sealed: _.remove() })
}
