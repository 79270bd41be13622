import * as v from 'valibot'
import { read, write } from '../action'
import { cursor, day, id, instant, type Page, text, words } from '../fields'
import type { Entry } from './entry'
import type { Stars } from './stars'

/** What a screen shows of an entry; who wrote and who reviewed it is the office's own. */
export type EntryView = Pick<
  Entry,
  'id' | 'source' | 'startsAt' | 'endsAt' | 'minutes' | 'at' | 'flag' | 'corrects'
> & {
  served: Pick<
    Entry['served'],
    'activityId' | 'siteId' | 'name' | 'place' | 'content' | 'organiser' | 'leader'
  >
  evidence: string
  review?: Pick<NonNullable<Entry['review']>, 'verdict' | 'at' | 'words'>
}

export interface MyHours extends Stars {
  minutes: number
  /** The latest first. */
  entries: EntryView[]
}

/** What waits for somebody to look at it. */
export interface WaitingEntry extends EntryView {
  personId: string
  /** Masked. */
  name: string
  /** The service has to be on record before this. */
  dueBefore: number
  late: boolean
  /** The caller wrote it, or it is about them: somebody else has to look. */
  own: boolean
}

const about = { siteId: id, personId: id }
const span = { startsAt: instant, endsAt: instant }

export const hoursActions = {
  'hours.mine': read(v.strictObject({})).gives<MyHours>(),
  /** Somebody helped at an activity. Counts when somebody else has approved it. */
  'hours.record': write(
    v.strictObject({ activityId: id, personId: id, ...span, content: words(100), evidence: words(200) }),
  ).gives<{ entryId: string }>(),
  /** They served at another time; both moments the same: not at all. */
  'hours.correct': write(v.strictObject({ ...about, entryId: id, ...span, evidence: words(200) })).gives<{
    entryId: string
  }>(),
  'hours.review': write(
    v.strictObject({
      ...about,
      entryId: id,
      verdict: v.picklist(['approved', 'rejected']),
      words: text(100),
    }),
  ).gives<{ entryId: string }>(),
  /** What waits at a site, by volunteer; pages may be short. */
  'hours.board': read(v.strictObject({ siteId: id, cursor })).gives<Page<WaitingEntry>>(),
  /** Days of a year that are not what their weekday says; replaces what was there. */
  'hours.saveHolidays': write(
    v.strictObject({
      year: v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2100)),
      off: v.pipe(v.array(day), v.maxLength(60)),
      work: v.pipe(v.array(day), v.maxLength(20)),
    }),
  ).gives<{ days: number }>(),
}
