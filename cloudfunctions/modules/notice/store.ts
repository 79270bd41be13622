import type { Notice, NoticeCategory } from '../../../domain/notice/notice'
import { rankOf } from '../../../domain/notice/rules'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { type After, afterCursor } from '../../kit/paging'

/**
 * Notices. In the collection every audience and every end has a value, so that "everyone's or this site's, and not
 * over" is a range of an index rather than a question about missing fields.
 */
interface NoticeDocument extends Notice {
  audienceSiteId: string
  expiresAt: number
  /** Sorts the list: see `rankOf`. */
  rank: number
}

const notices = collection<NoticeDocument>('notices')

/** Not an id of a site: those come from `sites`, and the composer checks. */
const everyone = 'all'
/** Later than every moment that a composer may choose. */
const noEnd = Number.MAX_SAFE_INTEGER

const toDocument = (notice: Notice): NoticeDocument => ({
  ...notice,
  audienceSiteId: notice.audienceSiteId ?? everyone,
  expiresAt: notice.expiresAt ?? noEnd,
  rank: rankOf(notice),
})

function fromDocument({ audienceSiteId, expiresAt, rank: _, ...rest }: NoticeDocument): Notice {
  return {
    ...rest,
    ...(audienceSiteId === everyone ? {} : { audienceSiteId }),
    ...(expiresAt === noEnd ? {} : { expiresAt }),
  }
}

export async function getNotice(noticeId: string): Promise<Notice | null> {
  const found = await notices.get(noticeId)
  return found && fromDocument(found)
}

/** At most 100. */
export async function noticesById(ids: readonly string[]): Promise<Notice[]> {
  if (ids.length === 0) return []
  return (await notices.find({ _id: _.in([...ids]) }, { limit: 100 })).map(fromDocument)
}

/** False when a repeat of the same request has made it already. */
export const addNotice = (notice: Notice): Promise<boolean> => notices.add(toDocument(notice))

/** Inserts many at once; see `addAll` of kit/collection.ts. */
export const addNotices = (many: readonly Notice[]): Promise<void> => notices.addAll(many.map(toDocument))

/** Replaces the notice if it still is at revision `rev`. */
export async function saveNotice(notice: Notice, rev: number): Promise<boolean> {
  // Whose it is changes by `handNotice` alone: an edit that began before must not bring the old one back.
  const { _id, keptBy: _keptBy, ...fields } = toDocument(notice)
  return (await notices.update({ _id, rev }, fields)) === 1
}

/** Drafts of some sites (undefined: of all), the oldest first. */
export async function draftNotices(sites: readonly string[] | undefined, limit: number): Promise<Notice[]> {
  const at = sites === undefined ? {} : { siteId: _.in([...sites]) }
  const rows = await notices.find(
    { status: 'draft', ...at, updatedAt: _.gt(0) },
    {
      sort: [
        ['updatedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    },
  )
  return rows.map(fromDocument)
}

/** Drafts that one person looks after, of before a moment: the oldest first. */
export async function noticesKeptBy(personId: string, before: number, limit: number): Promise<Notice[]> {
  const query = { keptBy: personId, status: 'draft', createdAt: _.lt(before) }
  return (await notices.find(query, { sort: [['createdAt', 'asc']], limit })).map(fromDocument)
}

/** False when it is not theirs, or no draft any more. */
export const handNotice = async (noticeId: string, fromId: string, toId: string): Promise<boolean> =>
  (await notices.update({ _id: noticeId, keptBy: fromId, status: 'draft' }, { keptBy: toId })) === 1

export interface OutFilter {
  siteId?: string
  category?: NoticeCategory
}

/** Published and not over at `now`, for everyone or for the site: pinned first, then newest. */
export async function noticesOut(
  { siteId, category }: OutFilter,
  now: number,
  after: After | null,
  limit: number,
): Promise<Notice[]> {
  const audiences = siteId === undefined ? [everyone] : [everyone, siteId]
  const base = {
    status: 'published',
    audienceSiteId: _.in(audiences),
    expiresAt: _.gt(now),
    ...(category === undefined ? {} : { category }),
  }
  const rows = await notices.find(afterCursor(base, 'rank', 'desc', after), {
    sort: [
      ['rank', 'desc'],
      ['_id', 'asc'],
    ],
    limit,
  })
  return rows.map(fromDocument)
}

/** Published since a moment and not withdrawn. */
export async function noticesSince(since: number, limit: number): Promise<Notice[]> {
  const rows = await notices.find(
    { status: 'published', publishedAt: _.gte(since) },
    { sort: [['publishedAt', 'asc']], limit },
  )
  return rows.map(fromDocument)
}

/** Everything that a site wrote, newest change first. */
export async function noticesOfSite(siteId: string, after: After | null, limit: number): Promise<Notice[]> {
  const rows = await notices.find(afterCursor({ siteId }, 'updatedAt', 'desc', after), {
    sort: [
      ['updatedAt', 'desc'],
      ['_id', 'asc'],
    ],
    limit,
  })
  return rows.map(fromDocument)
}
