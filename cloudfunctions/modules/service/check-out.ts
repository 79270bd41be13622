import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { decideAtTheExit, takeLeave } from '../../../domain/service/shift'
import { type Context, me } from '../handler'
import { changeDay } from '../signup/attendance/change'
import { codesOf } from '../signup/attendance/codes'
import { occasionOf, onDay } from '../signup/attendance/occasion'
import { partyOf } from '../signup/attendance/party'
import { attendanceIdOf, getAttendance } from '../signup/attendance/store'
import { writeShift } from './writing'

/**
 * That they left is written first, their hours after it. When the process dies in between, the same scan again writes the
 * hours, and so does the job `service.settle`.
 */
export async function checkOut(
  input: ParsedOf<'service.checkOut'>,
  context: Context,
): Promise<OutputOf<'service.checkOut'> | Refusal> {
  const { now } = context
  const person = me(context)
  const [occasion, { party }] = await Promise.all([
    occasionOf(input),
    partyOf(input.activityId, person._id, now),
  ])
  const on = onDay(occasion, undefined, now)
  if (isRefusal(on)) return on
  const { activity, settings, window } = on
  if (!activity.service) return refuse('noService')
  if (!party) return refuse('notSeated')
  const before = await getAttendance(attendanceIdOf(activity._id, window.day, person._id))
  // Whoever has left is told so, with whatever code: a repeat arrives when the code is another one.
  if (before?.leftAt === undefined) {
    const wrong = decideAtTheExit({ activity, settings, window, codeOf: codesOf(activity._id) }, input, now)
    if (wrong) return wrong
  }
  const taken = await changeDay(on, party, day => takeLeave(day, activity, now), before)
  if (isRefusal(taken)) return taken
  const entry = await writeShift(activity, taken.day, now)
  if (isRefusal(entry)) return entry
  return {
    state: taken.decided.state,
    leftAt: taken.day.leftAt ?? now,
    ...(entry ? { minutes: entry.minutes } : {}),
  }
}
