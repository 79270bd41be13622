import * as v from 'valibot'
import { passing, read, write } from '../action'
import { count, cursor, day, id, instant, type Page, picture, text, words } from '../fields'
import type { CheckState } from '../media/media-file'
import { publicPhone } from '../person/phone'
import { type Need, needs, type ServicePost } from '../service/post'
import type { MyPlace } from '../signup/contract'
import type { SeatView } from '../signup/ledger'
import { groupsMax } from '../signup/room'
import { type ServiceType, type Skill, serviceTypes, skills } from '../volunteer/volunteer'
import { type Activity, type Festival, festivals, type Kind, kinds } from './activity'
import { optionsMax, type QuestionKind, questionKinds, questionsMax } from './questions'
import { photosMax, type ShownPhoto } from './recap'
import { timesMax } from './series'

const kind = v.picklist(Object.keys(kinds) as Kind[])
const festival = v.picklist(Object.keys(festivals) as Festival[])
const age = v.pipe(count(120))
const year = v.pipe(v.string(), v.regex(/^20\d\d$/))
const anyOf = <T extends string>(options: Record<T, string>) => {
  const names = Object.keys(options) as T[]
  return v.pipe(v.array(v.picklist(names)), v.maxLength(names.length))
}
const service = v.strictObject({
  type: v.picklist(Object.keys(serviceTypes) as ServiceType[]),
  work: words(100),
  requirements: text(200),
  riskNotice: text(300),
  gatherAt: text(60),
  skills: anyOf<Skill>(skills),
  needs: v.optional(anyOf<Need>(needs)),
  ofActivity: v.optional(id),
})
const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90))

const question = v.strictObject({
  id,
  words: words(60),
  kind: v.picklist(Object.keys(questionKinds) as QuestionKind[]),
  required: v.optional(v.boolean()),
  options: v.optional(v.pipe(v.array(words(60)), v.maxLength(optionsMax))),
  /** Absent: each attendee answers. */
  per: v.optional(v.literal('party')),
})
const questions = v.pipe(
  v.array(question),
  v.maxLength(questionsMax, `最多 ${questionsMax} 个问题`),
  v.check(all => new Set(all.map(({ id }) => id)).size === all.length, '同一个问题写了两次'),
)

export const activityFields = v.strictObject({
  title: words(40),
  kind,
  festival: v.optional(festival),
  summary: text(120),
  body: text(4000),
  place: v.strictObject({
    name: words(40),
    address: text(80),
    lng: longitude,
    lat: latitude,
  }),
  startsAt: instant,
  endsAt: instant,
  signupOpensAt: instant,
  signupClosesAt: instant,
  /** Both: absent is as it was, since older editors do not know them, unless it stands in `emptied`. */
  lineClosesAt: v.optional(instant),
  volunteersFrom: v.optional(instant),
  capacity: v.pipe(count(5000), v.minValue(1)),
  partyMax: v.pipe(count(20), v.minValue(1)),
  /** Absent: as it was, since older editors do not know them; empty: nothing is kept. */
  kept: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          seats: count(5000),
          siteId: v.optional(id),
          minAge: v.optional(age),
          maxAge: v.optional(age),
        }),
      ),
      v.maxLength(groupsMax, `最多给 ${groupsMax} 类人留名额`),
    ),
  ),
  keptUntil: v.optional(instant),
  minAge: v.optional(age),
  maxAge: v.optional(age),
  cover: v.optional(picture),
  contact: v.strictObject({ name: words(20), phone: v.pipe(v.string(), v.regex(publicPhone)) }),
  /** Absent: what is asked stays as it is, since older editors know of no questions; empty: nothing is asked any more. */
  questions: v.optional(questions),
  /** It is volunteer work. Absent: as it was, since older editors do not know it. */
  service: v.optional(service),
  /** Taken away by the editor. */
  emptied: v.optional(
    v.pipe(v.array(v.picklist(['lineClosesAt', 'volunteersFrom', 'keptUntil', 'service'])), v.maxLength(4)),
  ),
})

/** A row of the list. */
export interface ActivityCard {
  id: string
  siteId: string
  title: string
  kind: Kind
  festival?: Festival
  summary: string
  placeName: string
  startsAt: number
  endsAt: number
  signupOpensAt: number
  signupClosesAt: number
  cover?: string
  /** It is volunteer work. */
  service?: Pick<ServicePost, 'type'>
  status: Activity['status']
  seats: SeatView
}

export interface NearCard extends ActivityCard {
  /** As the crow flies, to ten metres. */
  metres: number
}

/** What was held, with the beginning of its recap where there is one. */
export interface PastCard {
  id: string
  siteId: string
  title: string
  placeName: string
  startsAt: number
  endsAt: number
  /** `photo`: the first one that WeChat's check has passed, a file id. */
  recap?: { words: string; photo?: string }
}

export interface SeriesRow {
  id: string
  startsAt: number
  endsAt: number
  status: Activity['status']
  rev: number
}

export interface ActivityDetail {
  activity: Omit<Activity, 'tokens' | 'createdBy' | 'keptBy' | 'lastRequestId' | 'moved' | 'coverVerdict'>
  /** For those who may edit it: how WeChat's check of the picture stands. */
  coverState?: CheckState
  seats: SeatView
  /** The caller's own sign-up, if it lives. */
  mine?: MyPlace
}

export const activityActions = {
  /** Published activities from the start of today, or of one day or year, by start. */
  'activity.list': read(
    v.strictObject({
      siteId: v.optional(id),
      kind: v.optional(kind),
      festival: v.optional(festival),
      day: v.optional(day),
      /** Of one year's days instead, as `2026`: also those that are over. */
      year: v.optional(year),
      /** In the title, the place, the kind, the festival or the site's short name; two signs at least, or nothing is found. */
      words: v.optional(text(20)),
      freeOnly: v.optional(v.boolean()),
      cursor,
    }),
  ).gives<Page<ActivityCard>>(),
  /** What was held for a festival in one year (`2025`), and has begun, by start. */
  'activity.past': read(v.strictObject({ festival, year, cursor })).gives<Page<PastCard>>(),
  /** How many activities start on each day of a month (`2026-09`), in Asia/Shanghai. */
  'activity.month': read(
    v.strictObject({
      month: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
      siteId: v.optional(id),
    }),
  ).gives<{ days: Record<string, number> }>(),
  /** What comes next, the nearest first, from a place that is neither kept nor written down; no pages. */
  'activity.nearby': read(v.strictObject({ lng: longitude, lat: latitude })).gives<{ nearest: NearCard[] }>(),
  'activity.detail': read(v.strictObject({ activityId: id })).gives<ActivityDetail>(),

  /** Everything of a site, newest change first: drafts, published, cancelled. */
  'activity.manage': read(
    v.strictObject({
      siteId: id,
      status: v.optional(v.picklist(['draft', 'published', 'cancelled'] satisfies Activity['status'][])),
      words: v.optional(text(20)),
      cursor,
    }),
  ).gives<Page<ActivityCard & { rev: number }>>(),
  /** A new draft. */
  'activity.create': write(v.strictObject({ siteId: id, fields: activityFields })).gives<{
    activityId: string
    rev: number
  }>(),
  /** Changes a draft or a published activity; `rev` is that of the copy which was edited. */
  'activity.save': write(
    v.strictObject({ activityId: id, rev: count(1_000_000), fields: activityFields }),
  ).gives<{
    activityId: string
    rev: number
  }>(),
  /** The caller has it open in the editor, or with `leaving` no more. Says at each call who else has, by name. */
  'activity.present': passing(v.strictObject({ activityId: id, leaving: v.optional(v.boolean()) })).gives<{
    others: string[]
  }>(),
  'activity.publish': write(v.strictObject({ activityId: id, rev: count(1_000_000) })).gives<{
    activityId: string
    rev: number
  }>(),
  'activity.cancel': write(
    v.strictObject({ activityId: id, rev: count(1_000_000), reason: words(100) }),
  ).gives<{
    activityId: string
    rev: number
  }>(),
  /**
   * What is ahead of a series, from today on, by start; cancelled ones too. `held`: how many were held on earlier days, not
   * counting what was called off.
   */
  'activity.series': read(v.strictObject({ seriesId: id })).gives<{ times: SeriesRow[]; held: number }>(),
  /** A code that opens the activity's page, as the `data:` address of a picture. */
  'activity.poster': read(v.strictObject({ activityId: id })).gives<{ picture: string }>(),
  /** How it was, for everybody; pictures that WeChat's check has passed, and all of them for those who may edit it. */
  'activity.recap': read(v.strictObject({ activityId: id })).gives<{
    recap?: { text: string; at: number; rev: number; photos: ShownPhoto[] }
  }>(),
  /** `rev`: of the copy which was edited; absent for the first. At most three new pictures at once. */
  'activity.saveRecap': write(
    v.strictObject({
      activityId: id,
      rev: v.optional(count(1_000_000)),
      text: text(2000),
      photos: v.pipe(v.array(v.strictObject({ fileId: picture, words: text(60) })), v.maxLength(photosMax)),
    }),
  ).gives<{ rev: number }>(),
  /**
   * A new draft with the same content, moved to start at `startsAt`. With `series` both are of one series from then on, and the
   * same start again is the same draft. With `once` there is one copy at this start, whoever of the staff asks for it again;
   * what was called off since does not count.
   */
  'activity.copy': write(
    v.strictObject({
      activityId: id,
      startsAt: instant,
      series: v.optional(v.strictObject({ joinsMax: v.optional(v.pipe(count(timesMax), v.minValue(1))) })),
      once: v.optional(v.literal(true)),
    }),
  ).gives<{
    activityId: string
    rev: number
  }>(),
}
