import { codesAhead, codeText } from '../../../../domain/check-in/code'
import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import { isRefusal, type Refusal } from '../../../../domain/refusal'
import { fenceOf } from '../../../../domain/signup/attendance/admit'
import { type Context, me } from '../../handler'
import { codesOf, partyCode } from './codes'
import { onDay } from './on-day'
import { namesOf, partyOf, peopleOf } from './party'
import { attendanceIdOf, cameOn, getAttendance } from './store'

/** What is shown on the day: to a resident, and on the screen at the entrance. */

export async function myDay(
  { activityId }: ParsedOf<'signup.myDay'>,
  context: Context,
): Promise<OutputOf<'signup.myDay'> | Refusal> {
  const { now } = context
  const person = me(context)
  const [on, { state, party }] = await Promise.all([
    onDay(activityId, undefined, now),
    partyOf(activityId, person._id, now),
  ])
  if (isRefusal(on)) return on
  const { day, opensAt, closesAt, staffUntil } = on.window
  const [attendance, names] = await Promise.all([
    getAttendance(attendanceIdOf(activityId, day, person._id)),
    party ? namesOf(activityId, party, person) : [],
  ])
  const fence = fenceOf(on.activity, on.settings)
  return {
    now,
    day,
    opensAt,
    closesAt,
    state,
    people: party ? peopleOf(party, names, attendance, true) : [],
    // Also for whoever has no seat: by it staff write them down as having come.
    ...(now < staffUntil ? { code: partyCode(activityId, person._id, now) } : {}),
    ...(fence ? { radius: fence.radius } : {}),
    closed: on.closed !== null || now >= closesAt,
  }
}

export async function dayCodes(
  { activityId }: ParsedOf<'signup.dayCodes'>,
  { now }: Context,
): Promise<OutputOf<'signup.dayCodes'> | Refusal> {
  const on = await onDay(activityId, undefined, now)
  if (isRefusal(on)) return on
  const came = await cameOn(activityId, on.window.day)
  const codes = codesAhead(codesOf(activityId), now)
  return {
    ...on.window,
    now,
    codes: codes.map(one => ({ ...one, text: codeText(activityId, one.code) })),
    came,
  }
}
