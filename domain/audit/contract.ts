import * as v from 'valibot'
import { read, write } from '../action'
import type { Change } from '../change'
import { cursor, day, id, type Page, words } from '../fields'

/** The record of acts, searched, exported and checked. */

/** Rows of one site, or for whoever reaches every site of all; days by the calendar of Asia/Shanghai, both included. */
const filter = {
  siteId: v.optional(id),
  /** Who acted. */
  personId: v.optional(id),
  action: v.optional(v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z]+\.[A-Za-z]+$/))),
  /** Of whatever kind: an activity, a notice, a person. */
  recordId: v.optional(id),
  from: v.optional(day),
  to: v.optional(day),
}

export interface ActRow {
  id: string
  at: number
  personId: string
  /** Staff by name; empty for residents, whose names are nobody's business here. */
  name: string
  action: string
  siteId?: string
  /** Which record, by the name of its field: `activityId`. */
  about: Record<string, string>
  records: string[]
  /** Titles of those of `records` that have one. */
  titles: string[]
  outcome: string
  purpose?: string
  count?: number
  changes: Change[]
  requestId: string
}

export interface Finding {
  /** Number of the seal. */
  seal: number
  what: string
  /** The row, where it is known. */
  rowId?: string
  foundAt: number
}

export interface ChainCheck {
  startedAt: number
  /** Absent while it is under way. */
  endedAt?: number
  seals: number
  rows: number
  /** How much was found to be wrong. */
  wrong: number
}

export interface ChainState {
  /** How many seals there are, until when rows are sealed, and the last seal's hash: for writing down elsewhere. */
  seals: number
  sealedUntil?: number
  hash?: string
  /** The latest first. */
  checks: ChainCheck[]
  /** What was found and when, the latest first; at most 50. */
  findings: Finding[]
}

export const auditActions = {
  /** Newest first. */
  'audit.list': read(v.strictObject({ ...filter, cursor })).gives<Page<ActRow> & { sealedUntil?: number }>(),
  /**
   * The same as lines of CSV, page by page until `next` is absent; `rows` counts those up to here, and the first page
   * says how many there will be in all. Every page carries the request id of the first.
   */
  'audit.export': read(v.strictObject({ ...filter, purpose: words(60), cursor })).gives<{
    csv: string
    rows: number
    total?: number
    next?: string
  }>(),
  /** Where the chain of seals stands, and what checks of it have found. */
  'audit.chain': read(v.strictObject({})).gives<ChainState>(),
  /** Checks the whole chain, in slices, from the next minute on. */
  'audit.verify': write(v.strictObject({})).gives<{ asked: true }>(),
}
