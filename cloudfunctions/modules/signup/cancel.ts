import type { ParsedOf } from '../../../domain/contract'
import type { Person } from '../../../domain/person/person'
import { type Refusal, refuse } from '../../../domain/refusal'
import { planLeave } from '../../../domain/signup/change'
import type { Seating } from '../../../domain/signup/ledger'
import { candidates } from '../../../domain/signup/party'
import { placeInLine } from '../../../domain/signup/settle'
import { type Context, me } from '../handler'
import { humanKey, recordOf } from './join'
import { change, type Place } from './seats'
import { getSeating } from './seats-store'
import { activityIdOf } from './signup-id'
import { addSignup, getSignup, markCancelled } from './store'

/**
 * Cancelling again, or cancelling what was cancelled and signed up anew, changes nothing: the id names one tap.
 * The record is there before the ledger forgets the sign-up, so that a late repeat of the join finds its answer.
 */
export async function cancel(
  { signupId }: ParsedOf<'signup.cancel'>,
  context: Context,
): Promise<{ signupId: string; state: 'gone' } | Refusal> {
  const person = me(context)
  const activityId = activityIdOf(signupId)
  const record = await getSignup(signupId)
  if (record && (record.personId !== person._id || !record.listed)) return refuse('notSignedUp')
  if (!record && !(await recordFromLedger(activityId, person, signupId))) {
    return refuse('notSignedUp')
  }
  await change(activityId, ledger => planLeave(ledger, person._id, signupId, context.now))
  await markCancelled(signupId, context.now)
  return { signupId, state: 'gone' }
}

/**
 * A sign-up whose process died before its record was written: the ledger knows who sits by key, and the keys are those
 * of the person's own family.
 */
export async function recordFromLedger(
  activityId: string,
  person: Person,
  signupId: string,
): Promise<boolean> {
  const ledger = await getSeating(activityId)
  const found = ledger && entryOf(ledger, person._id, signupId)
  if (!found) return false
  const members = candidates(person, humanKey).filter(({ key }) => found.attendees.includes(key))
  const party = { members: members.map(({ key, name }) => ({ key, name })) }
  await addSignup(recordOf(signupId, person._id, party, found.place, found.at))
  return true
}

function entryOf(
  ledger: Seating,
  personId: string,
  signupId: string,
): { attendees: string[]; at: number; place: Place } | null {
  const sitting = ledger.seats[personId]
  if (sitting?.signupId === signupId) return { ...sitting, place: { state: 'seated' } }
  const index = ledger.line.findIndex(entry => entry.signupId === signupId && entry.personId === personId)
  const waiting = ledger.line[index]
  if (!waiting) return null
  const sizes = ledger.line.map(entry => entry.size)
  return { ...waiting, place: placeInLine(ledger.free, sizes, index) }
}
