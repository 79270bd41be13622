import type { Merge } from '../../../../domain/person/merge'
import { noAttendance } from '../../../../domain/signup/attendance/attendance'
import { forgetDay, mergeDays } from '../../../../domain/signup/attendance/rewrite'
import { derivedId } from '../../../kit/ids'
import { getSeating } from '../seats-store'
import type { Tap } from '../store'
import { partyOf } from './party'
import {
  attendanceIdOf,
  daysOfPerson,
  getAttendance,
  removeAttendance,
  removeDaysOf,
  saveAttendance,
} from './store'
import { forgetWalkIns, moveWalkIns, removeWalkInsOf } from './walk-in-store'

/** What becomes of days when an account or a family member ends, records become one, or a year is over. */

const slice = 20
/** Of one sign-up: a camp of two months has as many days. */
const daysMax = 100

/**
 * Before the ledger forgets the party: as it calls them, so does each day. With `keys` these of the family alone. A day
 * that is written at this very moment is found again by `forgetDays`.
 */
export async function forgetParty(
  { _id: signupId, activityId, personId }: Tap,
  keys?: ReadonlySet<string>,
): Promise<void> {
  const days = await daysOfPerson(personId, { signupId }, daysMax)
  const known = days.filter(({ words }) => !keys || Object.keys(words).some(key => keys.has(key)))
  if (known.length === 0) return
  const ledger = await getSeating(activityId)
  const parties = ledger ? [...Object.values(ledger.seats), ...ledger.line] : []
  const attendees = parties.find(party => party.signupId === signupId)?.attendees ?? []
  const alias = derivedId('gone', signupId)
  for (const day of known)
    await saveAttendance(forgetDay(day, { alias, attendees, ...(keys ? { keys } : {}) }))
}

/** What is left of a person whose sign-ups are forgotten. True when that is nothing. */
export async function forgetDays(personId: string): Promise<boolean> {
  const days = await daysOfPerson(personId, { notAt: [] }, slice)
  for (const { signupId, activityId } of days) await forgetParty({ _id: signupId, activityId, personId })
  const walkIns = await forgetWalkIns(personId, slice)
  return days.length === 0 && walkIns < slice
}

/** Where the sign-ups had to stay apart (`apart`), so do the days. True when nothing is left that could go over. */
export async function absorbDays(
  { fromId, intoId, keys }: Merge,
  apart: readonly string[],
  now: number,
): Promise<boolean> {
  await moveWalkIns(fromId, intoId)
  const days = await daysOfPerson(fromId, { notAt: apart }, slice)
  for (const day of days) {
    const _id = attendanceIdOf(day.activityId, day.day, intoId)
    const { activityId, siteId } = day
    // Of two sign-ups that sat there one stands.
    const { party } = await partyOf(activityId, intoId, now)
    const signupId = party?.signupId ?? day.signupId
    const blank = noAttendance({ _id, activityId, siteId, day: day.day, personId: intoId, signupId })
    const into = { ...((await getAttendance(_id)) ?? blank), signupId }
    if (await saveAttendance(mergeDays(into, day, new Map(keys)))) await removeAttendance(day._id)
  }
  return days.length === 0
}

/** Everything of an activity that was over for long: how many came is in its figures. How many were removed. */
export const endDays = async (activityId: string, limit: number): Promise<number> =>
  (await removeDaysOf(activityId, limit)) + (await removeWalkInsOf(activityId, limit))
