import type { Activity, Festival, Kind } from '../../../domain/activity/activity'
import type { Recap } from '../../../domain/activity/recap'
import { tokensOfActivity } from '../../../domain/activity/search'
import { type Series, timesMax } from '../../../domain/activity/series'
import type { PictureVerdict } from '../../../domain/media/media-file'
import { shiftMaxMs } from '../../../domain/service/post'
import type { ClosedDay } from '../../../domain/signup/attendance/attendance'
import type { Site, SiteSettings } from '../../../domain/site/site'
import { serviceTypes } from '../../../domain/volunteer/volunteer'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { type After, afterCursor } from '../../kit/paging'
import { recapJoin } from './recap-store'

const activities = collection<Activity>('activities')
const serviceTypeNames = Object.keys(serviceTypes)

export const getActivity = (id: string): Promise<Activity | null> => activities.get(id)

/** For records of other areas that name an activity. */
export const activityJoin = { from: 'activities', foreignField: '_id' } as const

export interface WithSite {
  activity: Activity
  settings?: SiteSettings
  closedDays: ClosedDay[]
}

/** With what its site says, and its days of attendance that are closed: one request. */
export async function activityWithSite(id: string): Promise<WithSite | null> {
  const [found] = await activities.aggregate<Activity & { site: Site[]; closedDays: ClosedDay[] }>(from =>
    from
      .match({ _id: id })
      .lookup({ from: 'sites', localField: 'siteId', foreignField: '_id', as: 'site' })
      .lookup({ from: 'closedDays', localField: '_id', foreignField: 'activityId', as: 'closedDays' }),
  )
  if (!found) return null
  const { site, closedDays, ...activity } = found
  return { activity, closedDays, ...(site[0] ? { settings: site[0].settings } : {}) }
}

/** At most 100. */
export const activitiesById = (ids: readonly string[]): Promise<Activity[]> =>
  ids.length === 0 ? Promise.resolve([]) : activities.find({ _id: _.in([...ids]) }, { limit: 100 })

/** False when a repeat of the same request has made it already. `siteName`: the short name of its site, for the search. */
export const addActivity = (activity: Activity, siteName: string): Promise<boolean> =>
  activities.add(findable(activity, siteName))

/** Inserts many at once; see `addAll` of kit/collection.ts. */
export const addActivities = (
  many: readonly Activity[],
  siteName: (siteId: string) => string,
): Promise<void> => activities.addAll(many.map(activity => findable(activity, siteName(activity.siteId))))

const findable = (activity: Activity, siteName: string): Activity => ({
  ...activity,
  tokens: tokensOfActivity(activity, siteName),
})

/** Replaces the activity if it still is at revision `rev`. `siteName` as in `addActivity`. */
export async function saveActivity(activity: Activity, rev: number, siteName: string): Promise<boolean> {
  const { _id, ...fields } = findable(activity, siteName)
  const gone = Object.fromEntries(
    optional.filter(name => fields[name] === undefined).map(name => [name, _.remove()]),
  )
  // Whose it is changes by `handDraft` alone: an edit that began before must not bring the old one back.
  // And so does what WeChat says about its picture.
  const {
    place,
    contact,
    moved,
    questions,
    kept,
    series,
    service,
    keptBy: __,
    coverVerdict: ___,
    ...plain
  } = fields
  // Nested objects would be merged: these are set whole.
  const whole = {
    place: _.set(place),
    contact: _.set(contact),
    ...(moved ? { moved: _.set(moved) } : {}),
    ...(questions ? { questions: _.set(questions) } : {}),
    ...(kept ? { kept: _.set(kept) } : {}),
    ...(series ? { series: _.set(series) } : {}),
    ...(service ? { service: _.set(service) } : {}),
  }
  const data = { ...plain, ...gone, ...whole }
  return (await activities.update({ _id, rev }, data)) === 1
}

/** What an editor may empty. */
const optional = [
  'festival',
  'minAge',
  'maxAge',
  'cover',
  'lineClosesAt',
  'volunteersFrom',
  'keptUntil',
  'service',
] as const

const containing = (tokens: readonly string[] | undefined) => (tokens ? { tokens: _.all([...tokens]) } : {})

/** All of them, page by page: by id, from behind `after`. */
export const activitiesAfter = (after: string, limit: number): Promise<Activity[]> =>
  activities.find({ _id: _.gt(after) }, { sort: [['_id', 'asc']], limit })

/** Makes one findable that was saved when there was no search, or a poorer one; a save that comes in between does it as well. */
export const writeTokens = ({ _id, rev }: Activity, tokens: string[]): Promise<number> =>
  activities.update({ _id, rev }, { tokens: _.set(tokens) })

export interface ListFilter {
  from: number
  /** Exclusive. */
  to?: number
  siteId?: string
  kind?: Kind
  festival?: Festival
  /** All of them. */
  tokens?: readonly string[]
}

/**
 * Published activities by start, without volunteer work, which has a list of its own; words, or else a site, a kind or a festival have an index of their own. With several, the
 * one reads rows that another leaves out: at most those of the words, or of the site, that are still ahead.
 */
export function publishedActivities(
  filter: ListFilter,
  after: After | null,
  limit: number,
): Promise<Activity[]> {
  return activities.find(publishedOf(filter, after), {
    sort: [
      ['startsAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
}

function publishedOf(filter: ListFilter, after: After | null) {
  const { from, to, tokens, ...equal } = filter
  const base = { status: 'published', service: _.exists(false), ...equal, ...containing(tokens) }
  const until = to === undefined ? {} : { startsAt: _.lt(to) }
  return after
    ? _.and([afterCursor(base, 'startsAt', 'asc', after), until])
    : { ...base, startsAt: to === undefined ? _.gte(from) : _.gte(from).and(_.lt(to)) }
}

/** The same, each with what it was like: one request. */
export async function activitiesWithRecap(
  filter: ListFilter,
  after: After | null,
  limit: number,
): Promise<{ activity: Activity; recap: Recap | undefined }[]> {
  const found = await activities.aggregate<Activity & { recap: Recap[] }>(from =>
    from
      .match(publishedOf(filter, after))
      .sort({ startsAt: 1, _id: 1 })
      .limit(limit)
      .lookup({ ...recapJoin, as: 'recap' }),
  )
  return found.map(({ recap: [recap], ...activity }) => ({ activity, recap }))
}

/** The next published ones that are not over, by start, with what a card shows: at most 1,000. */
export const comingActivities = (now: number, limit: number): Promise<Activity[]> =>
  activities.find(
    { status: 'published', service: _.exists(false), startsAt: _.gt(now) },
    {
      sort: [
        ['startsAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
      fields: { body: false, contact: false, tokens: false },
    },
  )

/** Volunteer work that is not over, by start. */
export const comingServices = (now: number, limit: number): Promise<Activity[]> =>
  activities.find(
    { status: 'published', 'service.type': _.in([...serviceTypeNames]), startsAt: _.gt(now - shiftMaxMs) },
    { sort: [['startsAt', 'asc']], limit, fields: { body: false, contact: false, tokens: false } },
  )

/** Volunteer work that ended between two moments, by its end. */
export const servicesEnded = (
  { from, to }: { from: number; to: number },
  after: After | null,
  limit: number,
): Promise<Activity[]> => {
  const ended = { status: 'published', 'service.type': _.in([...serviceTypeNames]) }
  const query = afterCursor(ended, 'endsAt', 'asc', after ?? { value: from, id: '' })
  return activities.find(_.and([query, { endsAt: _.lte(to) }]), {
    sort: [
      ['endsAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
}

/** Everything of a site, newest change first. */
export const activitiesOfSite = (
  { siteId, status, tokens }: { siteId: string; status?: Activity['status']; tokens?: readonly string[] },
  after: After | null,
  limit: number,
): Promise<Activity[]> =>
  activities.find(
    afterCursor({ siteId, ...(status ? { status } : {}), ...containing(tokens) }, 'updatedAt', 'desc', after),
    {
      sort: [
        ['updatedAt', 'desc'],
        ['_id', 'asc'],
      ],
      limit,
    },
  )

/** In one state and not over at `now`, by their end. */
export const activitiesAhead = (
  status: Activity['status'],
  now: number,
  after: After | null,
  limit: number,
): Promise<Activity[]> =>
  activities.find(afterCursor(after ? { status } : { status, endsAt: _.gt(now) }, 'endsAt', 'asc', after), {
    sort: [
      ['endsAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })

export interface StartFilter {
  status: Activity['status']
  /** Undefined: of all. */
  sites: readonly string[] | undefined
  from: number
  to?: number
}

/** The next of some sites, by start. */
export const activitiesStarting = (
  { status, sites, from, to }: StartFilter,
  limit: number,
): Promise<Activity[]> =>
  activities.find(
    {
      status,
      ...(sites === undefined ? {} : { siteId: _.in([...sites]) }),
      startsAt: to === undefined ? _.gt(from) : _.gt(from).and(_.lte(to)),
    },
    {
      sort: [
        ['startsAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    },
  )

/** Drafts that one person looks after, of before a moment: the oldest first. */
export const draftsKeptBy = (personId: string, before: number, limit: number): Promise<Activity[]> =>
  activities.find(
    { keptBy: personId, status: 'draft', createdAt: _.lt(before) },
    { sort: [['createdAt', 'asc']], limit },
  )

/** False when it is not theirs, or no draft any more. */
export const handDraft = async (activityId: string, fromId: string, toId: string): Promise<boolean> =>
  (await activities.update({ _id: activityId, keptBy: fromId, status: 'draft' }, { keptBy: toId })) === 1

/** What is not over and has a contact of this name. */
export const contactAt = (name: string, now: number, limit: number): Promise<Activity[]> =>
  activities.find(
    { 'contact.name': name, status: _.in(['draft', 'published']), endsAt: _.gt(now) },
    { limit },
  )

/** Whoever has this picture learns what WeChat says about it. */
export const markCover = ({ fileId, state }: PictureVerdict): Promise<number> =>
  activities.update({ cover: fileId }, { coverVerdict: _.set({ fileId, state }) })

/** Whether an activity has this picture. */
export const isCover = async (fileId: string): Promise<boolean> =>
  (await activities.find({ cover: fileId }, { limit: 1, fields: { _id: true } })).length > 0

/** Starts of a month's published activities, without volunteer work: at most 1,000. */
export async function startsBetween(from: number, to: number, siteId: string | undefined): Promise<number[]> {
  const query = {
    ...{ status: 'published', service: _.exists(false), startsAt: _.gte(from).and(_.lt(to)) },
    ...(siteId ? { siteId } : {}),
  }
  const rows = await activities.find(query, { limit: 1000, fields: { startsAt: true } })
  return rows.map(row => row.startsAt)
}

/** Of a series, from `from` on, by start: at most a year of weeks and the first. */
export const activitiesInSeries = (seriesId: string, from: number): Promise<Activity[]> =>
  activities.find(
    { 'series.id': seriesId, startsAt: _.gte(from) },
    { sort: [['startsAt', 'asc']], limit: timesMax + 1 },
  )

/** How many of a series were held before `before`. */
export const heldOfSeries = (seriesId: string, before: number): Promise<number> =>
  activities.count({ 'series.id': seriesId, startsAt: _.lt(before), status: 'published' })

/** The first of a series says so from then on. Nothing that an editor holds changes. */
export const markSeries = (activityId: string, series: Series): Promise<number> =>
  activities.update({ _id: activityId, series: _.exists(false) }, { series: _.set(series) })
