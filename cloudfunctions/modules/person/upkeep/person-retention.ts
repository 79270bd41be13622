import { withoutOldProofs } from '../../../../domain/person/consents'
import { decideErasure } from '../../../../domain/person/ending'
import { isIdle } from '../../../../domain/person/idle'
import { keptSince } from '../../../../domain/person/retention'
import { isRefusal } from '../../../../domain/refusal'
import { derivedId } from '../../../kit/ids'
import { logFault } from '../../../kit/log'
import { latestJoinOf } from '../../signup/retention-store'
import { beginEnding } from '../own-data/ending-store'
import { expiryTask } from './expiry'
import {
  codes,
  endedEndings,
  endedMerges,
  endedRuns,
  remains,
  saveConsents,
  type Traces,
  tracesAfter,
} from './retention-store'
import type { RetentionTask } from './task'

/** People that a step looks at. */
const batch = 50

/** Accounts that nobody used for long are closed as their owner would close them; what follows the endings' job does. */
const idleAccounts: RetentionTask = {
  name: 'idleAccounts',
  async step(cursor, now, dryRun) {
    const people = await tracesAfter(cursor ?? '', batch)
    let found = 0
    let broken = 0
    for (const person of people) {
      if (!isIdle(person, undefined, now) || !isIdle(person, await latestJoinOf(person._id), now)) continue
      if (dryRun || (await close(person._id, now))) found++
      else broken++
    }
    return { cursor: nextOf(people), found, broken }
  },
}

/** False when a rule forbids it, or the record does not open: then the report says so, and the others go on. */
async function close(personId: string, now: number): Promise<boolean> {
  try {
    const refusal = await beginEnding(derivedId('idle', personId), personId, person => {
      const after = decideErasure(person, now)
      return isRefusal(after) ? after : { after, ending: { personId, what: 'account', askedAt: now } }
    })
    return refusal === null
  } catch (error) {
    logFault({ job: 'person.upkeep', personId }, error)
    return false
  }
}

/** Consents that were withdrawn long ago prove nothing any more. */
const withdrawnConsents: RetentionTask = {
  name: 'proofs',
  async step(cursor, now, dryRun) {
    const people = await tracesAfter(cursor ?? '', batch)
    const since = keptSince('proofs', now)
    let found = 0
    for (const person of people) {
      const kept = withoutOldProofs(person.consents, since)
      if (kept.length === person.consents.length) continue
      // Somebody writes at this moment: tomorrow it is old as well.
      if (dryRun || (await saveConsents(person, kept))) found++
    }
    return { cursor: nextOf(people), found }
  },
}

const nextOf = (people: readonly Traces[]): string | null =>
  people.length === batch ? (people.at(-1)?._id ?? null) : null

export const personRetention: readonly RetentionTask[] = [
  idleAccounts,
  expiryTask('codes', codes),
  withdrawnConsents,
  expiryTask('proofs', endedEndings),
  expiryTask('proofs', remains),
  expiryTask('proofs', endedMerges),
  expiryTask('proofs', endedRuns),
]
