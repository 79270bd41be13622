import type { Person } from '../../../domain/person/person'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import type { JoinAnswer } from '../../../domain/signup/contract'
import { flowOf } from '../../../domain/signup/go-on'
import type { Seating } from '../../../domain/signup/ledger'
import { type CheckedParty, candidates } from '../../../domain/signup/party'
import { placeAtJoin } from '../../../domain/signup/settle'
import type { Signup } from '../../../domain/signup/signup'
import { humanKey } from './human-key'
import type { Place } from './seats'
import { getSeating } from './seats-store'
import { activityIdOf } from './signup-id'
import { addSignup, getSignup } from './store'

/** The record of one tap: made from what was decided, or from the ledger when the process died before it was written. */

export function recordOf(
  signupId: string,
  personId: string,
  party: Pick<CheckedParty, 'members'>,
  answer: Signup['answer'],
  joinedAt: number,
): Signup {
  return {
    _id: signupId,
    activityId: activityIdOf(signupId),
    personId,
    attendees: party.members,
    party: party.members.length,
    joinedAt,
    answer,
    listed: !isRefusal(answer),
  }
}

export const answerOf = ({
  _id,
  answer,
  attendees,
  party = attendees.length,
}: Signup): JoinAnswer | Refusal => {
  if (isRefusal(answer)) return answer
  const { state, position } = answer
  return { signupId: _id, state, ...(position === undefined ? {} : { position }), party }
}

/**
 * A sign-up whose process died before its record was written: the ledger knows who sits by key, and the keys are those
 * of the person's own family.
 */
export async function recordFromLedger(
  activityId: string,
  person: Person,
  signupId: string,
): Promise<Signup | null> {
  const ledger = await getSeating(activityId)
  const found = ledger && entryOf(ledger, person._id, signupId)
  if (!found) return null
  const members = candidates(person, humanKey).filter(({ key }) => found.attendees.includes(key))
  const party = { members: members.map(({ key, name }) => ({ key, name })) }
  const record = recordOf(signupId, person._id, party, found.place, found.at)
  return (await addSignup(record)) ? record : getSignup(record._id)
}

function entryOf(
  ledger: Seating,
  personId: string,
  signupId: string,
): { attendees: string[]; at: number; place: Place } | null {
  const sitting = ledger.seats[personId]
  if (sitting?.signupId === signupId) return { ...sitting, place: { state: 'seated' } }
  const offered = ledger.offers[personId]
  if (offered?.signupId === signupId) return { ...offered, place: { state: 'waiting' } }
  const index = ledger.line.findIndex(entry => entry.signupId === signupId && entry.personId === personId)
  const waiting = ledger.line[index]
  if (!waiting) return null
  return { ...waiting, place: placeAtJoin(flowOf(ledger), index) }
}
