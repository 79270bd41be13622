import type { Activity } from '../../../../domain/activity/activity'
import { type Attended, attended } from '../../../../domain/signup/attendance/count'
import { daysOf, windowOf } from '../../../../domain/signup/attendance/days'
import { closedDaysAt } from './closed-store'
import { countNow, recount } from './day'
import { revisionsAt } from './store'
import { walkInRevisionsAt } from './walk-in-store'

/** What statistics take from days of attendance. */

/**
 * A text for each activity (at most 100) at which somebody was checked in, that is another one after each write: what was
 * counted in this state needs no counting.
 */
export async function dayStates(activities: readonly Activity[]): Promise<Map<string, string>> {
  const ids = activities.map(({ _id }) => _id)
  if (ids.length === 0) return new Map()
  const [days, walkIns, closed] = await Promise.all([
    revisionsAt(ids),
    walkInRevisionsAt(ids),
    closedDaysAt(ids),
  ])
  const known = new Set([...days.keys(), ...walkIns.keys()])
  return new Map(
    [...known].map(id => {
      const closedHere = closed.filter(one => one.activityId === id).length
      return [id, `${days.get(id) ?? 0}-${walkIns.get(id) ?? 0}-${closedHere}`]
    }),
  )
}

/** Days whose time is over, whoever has closed them or not. */
export const closedByRule = (activity: Activity, now: number): string[] =>
  daysOf(activity).filter(day => windowOf(activity, day, {}).settlesAt <= now)

/** Undefined where nobody was checked in. */
export async function attendedAt(activity: Activity, now: number): Promise<Attended | undefined> {
  const byRule = closedByRule(activity, now)
  const byStaff = (await closedDaysAt([activity._id])).map(({ day }) => day)
  const days = []
  for (const day of daysOf(activity)) {
    // Also where a process died between a tick and the figures of the day.
    const countDay = byStaff.includes(day) ? recount : countNow
    const count = await countDay(activity._id, day, now)
    const closed = byRule.includes(day) || byStaff.includes(day)
    days.push({ count, closed, known: byStaff.includes(day) || count.came + count.walkIns > 0 })
  }
  return attended(days)
}
