import { cameField } from '../../../../domain/audit/field-words'
import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import { isRefusal, type Refusal, refuse } from '../../../../domain/refusal'
import { correct } from '../../../../domain/signup/attendance/take'
import type { Context } from '../../handler'
import { signupsById } from '../store'
import { changeDay } from './change'
import { recount } from './day'
import { type Occasion, onDay } from './occasion'
import { partiesAt } from './parties-at'
import { peopleOf } from './party'

/** What was wrong about a day that is closed, or may be any moment. */
export async function correctAttendance(
  { activityId, day, signupId, attendee, came, reason }: ParsedOf<'signup.correctAttendance'>,
  { now, requestId, changes }: Context,
  occasion: Occasion,
): Promise<OutputOf<'signup.correctAttendance'> | Refusal> {
  const on = onDay(occasion, day, now)
  if (isRefusal(on)) return on
  if (now < on.window.opensAt) return refuse('checkInNotYet', { opensAt: on.window.opensAt })
  const party = (await partiesAt(activityId, now)).get(signupId)
  if (!party) return refuse('notSignedUp')
  const tick = { nonce: requestId, at: now, came, ...(attendee === undefined ? {} : { attendee }) }
  const taken = await changeDay(on, party, before => correct(before, party.attendees, tick, reason))
  if (isRefusal(taken)) return taken
  changes.push({ field: `${cameField}.${signupId}`, to: came })
  if (on.closed) await recount(activityId, on.window.day, now)
  const [record] = await signupsById([signupId])
  return { signupId, people: peopleOf(party, record?.attendees ?? [], taken.day, false) }
}
