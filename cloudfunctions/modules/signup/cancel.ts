import type { ParsedOf } from '../../../domain/contract'
import type { Person } from '../../../domain/person/person'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { refuseLeaving } from '../../../domain/signup/attendance/leaving'
import { planLeave } from '../../../domain/signup/change'
import { answerTo } from '../../../domain/signup/signup'
import { type Context, me } from '../handler'
import { daysOfSignup } from './attendance/store'
import { follow } from './follow'
import { recordFromLedger } from './record'
import { change } from './seats'
import { activityIdOf } from './signup-id'
import { firstAnswer, getSignup, markCancelled } from './store'

/**
 * Cancelling again, or cancelling what was cancelled and signed up anew, changes nothing: the id names one tap.
 * The record is there before the ledger forgets the sign-up, so that a late repeat of the join finds its answer.
 */
export const cancel = (
  { signupId }: ParsedOf<'signup.cancel'>,
  context: Context,
): Promise<{ signupId: string; state: 'gone' } | Refusal> => cancelFor(me(context), signupId, context)

export async function cancelFor(
  person: Person,
  signupId: string,
  context: Context,
): Promise<{ signupId: string; state: 'gone' } | Refusal> {
  const activityId = activityIdOf(signupId)
  const record = await getSignup(signupId)
  if (record && (record.personId !== person._id || !record.listed)) return refuse('notSignedUp')
  if (!record && !(await recordFromLedger(activityId, person, signupId))) {
    return refuse('notSignedUp')
  }
  const told = record && answerTo(record, context.requestId)
  if (isRefusal(told)) return told
  const stays = refuseLeaving(await daysOfSignup(person._id, signupId), () => true)
  if (stays) {
    // Kept, so that a copy of this tap does not cancel once the list was corrected.
    await firstAnswer(signupId, context.requestId, stays)
    return stays
  }
  const changed = await change(activityId, ledger => planLeave(ledger, person._id, signupId, context.now))
  const tooLate = changed?.missed.some(missed => missed.signupId === signupId)
  if (!tooLate) await markCancelled(signupId, context.now)
  await follow(activityId, changed, context.now)
  return { signupId, state: 'gone' }
}
