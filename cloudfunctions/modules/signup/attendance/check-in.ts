import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import type { Person } from '../../../../domain/person/person'
import { isRefusal, type Refusal, refuse } from '../../../../domain/refusal'
import { decideAtTheDoor, decideByStaff } from '../../../../domain/signup/attendance/admit'
import type { Attendance, How } from '../../../../domain/signup/attendance/attendance'
import type { CheckInAnswer } from '../../../../domain/signup/attendance/contract'
import { takeScan } from '../../../../domain/signup/attendance/take'
import { type Context, me } from '../../handler'
import { whoIs } from '../../person/store'
import { changeDay } from './change'
import { codesOf, personOfCode } from './codes'
import { type Occasion, type OnDay, occasionOf, onDay } from './occasion'
import { namesOf, partyOf, peopleOf, type SeatedParty } from './party'
import { attendanceIdOf, getAttendance } from './store'

/** Two scans: a resident's of the code at the entrance, and the staff's of the code on a resident's phone. */

export async function checkIn(
  input: ParsedOf<'signup.checkIn'>,
  context: Context,
): Promise<OutputOf<'signup.checkIn'> | Refusal> {
  const { now } = context
  const person = me(context)
  const [occasion, { party }] = await Promise.all([
    occasionOf(input),
    partyOf(input.activityId, person._id, now),
  ])
  const on = onDay(occasion, undefined, now)
  if (isRefusal(on)) return on
  const before = party && (await getAttendance(attendanceIdOf(on.activity._id, on.window.day, person._id)))
  // Whoever was checked in is told so, with whatever code: a repeat arrives when the code is another one.
  const isScanned = before && party.attendees.every(key => before.scanned.includes(key))
  const wrong = isScanned ? null : decideAtTheDoor(doorOf(on), input, now)
  if (wrong) return wrong
  if (!party) return refuse('notSeated')
  return scan(on, { party, person, how: 'code', before: before ?? null }, context)
}

const doorOf = ({ activity, settings, window, closed }: OnDay) => ({
  activity,
  settings,
  window,
  closed: closed !== null,
  codeOf: codesOf(activity._id),
})

export async function scanParty(
  { activityId, code }: ParsedOf<'signup.scanParty'>,
  context: Context,
  occasion: Occasion,
): Promise<OutputOf<'signup.scanParty'> | Refusal> {
  const { now } = context
  const on = onDay(occasion, undefined, now)
  if (isRefusal(on)) return on
  const wrong = decideByStaff(on, now, now)
  if (wrong) return wrong
  const personId = personOfCode(activityId, code, now)
  const person = personId === null ? null : await whoIs(personId)
  if (!person) return refuse('partyCodeWrong')
  const { party } = await partyOf(activityId, person._id, now)
  if (!party) return refuse('notSeated')
  return scan(on, { party, person, how: 'party' }, context)
}

interface Scan {
  party: SeatedParty
  person: Person
  how: How
  /** The day as it was just read. */
  before?: Attendance | null
}

async function scan(
  on: OnDay,
  { party, person, how, before }: Scan,
  { now, requestId }: Context,
): Promise<CheckInAnswer | Refusal> {
  const [names, taken] = await Promise.all([
    namesOf(on.activity._id, party, person),
    changeDay(on, party, day => takeScan(day, party.attendees, { at: now, nonce: requestId }, how), before),
  ])
  if (isRefusal(taken)) return taken
  const people = peopleOf(party, names, taken.day, how === 'code')
  const came = people.flatMap(({ came, at }) => (came && at !== undefined ? at : []))
  return {
    signupId: party.signupId,
    state: taken.decided.state,
    ...(came.length > 0 ? { at: Math.min(...came) } : {}),
    day: on.window.day,
    people,
  }
}
