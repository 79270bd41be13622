import * as v from 'valibot'
import { read, write } from '../action'
import { count, cursor, id, instant, type Page, picture, words } from '../fields'
import { type AgeBand, ageBands, estatesMax, type NoticeAudience, sitesMax } from './audience'
import { blocks } from './block-fields'
import { textMax } from './blocks'
import { type CallOutcome, callOutcomes, type OwnMark } from './mark'
import {
  type Notice,
  type NoticeAnswer,
  type NoticeAsk,
  type NoticeCategory,
  noticeAnswers,
  noticeAsks,
  noticeCategories,
} from './notice'
import type { ShownPictures } from './pictures'

const category = v.picklist(Object.keys(noticeCategories) as NoticeCategory[])

const several = <T extends v.GenericSchema<string>>(one: T, min: number, max: number) =>
  v.pipe(
    v.array(one),
    v.minLength(min, '请至少选一个'),
    v.maxLength(max),
    v.check(all => new Set(all).size === all.length, '同一项选了两次'),
  )

const siteIds = several(id, 0, sitesMax)

/** See `NoticeAudience`: no sites are the whole street. */
const audience = v.variant('of', [
  v.strictObject({ of: v.literal('residents'), siteIds }),
  v.strictObject({ of: v.literal('estates'), estateIds: several(id, 1, estatesMax) }),
  v.strictObject({ of: v.literal('volunteers'), siteIds }),
  v.strictObject({
    of: v.literal('ages'),
    bands: several(v.picklist(Object.keys(ageBands) as AgeBand[]), 1, Object.keys(ageBands).length),
    siteIds,
  }),
])

export const noticeFields = v.strictObject({
  title: words(40),
  category,
  /** What apps send that know no blocks; beside blocks it is not looked at. */
  body: words(textMax),
  /** See domain/notice/blocks.ts. `badInput` names the first thing that is wrong with them. */
  blocks: v.optional(blocks),
  cover: v.optional(picture),
  pinned: v.boolean(),
  expiresAt: v.optional(instant),
  /** Of older clients, which know one site or everyone: `audience` goes before it. */
  audienceSiteId: v.optional(id),
  audience: v.optional(audience),
  asks: v.optional(v.picklist(Object.keys(noticeAsks) as NoticeAsk[])),
})

/** A notice as staff write it. */
export type NoticeInput = v.InferInput<typeof noticeFields>

export interface NoticeCard {
  id: string
  siteId: string
  title: string
  category: NoticeCategory
  pinned: boolean
  publishedAt?: number
  status: Notice['status']
  rev: number
  /** For the reader: published lately, and not opened yet. */
  unread?: true
  /** For the reader: it asks for something that they have not said yet. */
  waiting?: true
  publishAt?: number
  asks?: NoticeAsk
}

/** A notice to read. */
export type NoticeView = Pick<
  Notice,
  | '_id'
  | 'siteId'
  | 'title'
  | 'category'
  | 'body'
  | 'pinned'
  | 'expiresAt'
  | 'asks'
  | 'status'
  | 'publishedAt'
  | 'publishAt'
  | 'corrections'
  | 'withdrawnAt'
  | 'withdrawReason'
  | 'createdAt'
  | 'updatedAt'
  | 'rev'
> & {
  audience?: NoticeAudience
  meant?: string[]
  /** For older clients: see `olderAudience`. */
  audienceSiteId?: string
  /** What the reader did about it. */
  mine?: OwnMark
} & ShownPictures

/** How far a notice came: people, by what they did. */
export interface ReachCounts {
  read: number
  acknowledged: number
  answers: Record<NoticeAnswer, number>
  /** Told over the telephone who have not read it. */
  told: number
}

export interface SiteReach extends ReachCounts {
  /** Absent: of people who have not said where they live. */
  siteId?: string
  /** Those of the site whom it is for, as last counted; absent where there is no site, or it is for some estates alone. */
  residents?: number
  /** Those who said in which estate they live. */
  estates: (ReachCounts & { estateId: string; residents?: number })[]
}

/** Somebody who has not opened the notice. */
export interface UnreachedRow {
  personId: string
  /** Masked. */
  name: string
  /** Masked; absent when they gave none. */
  phone?: string
  estateId?: string
  called?: { outcome: CallOutcome; at: number }
}

export const noticeActions = {
  /** Published and not expired, for everyone, the site given and whoever reads: pinned first, then newest. */
  'notice.list': read(
    v.strictObject({
      siteId: v.optional(id),
      category: v.optional(category),
      /** Found in title and text. */
      words: v.optional(words(40)),
      cursor,
    }),
  ).gives<Page<NoticeCard>>(),
  'notice.detail': read(v.strictObject({ noticeId: id })).gives<NoticeView>(),
  /** The reader has it open; `acknowledge` and `answer` where it asks for that. The last answer counts. */
  'notice.mark': write(
    v.strictObject({
      noticeId: id,
      acknowledge: v.optional(v.literal(true)),
      answer: v.optional(v.picklist(Object.keys(noticeAnswers) as NoticeAnswer[])),
    }),
  ).gives<OwnMark>(),
  /** Who read it, by community and estate: live. */
  'notice.reach': read(v.strictObject({ noticeId: id })).gives<{ sites: SiteReach[]; now: number }>(),
  /** Residents of a community who have not opened it; first those without WeChat. Pages may be short, or empty. */
  'notice.unreached': read(v.strictObject({ noticeId: id, siteId: id, cursor })).gives<Page<UnreachedRow>>(),
  /** The number to call, in full: the look is on record. */
  'notice.callNumber': read(v.strictObject({ noticeId: id, siteId: id, personId: id })).gives<{
    phone: string
  }>(),
  /** What came of the call; `outcome` absent takes it back. */
  'notice.markCalled': write(
    v.strictObject({
      noticeId: id,
      siteId: id,
      personId: id,
      outcome: v.optional(v.picklist(Object.keys(callOutcomes) as CallOutcome[])),
    }),
  ).gives<{ called?: UnreachedRow['called'] }>(),
  /** A second round of messages, to those who have not read it. */
  'notice.tellUnread': write(v.strictObject({ noticeId: id })).gives<{ round: number }>(),
  'notice.manage': read(v.strictObject({ siteId: id, cursor })).gives<Page<NoticeCard>>(),
  'notice.create': write(v.strictObject({ siteId: id, fields: noticeFields })).gives<{
    noticeId: string
    rev: number
  }>(),
  'notice.save': write(v.strictObject({ noticeId: id, rev: count(1_000_000), fields: noticeFields })).gives<{
    noticeId: string
    rev: number
  }>(),
  /**
   * Before it is said: how many residents it is for, and how many of them WeChat can tell; the others see it in the app.
   * As they were at `countedAt`, an hour ago at most; absent: they have never been counted yet.
   */
  'notice.audience': read(
    v.strictObject({ siteId: id, audienceSiteId: v.optional(id), audience: v.optional(audience) }),
  ).gives<{
    residents: number
    byMessage: number
    countedAt?: number
  }>(),
  /** Now, or by itself at `at`. */
  'notice.publish': write(
    v.strictObject({ noticeId: id, rev: count(1_000_000), at: v.optional(instant) }),
  ).gives<{
    noticeId: string
    rev: number
  }>(),
  /** It is a draft like others again. */
  'notice.unschedule': write(v.strictObject({ noticeId: id, rev: count(1_000_000) })).gives<{
    noticeId: string
    rev: number
  }>(),
  'notice.withdraw': write(
    v.strictObject({ noticeId: id, rev: count(1_000_000), reason: words(100) }),
  ).gives<{
    noticeId: string
    rev: number
  }>(),
}
