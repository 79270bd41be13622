import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import { maskName } from '../../../../domain/person/mask'
import { isRefusal, type Refusal } from '../../../../domain/refusal'
import { decideClose } from '../../../../domain/signup/attendance/admit'
import type { ClosedDay, DayCount } from '../../../../domain/signup/attendance/attendance'
import type { WalkInRow } from '../../../../domain/signup/attendance/contract'
import { countDay } from '../../../../domain/signup/attendance/count'
import { daysOf } from '../../../../domain/signup/attendance/days'
import { type Context, me } from '../../handler'
import { lineOf } from '../roster'
import { getSeating } from '../seats-store'
import { addClosed, closedIdOf, getClosedDay, saveFigures } from './closed-store'
import { type Occasion, type OnDay, onDay } from './occasion'
import { attendancesOn } from './store'
import { openWalkIn, type StoredWalkIn, walkInsOn } from './walk-in-store'

/** One day as a whole: how many came, and that it is closed. */

const walkInRowsMax = 100

export async function attendanceDay(
  { activityId, day }: ParsedOf<'signup.attendanceDay'>,
  { now }: Context,
  occasion: Occasion,
): Promise<OutputOf<'signup.attendanceDay'> | Refusal> {
  const on = onDay(occasion, day, now)
  if (isRefusal(on)) return on
  const { window, closed, activity } = on
  const { count, walkIns } = await countWith(activityId, window.day, now)
  return {
    ...window,
    ...count,
    now,
    days: daysOf(activity),
    ...closedWhen(on, closed, now),
    walkInRows: walkIns.slice(0, walkInRowsMax).map(walkInRow),
  }
}

const closedWhen = ({ window: { settlesAt } }: OnDay, closed: ClosedDay | null, now: number) => {
  if (closed) return { closed: { at: closed.closedAt, byRule: false } }
  return now >= settlesAt ? { closed: { at: settlesAt, byRule: true } } : {}
}

function walkInRow(walkIn: StoredWalkIn): WalkInRow {
  const { _id, count, name, addedAt, changes } = openWalkIn(walkIn)
  return {
    id: _id,
    count,
    ...(name === undefined ? {} : { name: maskName(name) }),
    at: addedAt,
    changes: changes.map(({ at, count, reason }) => ({
      at,
      count,
      ...(reason === undefined ? {} : { reason }),
    })),
  }
}

/** Counted anew from who sits, who was ticked and who walked in. */
export const countNow = async (activityId: string, day: string, now: number): Promise<DayCount> =>
  (await countWith(activityId, day, now)).count

async function countWith(
  activityId: string,
  day: string,
  now: number,
): Promise<{ count: DayCount; walkIns: StoredWalkIn[] }> {
  const [walkIns, ledger, attendances] = await Promise.all([
    walkInsOn(activityId, day),
    getSeating(activityId),
    attendancesOn(activityId, day),
  ])
  const seated = ledger ? lineOf(ledger, now).seated.flatMap(({ attendees }) => attendees) : []
  return { count: countDay({ seated, attendances, walkIns }), walkIns }
}

/** Once: who closes it again is told what was closed, and the figures follow what was heard since. */
export async function closeAttendance(
  { activityId, day }: ParsedOf<'signup.closeAttendance'>,
  context: Context,
  occasion: Occasion,
): Promise<OutputOf<'signup.closeAttendance'> | Refusal> {
  const { now } = context
  const on = onDay(occasion, day, now)
  if (isRefusal(on)) return on
  const { activity, window } = on
  const wrong = decideClose(window, activity.startsAt, now)
  if (wrong) return wrong
  const count = await countNow(activityId, window.day, now)
  await addClosed({
    _id: closedIdOf(activityId, window.day),
    activityId,
    siteId: activity.siteId,
    day: window.day,
    ...count,
    closedAt: now,
    closedBy: me(context)._id,
  })
  const closed = await getClosedDay(closedIdOf(activityId, window.day))
  return {
    day: window.day,
    ...(await recount(activityId, window.day, now)),
    closedAt: closed?.closedAt ?? now,
  }
}

const recountsMax = 5

/**
 * After each write to a day: where it is closed, its figures follow. Of two who count at once the slower could write
 * the older figures, so each looks again after it has written.
 */
export async function recount(activityId: string, day: string, now: number): Promise<DayCount> {
  let count = await countNow(activityId, day, now)
  for (let time = 0; time < recountsMax; time++) {
    await saveFigures(closedIdOf(activityId, day), count)
    const again = await countNow(activityId, day, now)
    if (JSON.stringify(again) === JSON.stringify(count)) break
    count = again
  }
  return count
}
