import type { Guardian, Registration } from '../../../domain/volunteer/volunteer'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { keyedDigits, open, type Sealed, seal } from '../../kit/crypto'
import { expiring } from '../../kit/expiring'
import { derivedId } from '../../kit/ids'
import { type After, afterCursor } from '../../kit/paging'

/** Registrations; who the guardian of a minor is lies sealed. Every function here is one request. */

type Stored = Omit<Registration, 'guardian'> & { sealed?: Sealed }

const volunteers = collection<Stored>('volunteers')

export const volunteerIdOf = (personId: string): string => derivedId('volunteer', personId)

/** Another number with each `attempt`: a few of a hundred million meet. */
export const numberOf = (volunteerId: string, attempt: number): string =>
  keyedDigits(8, 'volunteer', volunteerId, String(attempt))

const about = (id: string): string => `volunteers/${id}`

const sealed = ({ guardian, ...rest }: Registration): Stored =>
  guardian ? { ...rest, sealed: seal(JSON.stringify(guardian), about(rest._id)) } : rest

const opened = ({ sealed, ...rest }: Stored): Registration =>
  // Only `sealed` writes this field, and the cipher's tag proves it.
  sealed === undefined ? rest : { ...rest, guardian: JSON.parse(open(sealed, about(rest._id))) as Guardian }

export async function getRegistration(id: string): Promise<Registration | null> {
  const found = await volunteers.get(id)
  return found && opened(found)
}

/** False when the person has one, or somebody else has the number. */
export const addRegistration = (registration: Registration): Promise<boolean> =>
  volunteers.add(sealed(registration))

/** False when it was written in between. */
export async function saveRegistration(after: Registration): Promise<boolean> {
  const { _id, sealed: guardian, words, decidedAt, decidedBy, ...fields } = sealed(after)
  const optional = Object.entries({ sealed: guardian, words, decidedAt, decidedBy })
  const data = Object.fromEntries(optional.map(([name, value]) => [name, value ?? _.remove()]))
  return (await volunteers.update({ _id, rev: after.rev - 1 }, { ...fields, ...data })) === 1
}

const oldestFirst = [
  ['askedAt', 'asc'],
  ['_id', 'asc'],
] as const

export async function waitingAt(siteId: string, after: After | null, limit: number): Promise<Registration[]> {
  const query = afterCursor({ siteId, state: 'waiting' }, 'askedAt', 'asc', after)
  return (await volunteers.find(query, { sort: oldestFirst, limit })).map(opened)
}

/** What stations have answered since that moment, the oldest answer first. */
export async function answeredSince(
  since: number,
  after: After | null,
  limit: number,
): Promise<Registration[]> {
  const query = afterCursor({ decidedAt: _.gte(since) }, 'decidedAt', 'asc', after)
  return (
    await volunteers.find(query, {
      sort: [
        ['decidedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    })
  ).map(opened)
}

/** Of these sites, or of all: ids and times alone. */
export const waitingIn = (
  sites: readonly string[] | undefined,
  limit: number,
): Promise<Pick<Stored, '_id' | 'siteId' | 'askedAt' | 'rev'>[]> =>
  volunteers.find(
    { state: 'waiting', ...(sites ? { siteId: _.in([...sites]) } : {}) },
    { sort: oldestFirst, limit, fields: { siteId: true, askedAt: true, rev: true } },
  )

export const removeRegistration = (personId: string): Promise<void> =>
  volunteers.remove(volunteerIdOf(personId))

/** But for one that was approved. */
export async function removeUnapproved(personId: string): Promise<void> {
  await volunteers.removeAll({ _id: volunteerIdOf(personId), state: _.neq('approved') })
}

export const unapproved = expiring(volunteers, 'decidedAt', { state: _.in(['returned', 'rejected', 'left']) })
