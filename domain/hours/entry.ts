import type { Refusal } from '../refusal'

/**
 * The ledger of one volunteer's hours: entries, in the order in which they were written. An entry never changes, but
 * for its review, which is written once. What somebody served is derived from the entries; nothing else says it.
 */

const minuteMs = 60_000

/** How it is known that somebody served. */
export const sources = {
  scan: '扫码签到签退',
  leader: '队长登记',
  manual: '补登记',
  import: '导入原有记录',
  correction: '更正',
} as const
export type Source = keyof typeof sources

/** The service, in the words that the record must hold (民政部令第67号, Art 7). Written down, since activities change. */
export interface Served {
  /** What it hangs on; records brought along from elsewhere have none. */
  activityId?: string
  siteId: string
  name: string
  place: string
  content: string
  /** 活动组织单位 */
  organiser: string
  /** 活动负责人 */
  leader: string
  startsAt: number
  endsAt: number
}

export interface Review {
  verdict: 'approved' | 'rejected'
  /** A person of the staff; `scan` where both codes were scanned, which is a proof of its own. */
  by: string
  at: number
  words: string
}

export interface Entry {
  id: string
  source: Source
  served: Served
  /** When they served, in whole minutes; a correction says it anew. Both the same: not at all. */
  startsAt: number
  endsAt: number
  /** What it adds to the sum once it is approved; of a correction the difference, which may be negative. */
  minutes: number
  /** Who wrote it, and when. */
  by: string
  at: number
  /** How it is known, or why it is corrected. */
  evidence: string
  /** Nobody scanned the way out: it counts nothing until somebody says when they left. */
  flag?: 'noCheckOut'
  /** The first entry about this service, which this one corrects. */
  corrects?: string
  /** Absent while it waits for somebody to look at it. */
  review?: Review
}

export type Ledger = readonly Entry[]
export type Written = { entry: Entry } | Refusal

export const wholeMinute = (at: number): number => Math.floor(at / minuteMs) * minuteMs
export const minutesBetween = (startsAt: number, endsAt: number): number => (endsAt - startsAt) / minuteMs

/** Counts in the sum. */
export const isApproved = (entry: Entry): boolean => entry.review?.verdict === 'approved'
export const isWaiting = (entry: Entry): boolean => entry.review === undefined
