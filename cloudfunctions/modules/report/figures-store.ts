import type { ActivityFigures } from '../../../domain/report/figures'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { type After, afterCursor } from '../../kit/paging'

/** Figures of activities, one document each, written by the job that counts them. */

const activityFigures = collection<ActivityFigures>('activityFigures')

export const getFigures = (activityId: string): Promise<ActivityFigures | null> =>
  activityFigures.get(activityId)

export const putFigures = (figures: ActivityFigures): Promise<void> => activityFigures.put(figures)

/** Which state of each activity was counted last: at most 100. */
export async function seenOf(activityIds: readonly string[]): Promise<Map<string, string>> {
  if (activityIds.length === 0) return new Map()
  const query = { _id: _.in([...activityIds]) }
  const found = await activityFigures.find(query, { limit: 100, fields: { seen: true } })
  return new Map(found.map(({ _id, seen }) => [_id, seen]))
}

/** About 1 KB each, and an answer of the database holds 1 MB. */
const atOnce = 250
/** What the street holds in a year; beyond that the reader is told that there is more. */
export const figuresMax = 1000

/** Of activities that start between the two moments (the second excluded), by start; of all sites without one. */
export async function figuresBetween(
  siteId: string | undefined,
  from: number,
  to: number,
): Promise<{ all: ActivityFigures[]; more: boolean }> {
  const all: ActivityFigures[] = []
  let after: After | null = null
  const base = siteId === undefined ? {} : { siteId }
  while (all.length <= figuresMax) {
    const query: object = after
      ? _.and([afterCursor(base, 'startsAt', 'asc', after), { startsAt: _.lt(to) }])
      : { ...base, startsAt: _.gte(from).and(_.lt(to)) }
    const page = await activityFigures.find(query, {
      sort: [
        ['startsAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: atOnce,
    })
    all.push(...page)
    const last = page.at(-1)
    if (!last || page.length < atOnce) return { all: all.slice(0, figuresMax), more: all.length > figuresMax }
    after = { value: last.startsAt, id: last._id }
  }
  return { all: all.slice(0, figuresMax), more: true }
}
