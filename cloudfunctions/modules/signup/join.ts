import type { ParsedOf } from '../../../domain/contract'
import type { Person } from '../../../domain/person/person'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import type { JoinAnswer } from '../../../domain/signup/contract'
import { decideParty, isAlone, isVolunteer } from '../../../domain/signup/party'
import type { Signup } from '../../../domain/signup/signup'
import { type Context, me } from '../handler'
import { withAnswers } from './answers'
import { humanKey } from './human-key'
import { answerOf, recordFromLedger, recordOf } from './record'
import { takeSeats } from './seats'
import { activityIdOf, signupIdOf } from './signup-id'
import { addSignup, getSignup } from './store'

/**
 * One write decides (the ledger's line), one tells (the record with the answer). When the process dies in between, the
 * sender was told nothing and sends again: the same id finds its place and writes the record then. If it never does,
 * the repair job writes it.
 */
export const join = (input: ParsedOf<'signup.join'>, context: Context): Promise<JoinAnswer | Refusal> =>
  joinFor(me(context), input, context)

/** `person` signs up, by themselves or by a hand that acts for them. */
export async function joinFor(
  person: Person,
  { activityId, attendees, answers }: ParsedOf<'signup.join'>,
  context: Context,
  /** A paper list brings no answers: they are asked for later. */
  asked = true,
): Promise<JoinAnswer | Refusal> {
  const signupId = signupIdOf(activityId, person._id, context.requestId)
  const checked = decideParty(person, attendees, humanKey, context.now)
  const party =
    isRefusal(checked) || !answers ? checked : await withAnswers(checked, { activityId, attendees, answers })
  if (isRefusal(party)) return (await answerBefore(person, signupId)) ?? party
  const keys = party.members.map(member => member.key)
  const outcome = await takeSeats(
    activityId,
    {
      personId: person._id,
      signupId,
      attendees: keys,
      oldest: party.oldest,
      youngest: party.youngest,
      volunteer: isVolunteer(person, context.now),
      alone: isAlone(attendees),
      belongings: party.belongings,
      ...(answers || !asked ? { answered: true } : {}),
    },
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

/**
 * The family may have changed since the tap was answered: a repeat that would be refused for it gets what was said
 * then. Null for a tap that never got so far.
 */
async function answerBefore(person: Person, signupId: string): Promise<JoinAnswer | Refusal | null> {
  const record =
    (await getSignup(signupId)) ?? (await recordFromLedger(activityIdOf(signupId), person, signupId))
  return record && answerOf(record)
}

/** Writes the record; when the same tap was answered before, that answer stands. */
async function firstAnswer(record: Signup): Promise<JoinAnswer | Refusal> {
  if (await addSignup(record)) return answerOf(record)
  return answerOf((await getSignup(record._id)) ?? record)
}
