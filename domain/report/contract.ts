import * as v from 'valibot'
import { read, write } from '../action'
import { cursor, id, type Page, words } from '../fields'
import type { ExportState, SignupForm } from './export-job'

/** Files that staff ask for. */

/** How far one is. */
export interface ExportView {
  id: string
  siteId: string
  title: string
  form: SignupForm
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

export const reportActions = {
  /** Who has signed up for an activity, as an Excel file. It is made in the background; see `report.export`. */
  'report.askSignups': write(
    v.strictObject({
      activityId: id,
      form: v.picklist(['list', 'checkIn'] satisfies SignupForm[]),
      purpose: v.optional(words(60)),
    }),
  ).gives<{ exportId: string }>(),
  /** How far one's export is. To ask also moves it on: whoever waits for it need not wait for the timer. */
  'report.export': read(v.strictObject({ exportId: id })).gives<ExportView>(),
  /** One's own, the newest first. */
  'report.exports': read(v.strictObject({ cursor })).gives<Page<ExportView>>(),
  /** A link to the file that ends after ten minutes. */
  'report.exportLink': read(v.strictObject({ exportId: id })).gives<{ url: string; name: string }>(),
}
