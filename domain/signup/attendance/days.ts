import type { Activity } from '../../activity/activity'
import type { SiteSettings } from '../../site/site'
import { dayMs, dayOf, startOfDay } from '../../time'

/** On which days somebody can be checked in, and when: by the calendar of Asia/Shanghai. */

type Span = Pick<Activity, 'startsAt' | 'endsAt'>

const minuteMs = 60_000
export const opensMinutesDefault = 60
/** Staff finish their list after the end. */
export const staffMs = 60 * minuteMs

/** The days of attendance, in order. What lasts less than 24 hours has one, also when it goes past midnight. */
export function daysOf({ startsAt, endsAt }: Span): string[] {
  const first = dayOf(startsAt)
  if (endsAt - startsAt < dayMs) return [first]
  const count = Math.round((startOfDay(dayOf(endsAt - 1)) - startOfDay(first)) / dayMs) + 1
  return Array.from({ length: Math.min(count, daysMax) }, (_, i) => dayOf(startOfDay(first) + i * dayMs))
}

/** A camp of a month; what is longer is not checked in day by day. */
const daysMax = 62

/** The day that a moment belongs to: the first one before, and the last one after. */
export function dayAt(activity: Span, at: number): string {
  const days = daysOf(activity)
  const today = dayOf(at)
  const passed = days.filter(day => day <= today)
  return passed.at(-1) ?? days[0] ?? today
}

export interface DayWindow {
  day: string
  opensAt: number
  /** Residents until then. */
  closesAt: number
  /** Staff until then. */
  staffUntil: number
  /** From then on it is closed, also when nobody has closed it. */
  settlesAt: number
}

export function windowOf(
  activity: Span,
  day: string,
  settings: Pick<SiteSettings, 'checkInOpens'>,
): DayWindow {
  const { startsAt, endsAt } = activity
  const days = daysOf(activity)
  const midnight = startOfDay(day)
  const opensAt =
    day === days[0] ? startsAt - (settings.checkInOpens ?? opensMinutesDefault) * minuteMs : midnight
  const isLast = day === days.at(-1)
  const closesAt = isLast ? endsAt : midnight + dayMs
  const staffUntil = isLast ? endsAt + staffMs : midnight + dayMs
  return { day, opensAt, closesAt, staffUntil, settlesAt: staffUntil + dayMs }
}
