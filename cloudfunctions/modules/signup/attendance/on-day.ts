import type { Activity } from '../../../../domain/activity/activity'
import { type Refusal, refuse } from '../../../../domain/refusal'
import { refuseState } from '../../../../domain/signup/attendance/admit'
import type { ClosedDay } from '../../../../domain/signup/attendance/attendance'
import { type DayWindow, dayAt, daysOf, windowOf } from '../../../../domain/signup/attendance/days'
import { defaultSettings, type SiteSettings } from '../../../../domain/site/site'
import { getActivity } from '../../activity/store'
import { getSite } from '../../site/store'
import { getClosed } from './closed-store'

/** A day of an activity, with what its site says about check-in. */
export interface OnDay {
  activity: Activity
  settings: SiteSettings
  window: DayWindow
  /** As staff closed it. */
  closed: ClosedDay | null
}

/** `at`: the moment whose day it is, where no day is named. */
export async function onDay(
  activityId: string,
  day: string | undefined,
  at: number,
): Promise<OnDay | Refusal> {
  const activity = await getActivity(activityId)
  if (!activity) return refuse('notAllowed')
  const wrong = refuseState(activity)
  if (wrong) return wrong
  if (day !== undefined && !daysOf(activity).includes(day)) return refuse('notADay')
  const meant = day ?? dayAt(activity, at)
  const [site, closed] = await Promise.all([getSite(activity.siteId), getClosed(activityId, meant)])
  const settings = site?.settings ?? defaultSettings
  return { activity, settings, window: windowOf(activity, meant, settings), closed }
}
