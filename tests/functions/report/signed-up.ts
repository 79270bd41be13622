import { seal } from '../../../cloudfunctions/kit/crypto'
import { sealPerson } from '../../../cloudfunctions/modules/person/store'
import keys from '../../../config/local-keys.json'
import type { Person } from '../../../domain/person/person'
import type { Party } from '../../../domain/signup/ledger'
import type { TestEnv } from '../../../localcloud/testing'
import { now } from '../../world'

/** People by the thousand who have signed up for one activity, put there past all functions. */

const digits = (n: number, length: number): string => String(n).padStart(length, '0')

export const nameAt = (i: number): string => `王${digits(i, 5)}`
export const phoneAt = (i: number): string => `138${digits(i, 8)}`

const personAt = (i: number, homeEstateId: string): Person => ({
  _id: `person${digits(i, 8)}`,
  wx: `o-${i}`,
  name: nameAt(i),
  phone: phoneAt(i),
  homeEstateId,
  family: [],
  consents: [],
  grants: [],
  formerGrants: [],
  largeText: 'system',
  createdAt: now,
  rev: 0,
  requests: [],
})

/**
 * One after the other, in parties of `size`; `capacity` parties sit, whoever comes later waits. Names count through all
 * of them.
 */
export async function signedUp(
  env: TestEnv,
  activityId: string,
  count: number,
  capacity: number,
  size = 1,
): Promise<void> {
  Object.assign(process.env, keys, { TCB_ENV: 'local' })
  const estate = String(env.read('estates')[0]?._id)
  const all = Array.from({ length: count }, (_, i) => {
    const person = personAt(i, estate)
    const signupId = `${activityId}-${digits(i, 12)}`
    const named = Array.from({ length: size }, (_, nth) => ({
      key: `key${digits(i * size + nth, 8)}`,
      name: nameAt(i * size + nth),
    }))
    const attendees = named.map(({ key }) => key)
    return { person, named, party: { signupId, size, attendees, at: now - count + i } }
  })
  await env.seed(
    'persons',
    all.map(({ person }) => ({ ...sealPerson(person) })),
  )
  await env.seed(
    'signups',
    all.map(({ person, named, party }) => ({
      _id: party.signupId,
      activityId,
      personId: person._id,
      joinedAt: party.at,
      answer: { state: 'seated' },
      listed: true,
      sealed: seal(JSON.stringify(named), `signups/${party.signupId}`),
    })),
  )
  const entries: [string, Party][] = all.map(({ person, party }) => [person._id, party])
  await env.change(
    'seatLedgers',
    { _id: activityId },
    {
      $set: {
        capacity: capacity * size,
        free: Math.max(0, capacity - count) * size,
        seats: Object.fromEntries(entries.slice(0, capacity)),
        line: entries.slice(capacity).map(([personId, party]) => ({ personId, ...party })),
      },
    },
  )
}
