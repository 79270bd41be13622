import * as v from 'valibot'
import { read, write } from '../action'
import { count, cursor, id, instant, type Page, words } from '../fields'
import { type Notice, type NoticeCategory, noticeCategories } from './notice'

const category = v.picklist(Object.keys(noticeCategories) as NoticeCategory[])

export const noticeFields = v.strictObject({
  title: words(40),
  category,
  body: words(4000),
  pinned: v.boolean(),
  expiresAt: v.optional(instant),
  audienceSiteId: v.optional(id),
})

export interface NoticeCard {
  id: string
  siteId: string
  title: string
  category: NoticeCategory
  pinned: boolean
  publishedAt?: number
  status: Notice['status']
  rev: number
}

export const noticeActions = {
  /** Published and not expired, for everyone or the site given: pinned first, then newest. */
  'notice.list': read(
    v.strictObject({ siteId: v.optional(id), category: v.optional(category), cursor }),
  ).gives<Page<NoticeCard>>(),
  'notice.detail': read(v.strictObject({ noticeId: id })).gives<
    Omit<Notice, 'createdBy' | 'keptBy' | 'lastRequestId'>
  >(),
  'notice.manage': read(v.strictObject({ siteId: id, cursor })).gives<Page<NoticeCard>>(),
  'notice.create': write(v.strictObject({ siteId: id, fields: noticeFields })).gives<{
    noticeId: string
    rev: number
  }>(),
  'notice.save': write(v.strictObject({ noticeId: id, rev: count(1_000_000), fields: noticeFields })).gives<{
    noticeId: string
    rev: number
  }>(),
  'notice.publish': write(v.strictObject({ noticeId: id, rev: count(1_000_000) })).gives<{
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
