import keys from '../../config/local-keys.json'
import type { Me } from '../../domain/person/contract'
import { guardianConsentVersion, profileConsentVersion } from '../../domain/person/person'
import type { Reply } from '../../domain/reply'
import type { SeatLedger } from '../../domain/signup/ledger'
import { now } from '../world'
import { activityFields } from '../world/fields'
import { sites, xiwang } from '../world/organisation'
import { type Documents, docOf } from './documents'
import type { Executor } from './executor'
import { isReply, type Puppet, type Puppets } from './puppets'

/** Documents that are made by real calls, one after another. */
export interface Stage {
  documents: Documents
  /** Runs a call to its end. A refusal is an error here. */
  play(openid: string, action: string, input: unknown, requestId?: string): Promise<Record<string, unknown>>
  me(person: string): Promise<Me>
}

export const editor = 'o-editor'
export const openidOf = (person: string): string => `o-${person}`
/** Nobody brings more than three along. */
const companions = ['m1', 'm2', 'm3']

/** A station and its editor, and people who each have three to bring along. */
export async function peopled(
  executor: Executor,
  puppets: Puppets,
  people: readonly string[],
): Promise<Documents> {
  const stage = stageOn(executor, puppets, executor.begin({ sites }))
  await stage.play(editor, 'person.saveProfile', { name: '周伟', consent: profileConsentVersion })
  await stage.play(editor, 'person.claimOwner', { code: keys.SETUP_CODE })
  for (const name of people) {
    await stage.play(openidOf(name), 'person.saveProfile', { name, consent: profileConsentVersion })
    for (const companion of companions) {
      const member = { name: `${name}${companion}`, relation: 'other' }
      await stage.play(openidOf(name), 'person.saveMember', member)
    }
  }
  return stage.documents
}

/** The same child in two families, by name and birth date: the id that this parent knows it by. */
export async function addChild(stage: Stage, parent: string): Promise<string> {
  await stage.play(openidOf(parent), 'person.saveMember', {
    name: '小明',
    relation: 'child',
    birthDate: '2016-06-01',
    guardianConsent: guardianConsentVersion,
  })
  return (await stage.me(parent)).family.at(-1)?.id ?? ''
}

/** An activity's fields with so many seats. */
export const fieldsWith = (capacity: number) => ({
  ...activityFields,
  capacity,
  partyMax: Math.min(4, capacity),
})

export async function published(
  stage: Stage,
  capacity: number,
): Promise<{ activityId: string; rev: number }> {
  const input = { siteId: xiwang, fields: fieldsWith(capacity) }
  const draft = await stage.play(editor, 'activity.create', input)
  const { activityId, rev } = await stage.play(editor, 'activity.publish', draft)
  return { activityId: String(activityId), rev: Number(rev) }
}

/** Saving other terms moves those who sit by rule to the seats. Gives the new revision. */
export async function settled(
  stage: Stage,
  activityId: string,
  rev: number,
  capacity: number,
): Promise<number> {
  const fields = { ...fieldsWith(capacity), signupClosesAt: activityFields.signupClosesAt - 1 }
  return Number((await stage.play(editor, 'activity.save', { activityId, rev, fields })).rev)
}

export function ledgerOf(documents: Documents, activityId: string): SeatLedger {
  const ledger = docOf(documents, 'seatLedgers', activityId)
  if (!ledger) throw new Error(`no ledger of ${activityId}`)
  // Only the seats store writes this collection.
  return ledger as unknown as SeatLedger
}

let count = 0

export function stageOn(executor: Executor, puppets: Puppets, documents: Documents): Stage {
  const stage: Stage = {
    documents,
    async play(openid, action, input, requestId = `play-${String(++count).padStart(6, '0')}`) {
      const puppet = puppets.call(openid, { action, input, requestId }, now)
      const end = await runAlone(executor, stage.documents, puppet)
      if (!end.reply.ok) throw new Error(`${action} was refused: ${JSON.stringify(end.reply)}`)
      stage.documents = end.documents
      // Every action of the contract answers an object.
      return end.reply.data as Record<string, unknown>
    },
    // The contract says what `person.me` answers.
    me: async person => (await stage.play(openidOf(person), 'person.me', {})) as unknown as Me,
  }
  return stage
}

async function runAlone(
  executor: Executor,
  before: Documents,
  puppet: Puppet,
): Promise<{ documents: Documents; reply: Reply }> {
  let documents = before
  let stop = await puppet.start()
  while ('request' in stop) {
    const executed = await executor.runAlone(documents, stop.request)
    documents = executed.documents
    stop = await puppet.answer(executed.answer)
  }
  if (!isReply(stop.done)) throw new Error('a call gave no reply')
  return { documents, reply: stop.done }
}
