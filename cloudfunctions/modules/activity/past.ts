import type { PastCard } from '../../../domain/activity/contract'
import { recapStart } from '../../../domain/activity/recap'
import type { ParsedOf } from '../../../domain/contract'
import type { Page } from '../../../domain/fields'
import { startOfDay } from '../../../domain/time'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import type { Context } from '../handler'
import { activitiesWithRecap } from './store'

const pageSize = 20

/** What was held for a festival, for whoever wants to see how it was. */
export async function past(
  { festival, year, cursor }: ParsedOf<'activity.past'>,
  { now }: Context,
): Promise<Page<PastCard>> {
  const from = startOfDay(`${year}-01-01`)
  const to = Math.min(startOfDay(`${Number(year) + 1}-01-01`), now)
  if (to <= from) return { items: [] }
  const rows = await activitiesWithRecap({ festival, from, to }, readCursor(cursor), pageSize + 1)
  const page = pageOf(rows, pageSize, ({ activity }) => cursorOf(activity.startsAt, activity._id))
  const items = page.items.map(({ activity, recap }): PastCard => {
    const start = recap && recapStart(recap)
    return {
      id: activity._id,
      siteId: activity.siteId,
      title: activity.title,
      placeName: activity.place.name,
      startsAt: activity.startsAt,
      endsAt: activity.endsAt,
      ...(start ? { recap: start } : {}),
    }
  })
  return { ...page, items }
}
