import type { Attendance } from '../../../../domain/signup/attendance/attendance'
import type { Signup } from '../../../../domain/signup/signup'
import { command as _ } from '../../../kit/cloud'
import { collection } from '../../../kit/collection'
import { derivedId } from '../../../kit/ids'
import { signupsWith } from '../store'

/** Who of each party came on each day: every function here is one request but `attendancesOn`. */

const attendances = collection<Attendance>('attendances')

export const attendanceIdOf = (activityId: string, day: string, personId: string): string =>
  derivedId('attendance', activityId, day, personId)

export const getAttendance = (id: string): Promise<Attendance | null> => attendances.get(id)

/** Inserts many at once; see `addAll` of kit/collection.ts. */
export const addAttendances = (many: readonly Attendance[]): Promise<void> => attendances.addAll(many)

/** One day of at most 100 sign-ups. */
export const daysOfSignups = (signupIds: readonly string[], day: string): Promise<Attendance[]> =>
  attendances.find({ signupId: _.in([...signupIds]), day }, { limit: 100 })

/** False when somebody else wrote in between. */
export async function saveAttendance(after: Attendance): Promise<boolean> {
  if (after.rev === 1) return attendances.add(after)
  const { _id, rev, words, scanned, heard, corrections, ...plain } = after
  const whole = { words: _.set(words), scanned: _.set(scanned), heard: _.set(heard) }
  const noted = { corrections: corrections ? _.set(corrections) : _.remove() }
  const data = { ...plain, ...whole, ...noted, rev }
  return (await attendances.update({ _id, rev: rev - 1 }, data)) === 1
}

/** One sign-up on one day: the names of its tap, and what was said. */
export interface SignupOnDay {
  signupId: string
  names: Signup['attendees']
  attendance: Attendance | undefined
}

/** Records and days of at most 100 sign-ups, together: one that left no record is not among them. */
export async function signupsOnDay(signupIds: readonly string[], day: string): Promise<SignupOnDay[]> {
  const rows = await signupsWith<Attendance>(signupIds, 'attendances')
  return rows.map(({ _id, attendees, beside }) => ({
    signupId: _id,
    names: attendees,
    attendance: beside.find(one => one.day === day),
  }))
}

export type Counted = Pick<
  Attendance,
  '_id' | 'personId' | 'signupId' | 'words' | 'came' | 'scannedAt' | 'leftAt'
>

const atOnce = 1000
/** An activity has 5,000 seats at most. */
const pagesMax = 5

/** All of one day, without who has been heard. */
export async function attendancesOn(activityId: string, day: string): Promise<Counted[]> {
  const fields = { personId: true, signupId: true, words: true, came: true, scannedAt: true, leftAt: true }
  const all: Counted[] = []
  for (let page = 0; page < pagesMax; page++) {
    const last = all.at(-1)
    const from = last ? { _id: _.gt(last._id) } : {}
    const rows = await attendances.find(
      { activityId, day, ...from },
      { sort: [['_id', 'asc']], limit: atOnce, fields },
    )
    all.push(...rows)
    if (rows.length < atOnce) break
  }
  return all
}

/** How many people of parties have come so far. */
export async function cameOn(activityId: string, day: string): Promise<number> {
  const [row] = await attendances.aggregate<{ came: number }>(from =>
    from.match({ activityId, day }).group({ _id: null, came: { $sum: '$came' } }),
  )
  return row?.came ?? 0
}

/** Some of a person's days: of one sign-up, or at all activities but these. */
export const daysOfPerson = (
  personId: string,
  which: { signupId: string } | { notAt: readonly string[] },
  limit: number,
): Promise<Attendance[]> =>
  attendances.find(
    'signupId' in which
      ? { personId, signupId: which.signupId }
      : { personId, activityId: _.nin([...which.notAt]) },
    { sort: [['_id', 'asc']], limit },
  )

/** What was said of one sign-up, without more. */
export const daysOfSignup = (personId: string, signupId: string): Promise<Pick<Attendance, 'words'>[]> =>
  attendances.find({ personId, signupId }, { limit: 100, fields: { words: true } })

export const removeAttendance = (id: string): Promise<void> => attendances.remove(id)

/** Some days of an activity; how many were removed. */
export async function removeDaysOf(activityId: string, limit: number): Promise<number> {
  const rows = await attendances.find({ activityId }, { limit, fields: { _id: true } })
  if (rows.length > 0) await attendances.removeAll({ _id: _.in(rows.map(({ _id }) => _id)) })
  return rows.length
}

/** Revisions of an activity's days, added up: of each activity that has any. */
export async function revisionsAt(activityIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await attendances.aggregate<{ _id: string; revs: number }>(from =>
    from
      .match({ activityId: _.in([...activityIds]) })
      .group({ _id: '$activityId', revs: { $sum: '$rev' } })
      .limit(100),
  )
  return new Map(rows.map(({ _id, revs }) => [_id, revs]))
}

/** Did anybody of this person's party come, on any day? */
export const cameTo = async (activityId: string, personId: string): Promise<boolean> =>
  (await attendances.find({ personId, activityId, came: _.gt(0) }, { limit: 1, fields: { _id: true } }))
    .length > 0
