import type { Activity } from '../../../../domain/activity/activity'
import type { DayCount } from '../../../../domain/signup/attendance/attendance'
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
  const byStaff = new Map((await closedDaysAt([activity._id])).map(one => [one.day, one]))
  const days = []
  for (const day of daysOf(activity)) {
    const closed = byStaff.get(day)
    const counted = await countNow(activity._id, day, now)
    // A process may have died between a tick and the figures of its day.
    const isBehind = closed !== undefined && !isSameCount(closed, counted)
    const count = isBehind ? await recount(activity._id, day, now) : counted
    const known = closed !== undefined || count.came + count.walkIns > 0
    days.push({ count, closed: closed !== undefined || byRule.includes(day), known })
  }
  return attended(days)
}

const isSameCount = (one: DayCount, other: DayCount): boolean =>
  one.seated === other.seated &&
  one.came === other.came &&
  one.walkIns === other.walkIns &&
  one.noShows === other.noShows
