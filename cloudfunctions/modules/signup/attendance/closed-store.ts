import type { ClosedDay, DayCount } from '../../../../domain/signup/attendance/attendance'
import { command as _ } from '../../../kit/cloud'
import { collection } from '../../../kit/collection'

/** Days that are closed: one document a day, added once, whose figures follow later corrections. */

const closedDays = collection<ClosedDay>('closedDays')

export const closedIdOf = (activityId: string, day: string): string => `${activityId}-${day}`

export const getClosedDay = (closedId: string): Promise<ClosedDay | null> => closedDays.get(closedId)

/** Days that staff have closed: at most 1,000. */
export const closedDaysAt = (activityIds: readonly string[]): Promise<ClosedDay[]> =>
  closedDays.find({ activityId: _.in([...activityIds]) }, { limit: 1000 })

/** False when somebody closed it before. */
export const addClosed = (closed: ClosedDay): Promise<boolean> => closedDays.add(closed)

/** Inserts many at once; see `addAll` of kit/collection.ts. */
export const addClosedDays = (many: readonly ClosedDay[]): Promise<void> => closedDays.addAll(many)

export async function saveFigures(closedId: string, count: DayCount): Promise<void> {
  await closedDays.update({ _id: closedId }, { ...count })
}
