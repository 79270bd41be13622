import * as v from 'valibot'
import { read, write } from '../action'
import { count, id, words } from '../fields'
import type { Estate, Section, Site, SiteSettings } from './site'

export interface SiteTree {
  sites: Site[]
  estates: Estate[]
  sections: Section[]
}

export interface JobHealth {
  name: string
  everyMs: number
  /** When its last whole round ended; absent when there was none. */
  endedAt?: number
  late: boolean
  /** What the last round counted. */
  report: Record<string, number>
}

export interface Health {
  at: number
  version: string
  /** Tells apart two builds of one version. */
  build: string
  /** How long one read took. */
  databaseMs: number
  jobs: JobHealth[]
  chain: { seals: number; sealedUntil?: number; checkedAt?: number; wrong: number }
  /** Kinds of fault within the last day. */
  faultsToday: number
}

export interface FaultView {
  id: string
  where: string
  error: string
  count: number
  firstAt: number
  lastAt: number
  /** The latest first. */
  recent: { requestId: string; code: string; at: number }[]
}

export const siteActions = {
  /** The whole organisation: the office, then its stations; the estates, the sections. Small enough for one answer. */
  'site.tree': read(v.strictObject({})).gives<SiteTree>(),
  /** Is everything well? For owners. */
  'site.health': read(v.strictObject({})).gives<Health>(),
  /** The latest kinds of fault, or those that somebody has met who reads out this code. */
  'site.faults': read(
    v.strictObject({ code: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{6}$/, '编号是六位'))) }),
  ).gives<{ faults: FaultView[] }>(),
  'site.saveSettings': write(
    v.strictObject({
      siteId: id,
      settings: v.strictObject({
        slogan: words(40),
        openingHours: words(60),
        partyMax: v.pipe(count(20), v.minValue(1)),
        offerHours: v.optional(v.pipe(count(72), v.minValue(1))),
        checkInOpens: v.optional(count(1440)),
        checkInRadius: v.optional(count(5000)),
        noticeReview: v.optional(v.boolean()),
      }),
    }),
  ).gives<SiteSettings>(),
}
