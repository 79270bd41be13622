import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { isRepeat } from '../../../domain/repeat'
import { decideLeave } from '../../../domain/volunteer/rules'
import { type Context, me } from '../handler'
import { followAnswer } from './follow'
import { getRegistration, saveRegistration, volunteerIdOf } from './store'

/** A volunteer leaves the register: the registration says so first, role and teams follow. */
export async function leave(
  _: ParsedOf<'volunteer.leave'>,
  context: Context,
): Promise<OutputOf<'volunteer.leave'> | Refusal> {
  const { now, requestId } = context
  const before = await getRegistration(volunteerIdOf(me(context)._id))
  if (!before) return refuse('notVolunteer')
  if (isRepeat(before, requestId)) {
    if (before.state === 'left') await followAnswer(before)
    return { state: before.state }
  }
  const after = decideLeave(before, requestId, now)
  if (isRefusal(after)) return after
  if (!(await saveRegistration(after))) return refuse('changedMeanwhile')
  await followAnswer(after)
  return { state: after.state }
}
