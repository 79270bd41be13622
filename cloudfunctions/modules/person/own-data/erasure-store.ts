import { decideErasure, type Erasure, remainsOf } from '../../../../domain/person/erasure'
import type { Refusal } from '../../../../domain/refusal'
import { collection } from '../../../kit/collection'
import { type After, afterCursor } from '../../../kit/paging'
import { transaction } from '../../../kit/transaction'
import { openPerson, type StoredPerson } from '../store'

const erasures = collection<Erasure>('erasures')

export const getErasure = (id: string): Promise<Erasure | null> => erasures.get(id)

/** Wipes the record and begins the erasure, both or neither. Whoever is gone already is left as they are. */
export const beginErasure = (id: string, personId: string, now: number): Promise<Refusal | null> =>
  transaction(async within => {
    const personDoc = within.collection('persons').doc(personId)
    const found = (await personDoc.get()).data as StoredPerson | null
    const person = found && openPerson(found)
    if (!person) return null
    const refusal = decideErasure(person, now)
    if (refusal) return refusal
    const { _id, ...remains } = remainsOf(person, now)
    await personDoc.set({ data: remains })
    const erasure: Omit<Erasure, '_id'> = { personId, state: 'begun', askedAt: now }
    await within.collection('erasures').doc(id).set({ data: erasure })
    return null
  })

/** Under way, in the order in which they were asked for. */
export const begunErasures = (after: After | null, limit: number): Promise<Erasure[]> =>
  erasures.find(afterCursor({ state: 'begun' }, 'askedAt', 'asc', after), {
    sort: [
      ['askedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })

export async function endErasure(id: string, now: number): Promise<void> {
  await erasures.update({ _id: id, state: 'begun' }, { state: 'done', doneAt: now })
}
