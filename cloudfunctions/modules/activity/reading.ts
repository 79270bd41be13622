import type { Activity } from '../../../domain/activity/activity'
import type { ActivityCard, ActivityDetail, SeriesRow } from '../../../domain/activity/contract'
import type { ParsedOf } from '../../../domain/contract'
import type { Page } from '../../../domain/fields'
import { type Refusal, refuse } from '../../../domain/refusal'
import { searchedTokens } from '../../../domain/search/tokens'
import { dayMs, dayOf, startOfDay } from '../../../domain/time'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import type { Context } from '../handler'
import { seatsNow } from '../signup/follow'
import { placeOf } from '../signup/my-place'
import { seatsOf } from '../signup/seats-reading'
import {
  activitiesInSeries,
  activitiesOfSite,
  getActivity,
  heldOfSeries,
  type ListFilter,
  publishedActivities,
  startsBetween,
} from './store'
import { activityView, cardOf, seatsView } from './view'

const pageSize = 20
/** Read to find a page of those that have a free seat; what is beyond is the next page, which may be short. */
const lookedThrough = 100

async function withSeats<T>(
  activities: readonly Activity[],
  now: number,
  view: (activity: Activity, seats: ActivityCard) => T,
) {
  const seats = new Map((await seatsOf(activities.map(({ _id }) => _id))).map(row => [row._id, row]))
  return activities.map(activity => view(activity, cardOf(activity, seats.get(activity._id), now)))
}

export async function list(input: ParsedOf<'activity.list'>, { now }: Context): Promise<Page<ActivityCard>> {
  const { day, year, freeOnly, words, cursor, ...equal } = input
  const tokens = words === undefined ? undefined : searchedTokens(words)
  if (tokens?.length === 0) return { items: [] }
  const period = periodOf(day, year, now)
  const filter: ListFilter = { ...equal, ...(tokens ? { tokens } : {}), ...period }
  const most = freeOnly ? lookedThrough : pageSize
  const read = await publishedActivities(filter, readCursor(cursor), most + 1)
  const looked = pageOf(read, most, row => cursorOf(row.startsAt, row._id))
  const cards = await withSeats(looked.items, now, (_, card) => card)
  if (!freeOnly) return { ...looked, items: cards }
  const free = cards.filter(card => card.seats.free > 0 && card.signupClosesAt > now)
  const page = pageOf(free, pageSize, ({ startsAt, id }) => cursorOf(startsAt, id))
  return page.next ? page : { ...looked, items: free }
}

/** A day, or all of a year, or from today on. */
function periodOf(
  day: string | undefined,
  year: string | undefined,
  now: number,
): { from: number; to?: number } {
  if (day) return { from: startOfDay(day), to: startOfDay(day) + dayMs }
  if (year) return { from: startOfDay(`${year}-01-01`), to: startOfDay(`${Number(year) + 1}-01-01`) }
  return { from: startOfDay(dayOf(now)) }
}

export async function month({
  month,
  siteId,
}: ParsedOf<'activity.month'>): Promise<{ days: Record<string, number> }> {
  const from = startOfDay(`${month}-01`)
  const nextMonth = new Date(Date.parse(`${month}-01T00:00:00Z`))
  nextMonth.setUTCMonth(nextMonth.getUTCMonth() + 1)
  const to = startOfDay(nextMonth.toISOString().slice(0, 10))
  const days: Record<string, number> = {}
  for (const at of await startsBetween(from, to, siteId)) days[dayOf(at)] = (days[dayOf(at)] ?? 0) + 1
  return { days }
}

/** Published and cancelled activities are for everyone; a draft only for those who may edit it. */
export async function detail(
  { activityId }: ParsedOf<'activity.detail'>,
  { person, now, mayManage }: Pick<Context, 'person' | 'now'> & { mayManage: (siteId: string) => boolean },
): Promise<ActivityDetail | Refusal> {
  const [activity, seats] = await Promise.all([
    getActivity(activityId),
    seatsNow(person?._id ?? 'nobody', [activityId], now),
  ])
  const isEditor = activity !== null && mayManage(activity.siteId)
  if (!activity || (activity.status === 'draft' && !isEditor)) return refuse('notAllowed')
  const mine = seats[0] && placeOf(seats[0], now)
  return {
    ...activityView(activity, isEditor),
    seats: seatsView(activity, seats[0], now),
    ...(mine ? { mine } : {}),
  }
}

export async function manage(
  { siteId, status, words, cursor }: ParsedOf<'activity.manage'>,
  { now }: Context,
): Promise<Page<ActivityCard & { rev: number }>> {
  const tokens = words === undefined ? undefined : searchedTokens(words)
  if (tokens?.length === 0) return { items: [] }
  const rows = await activitiesOfSite({ siteId, status, tokens }, readCursor(cursor), pageSize + 1)
  const page = pageOf(rows, pageSize, row => cursorOf(row.updatedAt, row._id))
  const items = await withSeats(page.items, now, (activity, card) => ({ ...card, rev: activity.rev }))
  return { ...page, items }
}

/** What is ahead of a series. Its drafts are for those who may edit them: nobody else is told. */
export async function series(
  { seriesId }: ParsedOf<'activity.series'>,
  { now, mayManage }: Pick<Context, 'now'> & { mayManage: (siteId: string) => boolean },
): Promise<{ times: SeriesRow[]; held: number }> {
  const today = startOfDay(dayOf(now))
  const [found, held] = await Promise.all([
    activitiesInSeries(seriesId, today),
    heldOfSeries(seriesId, today),
  ])
  const shown = found.filter(({ status, siteId }) => status !== 'draft' || mayManage(siteId))
  return {
    held,
    times: shown.map(({ _id: id, startsAt, endsAt, status, rev }) => ({ id, startsAt, endsAt, status, rev })),
  }
}
