import type { DeskPerson } from '../../../../domain/person/desk'
import { isDeskPerson } from '../../../../domain/person/desk'
import type { Merge, Merging } from '../../../../domain/person/merge'
import type { Person } from '../../../../domain/person/person'
import { isRefusal, type Refusal, refuse } from '../../../../domain/refusal'
import { command as _ } from '../../../kit/cloud'
import { collection } from '../../../kit/collection'
import { type After, afterCursor } from '../../../kit/paging'
import { transaction } from '../../../kit/transaction'
import { openPerson, type StoredPerson, sealPerson } from '../store'

/** Which record went into which, and how far that has come. Nothing in it is anybody's name. */

const merges = collection<Merge>('merges')
/** Of one person: more records than anybody has. */
const ofOneMax = 20

export const getMerge = (id: string): Promise<Merge | null> => merges.get(id)

/** Takes the one record, gives it to the other and begins the merge: all of it or nothing. */
export const beginMerge = (
  merge: Pick<Merge, '_id' | 'fromId' | 'intoId' | 'by' | 'askedAt'>,
  decide: (from: DeskPerson, into: Person) => Merging | Refusal,
): Promise<Refusal | null> =>
  transaction(async within => {
    const read = async (id: string) => {
      const found = (await within.collection('persons').doc(id).get()).data as StoredPerson | null
      return found && openPerson(found)
    }
    const [from, into] = [await read(merge.fromId), await read(merge.intoId)]
    if (!from || !isDeskPerson(from) || !into) return refuse('recordMerged')
    const decided = decide(from, into)
    if (isRefusal(decided)) return decided
    const put = (name: string, { _id, ...data }: { _id: string }) =>
      within.collection(name).doc(_id).set({ data })
    await put('persons', decided.from)
    await put('persons', sealPerson(decided.into))
    const begun: Merge = {
      ...merge,
      siteId: from.deskSiteId,
      madeAt: from.createdAt,
      state: 'begun',
      apart: 0,
      keys: decided.keys,
    }
    await put('merges', begun)
    return null
  })

/** Under way, in the order in which they were asked for. */
export const begunMerges = (after: After | null, limit: number): Promise<Merge[]> =>
  merges.find(afterCursor({ state: 'begun' }, 'askedAt', 'asc', after), {
    sort: [
      ['askedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })

/** What went into this record, the latest first. */
export const mergesInto = (personId: string): Promise<Merge[]> =>
  merges.find(
    { intoId: personId },
    {
      sort: [
        ['askedAt', 'desc'],
        ['_id', 'asc'],
      ],
      limit: ofOneMax,
    },
  )

/** Those that have sign-ups which could not become one: of these sites, or of all. */
export const mergesApart = (sites: readonly string[] | undefined, limit: number): Promise<Merge[]> =>
  merges.find({ state: 'begun', ...(sites ? { siteId: _.in([...sites]) } : {}), apart: _.gt(0) }, { limit })

export async function noteApart(id: string, apart: number): Promise<void> {
  await merges.update({ _id: id, apart: _.neq(apart) }, { apart })
}

export async function finishMerge(id: string, now: number): Promise<void> {
  await merges.update({ _id: id, state: 'begun' }, { state: 'done', doneAt: now, apart: 0, keys: [] })
}
