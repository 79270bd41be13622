import type { OutputOf, ParsedOf } from '../../../domain/contract'
import type { Page } from '../../../domain/fields'
import type { NoticeCard } from '../../../domain/notice/contract'
import type { Notice } from '../../../domain/notice/notice'
import { isOut, rankOf } from '../../../domain/notice/rules'
import { type Refusal, refuse } from '../../../domain/refusal'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import type { Context } from '../handler'
import { getNotice, noticesOfSite, noticesOut } from './store'

const pageSize = 20

export async function list(
  { cursor, ...filter }: ParsedOf<'notice.list'>,
  { now }: Context,
): Promise<Page<NoticeCard>> {
  const rows = await noticesOut(filter, now, readCursor(cursor), pageSize + 1)
  const page = pageOf(rows, pageSize, row => cursorOf(rankOf(row), row._id))
  return { ...page, items: page.items.map(cardOf) }
}

/** What is out is for everyone who has its link; the rest only for those who may edit it. */
export async function detail(
  { noticeId }: ParsedOf<'notice.detail'>,
  { now }: Context,
  mayManage: (siteId: string) => boolean,
): Promise<OutputOf<'notice.detail'> | Refusal> {
  const notice = await getNotice(noticeId)
  if (!notice) return refuse('notAllowed')
  if (isOut(notice, now) || mayManage(notice.siteId)) return publicNotice(notice)
  return refuse(notice.status === 'draft' ? 'notAllowed' : 'noticeGone')
}

export async function manage({ siteId, cursor }: ParsedOf<'notice.manage'>): Promise<Page<NoticeCard>> {
  const rows = await noticesOfSite(siteId, readCursor(cursor), pageSize + 1)
  const page = pageOf(rows, pageSize, row => cursorOf(row.updatedAt, row._id))
  return { ...page, items: page.items.map(cardOf) }
}

const cardOf = ({ _id, siteId, title, category, pinned, publishedAt, status, rev }: Notice): NoticeCard => ({
  id: _id,
  siteId,
  title,
  category,
  pinned,
  ...(publishedAt === undefined ? {} : { publishedAt }),
  status,
  rev,
})

/** Never who created a record, nor the request that did. */
const publicNotice = ({
  createdBy: _,
  keptBy: __,
  lastRequestId: ___,
  ...notice
}: Notice): OutputOf<'notice.detail'> => notice
