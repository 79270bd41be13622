import type { Activity } from '../../../domain/activity/activity'
import type { Entry } from '../../../domain/hours/entry'
import { servedAt } from '../../../domain/hours/served'
import type { Refusal } from '../../../domain/refusal'
import { type Due, decideShift } from '../../../domain/service/shift'
import type { Attendance } from '../../../domain/signup/attendance/attendance'
import { staffMs } from '../../../domain/signup/attendance/days'
import { derivedId } from '../../kit/ids'
import { writeEntry } from '../hours/writing'
import { nameOfSite } from '../site/store'

/** Of one volunteer at one shift: the same entry, whoever comes to write it first. */
export const dueOf = (activity: Activity, work: string, organiser: string, personId: string): Due => ({
  id: derivedId('shift', activity._id, personId),
  personId,
  served: servedAt(activity, work, organiser),
  closesAt: activity.endsAt + staffMs,
})

/** Writes what a volunteer's day has earned into their hours. Null where that is nothing (yet). Safe to repeat. */
export async function writeShift(
  activity: Activity,
  day: Pick<Attendance, 'personId' | 'came' | 'scannedAt' | 'leftAt'>,
  now: number,
  organiser?: string,
): Promise<Entry | Refusal | null> {
  if (!activity.service) return null
  const name = organiser ?? (await nameOfSite(activity.siteId))
  const due = dueOf(activity, activity.service.work, name, day.personId)
  return writeEntry(day.personId, ledger => decideShift(ledger, day, due, now))
}
