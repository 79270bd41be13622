import { isRefusal, type Refusal } from '../../../../domain/refusal'
import { type Attendance, noAttendance } from '../../../../domain/signup/attendance/attendance'
import { deadline } from '../../../kit/invocation'
import { Busy, backOff } from '../../../kit/pressure'
import type { OnDay } from './occasion'
import type { SeatedParty } from './party'
import { attendanceIdOf, getAttendance, saveAttendance } from './store'

const attemptsMax = 30

/** A party's day before anybody said anything. */
export const emptyDay = ({ activity, window }: OnDay, { personId, signupId }: SeatedParty): Attendance =>
  noAttendance({
    _id: attendanceIdOf(activity._id, window.day, personId),
    activityId: activity._id,
    siteId: activity.siteId,
    day: window.day,
    personId,
    signupId,
  })

/** Reads the party's day, decides, writes on condition that nobody else did, and again. `known`: as it was just read. */
export async function changeDay<Decided extends { after: Attendance | null }>(
  on: OnDay,
  party: SeatedParty,
  decide: (before: Attendance) => Decided | Refusal,
  known?: Attendance | null,
): Promise<{ decided: Decided; day: Attendance } | Refusal> {
  const empty = emptyDay(on, party)
  for (let attempt = 0; attempt < attemptsMax && Date.now() < deadline(); attempt++) {
    const found = attempt === 0 && known !== undefined ? known : await getAttendance(empty._id)
    const before = found ? { ...found, signupId: party.signupId } : empty
    const decided = decide(before)
    if (isRefusal(decided)) return decided
    if (decided.after === null) return { decided, day: before }
    if (await saveAttendance(decided.after)) return { decided, day: decided.after }
    await backOff(attempt)
  }
  throw new Busy()
}
