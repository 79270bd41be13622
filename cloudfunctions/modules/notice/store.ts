import type { PictureVerdict } from '../../../domain/media/media-file'
import { everyoneKey, keysOf } from '../../../domain/notice/audience'
import type { OwnMark } from '../../../domain/notice/mark'
import type { Notice, NoticeCategory } from '../../../domain/notice/notice'
import { picturesIn } from '../../../domain/notice/pictures'
import { rankOf } from '../../../domain/notice/rules'
import { tokensOf } from '../../../domain/search/tokens'
import { command as _, expression as $ } from '../../kit/cloud'
import { collection, type SdkAggregate } from '../../kit/collection'
import { type After, afterCursor } from '../../kit/paging'

/**
 * Notices. In the collection every audience and every end has a value, so that "everyone's or this site's, and not
 * over" is a range of an index rather than a question about missing fields.
 */
interface NoticeDocument extends Notice {
  /** The keys of whom it is for: see `keysOf`. Older ones have one, and neither `audience` nor `meant`. */
  audienceSiteId: string | string[]
  expiresAt: number
  /** Sorts the list: see `rankOf`. */
  rank: number
  /** Published, and not over as far as `notice.end` has come: lists read no others. */
  out: boolean
  /** By which it is found: see domain/search/tokens.ts. */
  tokens: string[]
  /** File ids of all its pictures. */
  pictures: string[]
}

const notices = collection<NoticeDocument>('notices')

/** Later than every moment that a composer may choose. */
const noEnd = Number.MAX_SAFE_INTEGER

const tokensIn = ({ title, body }: Pick<Notice, 'title' | 'body'>): string[] => tokensOf(`${title} ${body}`)

const toDocument = (notice: Notice): NoticeDocument => ({
  ...notice,
  audienceSiteId: keysOf(notice.audience),
  expiresAt: notice.expiresAt ?? noEnd,
  rank: rankOf(notice),
  out: notice.status === 'published',
  tokens: tokensIn(notice),
  pictures: picturesIn(notice),
})

function fromDocument({
  audienceSiteId: key,
  expiresAt,
  rank: _,
  out: __,
  tokens: ___,
  pictures: ____,
  ...rest
}: NoticeDocument): Notice {
  return {
    ...older(key),
    ...rest,
    ...(expiresAt === noEnd ? {} : { expiresAt }),
  }
}

/** Of notices that were for one site's residents or everyone: what they lack. */
function older(key: string | string[]): Pick<Notice, 'audience' | 'meant'> {
  const siteIds = typeof key === 'string' && key !== everyoneKey ? [key] : []
  return { audience: { of: 'residents', siteIds }, meant: siteIds }
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
  // What WeChat says of a picture comes by `markNotice` alone, for the same reason.
  const { _id, keptBy: _keptBy, verdicts: _verdicts, ...fields } = toDocument(notice)
  const gone = { ...optional, ...fields }
  return (await notices.update({ _id, rev }, gone)) === 1
}

/** A field that a notice has no more must go from the document. */
const optional = Object.fromEntries(
  (['asks', 'publishAt', 'cover'] as const).map(field => [field, _.remove()]),
)

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

/** A verdict on one of its pictures, the first one alone. */
export const markNotice = ({ fileId, state }: PictureVerdict): Promise<number> =>
  notices.update(
    { pictures: fileId, 'verdicts.fileId': _.neq(fileId) },
    { verdicts: _.push([{ fileId, state }]) },
  )

/** Whether a notice has this picture. */
export const isInNotice = async (fileId: string): Promise<boolean> =>
  (await notices.find({ pictures: fileId }, { limit: 1, fields: { _id: true } })).length > 0

export interface OutFilter {
  /** Of whoever reads: at most 50, which an index merges in their order. */
  keys: readonly string[]
  category?: NoticeCategory
  tokens?: readonly string[]
}

type ListField = 'siteId' | 'title' | 'category' | 'pinned' | 'publishedAt' | 'status' | 'rev' | 'asks'
/** What a list shows: never the text. */
export type ListedNotice = Pick<Notice, '_id' | ListField> & { rank: number; mark?: OwnMark }

const listed = {
  siteId: true,
  title: true,
  category: true,
  pinned: true,
  publishedAt: true,
  status: true,
  rev: true,
  asks: true,
  rank: true,
}

/** What this person did is joined by the id of their mark. */
const withMark = (from: SdkAggregate, personId: string): SdkAggregate =>
  from
    .addFields({ markId: $.concat(['$_id', '.', personId]) })
    .lookup({ from: 'noticeMarks', localField: 'markId', foreignField: '_id', as: 'marks' })

type Joined<Row> = Row & { marks?: OwnMark[] }
const markIn = ({ marks }: { marks?: OwnMark[] }): { mark?: OwnMark } =>
  marks?.[0] ? { mark: marks[0] } : {}

/**
 * Published and not over at `now`, for one who has these keys: pinned first, then newest. One request along an index, whose
 * entries of each key are merged in their order; with `personId` also what this person did about each.
 */
export async function noticesOut(
  { keys, category, tokens }: OutFilter,
  now: number,
  after: After | null,
  limit: number,
  personId?: string,
): Promise<ListedNotice[]> {
  const base = {
    out: true,
    audienceSiteId: _.in([...keys]),
    ...(category === undefined ? {} : { category }),
    ...(tokens ? { tokens: _.all([...tokens]) } : {}),
    expiresAt: _.gt(now),
  }
  const rows = await notices.aggregate<Joined<ListedNotice>>(from => {
    const page = from
      .match(afterCursor(base, 'rank', 'desc', after))
      .sort({ rank: -1, _id: 1 })
      .limit(limit)
      .project(listed)
    return personId === undefined ? page : withMark(page, personId)
  })
  return rows.map(({ marks, ...row }) => ({ ...row, ...markIn({ marks }) }))
}

/** A notice, and what this person did about it: one request. */
export async function noticeFor(
  noticeId: string,
  personId: string,
): Promise<{ notice: Notice; mark?: OwnMark } | null> {
  const [found] = await notices.aggregate<Joined<NoticeDocument>>(from =>
    withMark(from.match({ _id: noticeId }), personId),
  )
  if (!found) return null
  const { marks, markId: __, ...document } = found as typeof found & { markId: string }
  return { notice: fromDocument(document), ...markIn({ marks }) }
}

/** Drafts whose time has come. */
export async function dueNotices(now: number, limit: number): Promise<Notice[]> {
  const query = { status: 'draft', publishAt: _.lte(now) }
  return (await notices.find(query, { sort: [['publishAt', 'asc']], limit })).map(fromDocument)
}

/** Those that are over leave the lists' index; how many. */
export async function endNotices(now: number, limit: number): Promise<number> {
  const over = { out: true, expiresAt: _.lte(now) }
  const rows = await notices.find(over, { sort: [['expiresAt', 'asc']], limit, fields: { rev: true } })
  for (const { _id, rev } of rows) await notices.update({ _id, rev, ...over }, { out: false })
  return rows.length
}

type Old = Pick<NoticeDocument, '_id' | 'status' | 'rev' | 'title' | 'body'> & { tokens?: string[] }

/** In the order of their ids: what lists and searches go by. */
export const noticesAfter = (id: string, limit: number): Promise<Old[]> =>
  notices.find(
    { _id: _.gt(id) },
    {
      sort: [['_id', 'asc']],
      limit,
      fields: { status: true, rev: true, title: true, body: true, tokens: true },
    },
  )

/** 1 when it was written; an edit in between has written it itself. */
export const makeFindable = ({ _id, rev, status, title, body }: Old): Promise<number> =>
  notices.update(
    { _id, rev, tokens: _.exists(false) },
    { out: status === 'published', tokens: tokensIn({ title, body }) },
  )

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
