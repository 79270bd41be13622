import type { ParsedOf } from '../../../domain/contract'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import type { JoinAnswer } from '../../../domain/signup/contract'
import { type CheckedParty, decideParty } from '../../../domain/signup/party'
import type { Signup } from '../../../domain/signup/signup'
import { keyedHash } from '../../kit/crypto'
import { type Context, me } from '../handler'
import { takeSeats } from './seats'
import { activityIdOf, signupIdOf } from './signup-id'
import { addSignup, getSignup } from './store'

export const humanKey = (name: string, birthDate: string): string => keyedHash('human', name, birthDate)

/**
 * One write decides (the ledger's line), one tells (the record with the answer). When the process dies in between, the
 * sender was told nothing and sends again: the same id finds its place and writes the record then. If it never does,
 * the repair job writes it.
 */
export async function join(
  { activityId, attendees }: ParsedOf<'signup.join'>,
  context: Context,
): Promise<JoinAnswer | Refusal> {
  const person = me(context)
  const party = decideParty(person, attendees, humanKey, context.now)
  if (isRefusal(party)) return party

  const signupId = signupIdOf(activityId, person._id, context.requestId)
  const keys = party.members.map(member => member.key)
  const outcome = await takeSeats(
    activityId,
    { personId: person._id, signupId, attendees: keys, oldest: party.oldest, youngest: party.youngest },
    context.now,
  )
  if (isRefusal(outcome)) {
    return outcome.refused === 'notAllowed'
      ? outcome
      : firstAnswer(recordOf(signupId, person._id, party, outcome, context.now))
  }
  if (outcome.state === 'gone') {
    // Cancelled: its record was there before. Refused: its record follows at once, unless the process died before it.
    const record = await getSignup(signupId)
    if (record) return answerOf(record)
    return firstAnswer(recordOf(signupId, person._id, party, outcome.refusal, context.now))
  }
  return firstAnswer(recordOf(signupId, person._id, party, outcome, context.now))
}

/** Writes the record; when the same tap was answered before, that answer stands. */
async function firstAnswer(record: Signup): Promise<JoinAnswer | Refusal> {
  if (await addSignup(record)) return answerOf(record)
  return answerOf((await getSignup(record._id)) ?? record)
}

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
    joinedAt,
    answer,
    listed: !isRefusal(answer),
  }
}

const answerOf = ({ _id, answer, attendees }: Signup): JoinAnswer | Refusal => {
  if (isRefusal(answer)) return answer
  const { state, position } = answer
  return { signupId: _id, state, ...(position === undefined ? {} : { position }), party: attendees.length }
}
