import type { Activity } from '../activity/activity'
import {
  type Entry,
  type Ledger,
  minutesBetween,
  type Served,
  type Written,
  wholeMinute,
} from '../hours/entry'
import { closeForgotten, decideRecord } from '../hours/record'
import { type Refusal, refuse } from '../refusal'
import { type AtTheDoor, decideCode } from '../signup/attendance/admit'
import type { Attendance } from '../signup/attendance/attendance'

/** From two scans to an entry of hours. */

type Shift = Pick<Activity, 'startsAt' | 'endsAt'>

/**
 * What was scanned or typed on the way out, from the start of the shift until the leader's list is over. Closing the list
 * early keeps nobody from scanning: who forgets it loses their hours until somebody corrects them.
 */
export function decideAtTheExit(
  {
    activity,
    window,
    ...shown
  }: Omit<AtTheDoor, 'activity' | 'closed'> & { activity: Pick<Activity, '_id' | 'place' | 'startsAt'> },
  scanned: Parameters<typeof decideCode>[1],
  now: number,
): Refusal | null {
  if (now < activity.startsAt) return refuse('checkOutNotYet', { startsAt: activity.startsAt })
  if (now >= window.staffUntil) return refuse('checkOutOver')
  return decideCode({ activity, ...shown }, scanned, now)
}

export interface Left {
  /** Null when it changes nothing. */
  after: Attendance | null
  state: 'counted' | 'already'
}

/** The first scan on the way out stands; whoever has served no minute yet can scan again. */
export function takeLeave(before: Attendance, shift: Shift, at: number): Left | Refusal {
  if (before.leftAt !== undefined) return { after: null, state: 'already' }
  if (before.came === 0) return refuse('notCheckedIn')
  const { scannedAt } = before
  if (scannedAt !== undefined && !timeServed(shift, scannedAt, at)) return refuse('servedNothing')
  return { after: { ...before, leftAt: at, rev: before.rev + 1 }, state: 'counted' }
}

/** What lies within the shift, in whole minutes: nobody serves before it begins, or after it is over. */
export function timeServed(
  shift: Shift,
  scannedAt: number,
  leftAt: number,
): Pick<Entry, 'startsAt' | 'endsAt'> | null {
  const startsAt = within(shift, scannedAt)
  const endsAt = within(shift, leftAt)
  return endsAt > startsAt ? { startsAt, endsAt } : null
}

const within = ({ startsAt, endsAt }: Shift, at: number): number =>
  wholeMinute(Math.min(Math.max(at, startsAt), endsAt))

export interface Due {
  /** Of the entry, the same however often it is written. */
  id: string
  personId: string
  served: Served
  /** From then on the leader's list is over, and nobody scans any more. */
  closesAt: number
}

/**
 * The entry that a volunteer's day has earned: of both scans their time, and once it is over of one scan no time at all,
 * flagged. Null where nothing is due (yet). Whatever is in the ledger about this shift stands, whoever wrote it.
 */
export function decideShift(
  ledger: Ledger,
  { came, scannedAt, leftAt }: Pick<Attendance, 'came' | 'scannedAt' | 'leftAt'>,
  { id, personId, served, closesAt }: Due,
  now: number,
): Written | null {
  const known = entryOfShift(ledger, served.activityId)
  if (known) return { entry: known }
  if (came === 0) return null
  const time = scannedAt !== undefined && leftAt !== undefined ? timeServed(served, scannedAt, leftAt) : null
  const asked = { id, served, by: personId, evidence: '' }
  if (time) return decideRecord(ledger, { ...asked, ...time, source: 'scan' }, now)
  if (now < closesAt) return null
  const startsAt = within(served, scannedAt ?? served.startsAt)
  const evidence = leftAt === undefined ? '没有扫码签退' : '没有扫码签到'
  return closeForgotten(ledger, { ...asked, by: rule, startsAt, evidence }, now)
}

/** Nobody of the staff: what is so by rule when time is over. */
const rule = 'rule'

/** The first entry about a shift; what was turned down is none. */
export const entryOfShift = (ledger: Ledger, activityId: string | undefined): Entry | undefined =>
  ledger.find(
    ({ served, corrects, review }) =>
      served.activityId === activityId && corrects === undefined && review?.verdict !== 'rejected',
  )

export const minutesOf = ({ startsAt, endsAt }: Pick<Entry, 'startsAt' | 'endsAt'>): number =>
  minutesBetween(startsAt, endsAt)
