import type { Activity } from '../../../../domain/activity/activity'
import { type Refusal, refuse } from '../../../../domain/refusal'
import { refuseState } from '../../../../domain/signup/attendance/admit'
import type { ClosedDay } from '../../../../domain/signup/attendance/attendance'
import { type DayWindow, dayAt, daysOf, windowOf } from '../../../../domain/signup/attendance/days'
import { defaultSettings, type SiteSettings } from '../../../../domain/site/site'
import { activityWithSite } from '../../activity/store'

/** An activity, what its site says about check-in, and the days that are closed: one request. */
export interface Occasion {
  siteId: string
  activity: Activity
  settings: SiteSettings
  closedDays: readonly ClosedDay[]
}

/** Null when there is no such activity. */
export async function occasionOf({ activityId }: { activityId: string }): Promise<Occasion | null> {
  const found = await activityWithSite(activityId)
  if (!found) return null
  const { activity, settings = defaultSettings, closedDays } = found
  return { siteId: activity.siteId, activity, settings, closedDays }
}

/** One day of it. */
export interface OnDay {
  activity: Activity
  settings: SiteSettings
  window: DayWindow
  /** As staff closed it. */
  closed: ClosedDay | null
}

/** `at`: the moment whose day is meant where none is named. */
export function onDay(occasion: Occasion | null, day: string | undefined, at: number): OnDay | Refusal {
  if (!occasion) return refuse('notAllowed')
  const { activity, settings, closedDays } = occasion
  const wrong = refuseState(activity)
  if (wrong) return wrong
  if (day !== undefined && !daysOf(activity).includes(day)) return refuse('notADay')
  const window = windowOf(activity, day ?? dayAt(activity, at), settings)
  return { activity, settings, window, closed: closedDays.find(one => one.day === window.day) ?? null }
}
