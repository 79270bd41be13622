import * as v from 'valibot'
import { read, write } from '../action'
import { cursor, day, id, type Page, words } from '../fields'
import { type Asked, type ExportState, type SignupForm, sheetQuestionsMax } from './export-job'
import type { ActivityFigures, SumOfFigures } from './figures'

/** Files that staff ask for. */

/** How far one is. */
export interface ExportView {
  id: string
  siteId: string
  title: string
  form: Asked['form']
  state: ExportState
  /** Rows written so far. */
  rows: number
  /** How many there will be, and at which moment that was so; absent until it is known. */
  total?: number
  at?: number
  /** Without a purpose it is masked. */
  purpose?: string
  askedAt: number
  /** Of the file. */
  name?: string
  expiresAt?: number
}

/** Of one activity, as it was counted at `countedAt`. */
export type FiguresView = Omit<ActivityFigures, 'seen'>

/** A line of the table of a site. */
export interface ActivityLine extends Omit<FiguresView, '_id' | 'days' | 'estates' | 'countedAt'> {
  id: string
}

export const reportActions = {
  /** Who has signed up for an activity, as an Excel file. It is made in the background; see `report.export`. */
  'report.askSignups': write(
    v.strictObject({
      activityId: id,
      form: v.picklist(['list', 'checkIn'] satisfies SignupForm[]),
      purpose: v.optional(words(60)),
      /** For a sheet to sign: whose answers stand on it. */
      questions: v.optional(v.pipe(v.array(id), v.maxLength(sheetQuestionsMax))),
    }),
  ).gives<{ exportId: string }>(),
  /** The figures of `report.siteFigures` as an Excel file. */
  'report.askFigures': write(v.strictObject({ siteId: v.optional(id), from: day, to: day })).gives<{
    exportId: string
  }>(),
  /** How far one's export is. To ask also moves it on: whoever waits for it need not wait for the timer. */
  'report.export': read(v.strictObject({ exportId: id })).gives<ExportView>(),
  /** One's own, the newest first. */
  'report.exports': read(v.strictObject({ cursor })).gives<Page<ExportView>>(),
  /** A link to the file that ends after ten minutes. */
  'report.exportLink': read(v.strictObject({ exportId: id })).gives<{ url: string; name: string }>(),

  /** How an activity was signed up for; null until it was counted for the first time. */
  'report.activityFigures': read(v.strictObject({ activityId: id })).gives<{ figures: FiguresView | null }>(),
  /** The same of all activities of a site, or of all sites, that start on one of the days. At most 1,000 activities. */
  'report.siteFigures': read(v.strictObject({ siteId: v.optional(id), from: day, to: day })).gives<{
    sum: SumOfFigures
    by: 'day' | 'month'
    activities: ActivityLine[]
    /** There are more activities than these, and the sums are theirs alone. */
    more: boolean
    /** When the figure that was counted longest ago was counted. */
    countedAt?: number
  }>(),
}
