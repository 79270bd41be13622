import type { OutputOf, ParsedOf } from '../../../domain/contract'
import type { Page } from '../../../domain/fields'
import { everyoneKey, olderAudience, readerKeys, siteKey } from '../../../domain/notice/audience'
import type { NoticeCard, NoticeView } from '../../../domain/notice/contract'
import { isUnread, isWaiting } from '../../../domain/notice/mark'
import type { Notice } from '../../../domain/notice/notice'
import { shownPictures } from '../../../domain/notice/pictures'
import { isOut } from '../../../domain/notice/rules'
import type { Person } from '../../../domain/person/person'
import { type Refusal, refuse } from '../../../domain/refusal'
import { searchedTokens } from '../../../domain/search/tokens'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import type { Context } from '../handler'
import { ownMark } from './marking'
import { noticeFor, noticesOfSite, noticesOut } from './store'

const pageSize = 20

export async function list(
  { cursor, words, siteId, category }: ParsedOf<'notice.list'>,
  { now, person }: Context,
): Promise<Page<NoticeCard>> {
  const tokens = words === undefined ? undefined : searchedTokens(words)
  if (tokens?.length === 0) return { items: [] }
  const filter = { keys: keysFor(person, siteId, now), category, ...(tokens ? { tokens } : {}) }
  const rows = await noticesOut(filter, now, readCursor(cursor), pageSize + 1, person?._id)
  const page = pageOf(rows, pageSize, row => cursorOf(row.rank, row._id))
  const items = page.items.map(row => ({
    ...cardOf(row),
    ...(person && isUnread(row, person, row.mark, now) ? { unread: true as const } : {}),
    ...(person && isWaiting(row, row.mark) ? { waiting: true as const } : {}),
  }))
  return { ...page, items }
}

/** Visitors may look at any site's, as at its activities; one's own are there whatever one looks at. */
const keysFor = (person: Person | null, siteId: string | undefined, now: number): string[] => [
  ...new Set([
    ...(person ? readerKeys(person, now) : [everyoneKey]),
    ...(siteId === undefined ? [] : [siteKey(siteId)]),
  ]),
]

/** What is out is for everyone who has its link; the rest only for those who may edit it. */
export async function detail(
  { noticeId }: ParsedOf<'notice.detail'>,
  { now, person }: Context,
  mayManage: (siteId: string) => boolean,
): Promise<OutputOf<'notice.detail'> | Refusal> {
  const found = await noticeFor(noticeId, person?._id ?? '')
  if (!found) return refuse('notAllowed')
  const { notice, mark } = found
  if (isOut(notice, now) || mayManage(notice.siteId))
    return {
      ...viewOf(notice),
      ...shownPictures(notice, mayManage(notice.siteId)),
      ...(mark ? { mine: ownMark(mark) } : {}),
    }
  return refuse(notice.status === 'draft' ? 'notAllowed' : 'noticeGone')
}

export async function manage({ siteId, cursor }: ParsedOf<'notice.manage'>): Promise<Page<NoticeCard>> {
  const rows = await noticesOfSite(siteId, readCursor(cursor), pageSize + 1)
  const page = pageOf(rows, pageSize, row => cursorOf(row.updatedAt, row._id))
  return { ...page, items: page.items.map(cardOf) }
}

type Carded = Pick<
  Notice,
  '_id' | 'siteId' | 'title' | 'category' | 'pinned' | 'publishedAt' | 'status' | 'rev' | 'asks' | 'publishAt'
>

const cardOf = ({
  _id,
  siteId,
  title,
  category,
  pinned,
  publishedAt,
  status,
  rev,
  asks,
  publishAt,
}: Carded): NoticeCard => ({
  id: _id,
  siteId,
  title,
  category,
  pinned,
  ...(publishedAt === undefined ? {} : { publishedAt }),
  status,
  rev,
  ...(asks ? { asks } : {}),
  ...(publishAt === undefined ? {} : { publishAt }),
})

/** Everything that a reader may know, named one by one: a field that is new stays inside until it is named here. */
const shown = [
  '_id',
  'siteId',
  'title',
  'category',
  'body',
  'pinned',
  'expiresAt',
  'audience',
  'meant',
  'asks',
  'status',
  'publishedAt',
  'publishAt',
  'corrections',
  'withdrawnAt',
  'withdrawReason',
  'createdAt',
  'updatedAt',
  'rev',
] as const satisfies readonly (keyof NoticeView)[]

const viewOf = (notice: Notice): NoticeView => ({
  // Each of them is a field of a view, and those that a view must have are in every notice.
  ...(Object.fromEntries(
    shown.flatMap(field => (notice[field] === undefined ? [] : [[field, notice[field]]])),
  ) as unknown as NoticeView),
  ...olderAudience(notice.audience),
})
