import type { Activity } from '../../activity/activity'
import { type CodeOf, isCodeNow, readCode } from '../../check-in/code'
import { decidePlace, type Fix } from '../../check-in/place'
import { type Refusal, refuse } from '../../refusal'
import type { SiteSettings } from '../../site/site'
import type { ClosedDay } from './attendance'
import type { DayWindow } from './days'

/** Whether somebody can be checked in now. */

/** Only what was published and is on has attendance. */
export function refuseState({ status }: Pick<Activity, 'status'>): Refusal | null {
  if (status === 'draft') return refuse('notPublished')
  return status === 'cancelled' ? refuse('activityCancelled') : null
}

export interface AtTheDoor {
  activity: Pick<Activity, '_id' | 'place'>
  window: DayWindow
  closed: boolean
  settings: Pick<SiteSettings, 'checkInRadius'>
  codeOf: CodeOf
}

/** What a resident scanned or typed, where they stand, and when: for this activity, this day, and this code. */
export function decideAtTheDoor(
  { activity, window, closed, settings, codeOf }: AtTheDoor,
  { code: text, place }: { code: string; place?: Fix | undefined },
  now: number,
): Refusal | null {
  if (now < window.opensAt) return refuse('checkInNotYet', { opensAt: window.opensAt })
  if (now >= window.closesAt || closed) return refuse('checkInOver')
  return decideCode({ activity, settings, codeOf }, { code: text, place }, now)
}

export type Shown = Pick<AtTheDoor, 'activity' | 'settings' | 'codeOf'>

/** The code that is shown there now, and a place that is there. */
export function decideCode(
  { activity, settings, codeOf }: Shown,
  { code: text, place }: { code: string; place?: Fix | undefined },
  now: number,
): Refusal | null {
  const read = readCode(text)
  if (read?.activityId !== undefined && read.activityId !== activity._id)
    return refuse('checkInOtherActivity')
  if (!read || !isCodeNow(read.code, codeOf, now)) return refuse('checkInCodeWrong')
  return decidePlace(fenceOf(activity, settings), place)
}

/** Around the activity, where its site wants to know that people are there. */
export const fenceOf = (
  { place: { lng, lat } }: Pick<Activity, 'place'>,
  { checkInRadius }: Pick<SiteSettings, 'checkInRadius'>,
) => (checkInRadius ? { lng, lat, radius: checkInRadius } : undefined)

/** By the moment of the deed; what was done before the day was closed may arrive after it. */
export function decideByStaff(
  { window, closed }: { window: DayWindow; closed: Pick<ClosedDay, 'closedAt'> | null },
  at: number,
  now: number,
): Refusal | null {
  if (at < window.opensAt) return refuse('checkInNotYet', { opensAt: window.opensAt })
  const over =
    now >= window.settlesAt || at >= window.staffUntil || (closed !== null && at >= closed.closedAt)
  return over ? refuse('attendanceClosed') : null
}

/** Nobody can have come before it began. */
export const decideClose = (window: DayWindow, startsAt: number, now: number): Refusal | null =>
  now < Math.max(window.opensAt, startsAt) ? refuse('closeTooEarly') : null
