import type { Consent } from '../../../../domain/person/consents'
import type { Person } from '../../../../domain/person/person'
import { command as _ } from '../../../kit/cloud'
import { collection } from '../../../kit/collection'
import { expiring } from '../../../kit/expiring'

/** What retention reads and ends of people and of what belongs to them; nothing that is sealed is opened. */

/** Since when somebody was not here. */
export type Traces = Pick<Person, '_id' | 'createdAt' | 'seenAt' | 'consents' | 'grants' | 'rev'>

const persons = collection<Traces & { gone?: { at: number } }>('persons')

/** Everybody who is not gone, by id from behind `after`. */
export const tracesAfter = (after: string, limit: number): Promise<Traces[]> =>
  persons.find(
    { _id: _.gt(after), gone: _.exists(false) },
    {
      sort: [['_id', 'asc']],
      limit,
      fields: { createdAt: true, seenAt: true, consents: true, grants: true, rev: true },
    },
  )

/** False when the person moved on since. */
export const saveConsents = async ({ _id, rev }: Traces, consents: readonly Consent[]): Promise<boolean> =>
  (await persons.update({ _id, rev }, { consents: _.set([...consents]), rev: rev + 1 })) === 1

/** What is left of people who are gone: consents that belong to nobody. */
export const remains = expiring(persons, 'gone.at')
export const codes = expiring(collection('personCodes'), 'expiresAt')
export const endedEndings = expiring(collection('endings'), 'askedAt', { state: 'done' })
export const endedMerges = expiring(collection('merges'), 'askedAt', { state: 'done' })
export const endedRuns = expiring(collection('upkeepRuns'), 'askedAt', { state: 'done' })
