import { signupIdOf } from '../../cloudfunctions/modules/signup/signup-id'
import keys from '../../config/local-keys.json'
import { profileConsentVersion } from '../../domain/person/person'
import type { Reply } from '../../domain/reply'
import type { SeatLedger } from '../../domain/signup/ledger'
import { startLocalCloud, type TestEnv } from '../../localcloud/testing'
import { now } from '../world'
import { activityFields } from '../world/fields'
import { sites, xiwang } from '../world/organisation'
import { people } from './history'

/** A local cloud with five people, each with three to bring along, and an editor; activities come and go. */
export interface Street {
  env: TestEnv
  /** Sends a call, and again with the same request id while the answer is lost or says to try again. */
  send(person: string, action: string, input: unknown, requestId: string): Promise<Reply>
  /** So many of oneself and one's family, in a circle. */
  attendeesOf(person: string, first: number, size: number): string[]
  /** The keys by which these are known in the ledger: nobody here has told a birth date. */
  keysOf(person: string, attendees: readonly string[]): string[]
  personOf(personId: string): string
  publish(capacity: number): Promise<{ activityId: string; rev: number }>
  fieldsWith(capacity: number): typeof activityFields
  signupId(activityId: string, person: string, requestId: string): string
  ledger(activityId: string): SeatLedger
  close(): Promise<void>
}

export const editor = 'editor'
const sendsMax = 6

interface Resident {
  personId: string
  family: string[]
}

/** `functions`: the folder of built functions. */
export async function openStreet(functions: string): Promise<Street> {
  const cloud = await startLocalCloud({
    functions,
    schema: 'config/database.json',
    storage: 'memory',
    env: keys,
  })
  const { env } = cloud
  env.clock.set(now)
  const residents = new Map<string, Resident>()
  let count = 0

  async function send(person: string, action: string, input: unknown, requestId: string): Promise<Reply> {
    for (let sent = 0; sent < sendsMax; sent++) {
      try {
        const reply = (await env.call('api', { action, input, requestId }, { openid: person })) as Reply
        if (reply.ok || (reply.cause !== 'busy' && reply.cause !== 'broken')) return reply
      } catch {
        // The function died on the way: nobody knows what was done.
      }
    }
    throw new Error(`${action} by ${person} (${requestId}) found no answer`)
  }

  async function get(person: string, action: string, input: unknown): Promise<Record<string, unknown>> {
    const reply = await send(person, action, input, `set-up-${String(++count).padStart(6, '0')}`)
    if (!reply.ok) throw new Error(`${action} by ${person} was refused: ${JSON.stringify(reply)}`)
    // Every action of the contract answers an object.
    return reply.data as Record<string, unknown>
  }

  const residentNamed = (person: string): Resident => {
    const resident = residents.get(person)
    if (!resident) throw new Error(`nobody is called ${person}`)
    return resident
  }
  const fieldsWith = (capacity: number) => ({ ...activityFields, capacity })

  await env.seed(
    'sites',
    sites.map(site => ({ ...site, requests: [] })),
  )
  await get(editor, 'person.saveProfile', { name: '周伟', consent: profileConsentVersion })
  await get(editor, 'person.claimOwner', { code: keys.SETUP_CODE })
  for (const person of people) {
    await get(person, 'person.saveProfile', { name: person, consent: profileConsentVersion })
    let me: Record<string, unknown> = {}
    for (const nth of [1, 2, 3])
      me = await get(person, 'person.saveMember', { name: `${person}${nth}`, relation: 'other' })
    // The contract's `Me`.
    const { personId, family } = me as unknown as { personId: string; family: { id: string }[] }
    residents.set(person, { personId, family: family.map(({ id }) => id) })
  }

  return {
    env,
    send,
    attendeesOf(person, first, size) {
      const all = ['self', ...residentNamed(person).family]
      return [...all, ...all].slice(first, first + size)
    },
    keysOf: (person, attendees) =>
      attendees.map(one => (one === 'self' ? residentNamed(person).personId : one)),
    personOf: personId => [...residents].find(([, resident]) => resident.personId === personId)?.[0] ?? '?',
    async publish(capacity) {
      env.clock.set(now)
      const draft = await get(editor, 'activity.create', { siteId: xiwang, fields: fieldsWith(capacity) })
      const { activityId, rev } = await get(editor, 'activity.publish', draft)
      return { activityId: String(activityId), rev: Number(rev) }
    },
    fieldsWith,
    signupId: (activityId, person, requestId) =>
      signupIdOf(activityId, residentNamed(person).personId, requestId),
    ledger(activityId) {
      const ledger = env.get('seatLedgers', activityId)
      if (!ledger) throw new Error(`no ledger of ${activityId}`)
      // Only the seats store writes this collection.
      return ledger as unknown as SeatLedger
    },
    close: cloud.close,
  }
}
