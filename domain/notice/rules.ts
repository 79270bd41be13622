import type { Scope } from '../access'
import { type Refusal, refuse } from '../refusal'
import type { SiteSettings } from '../site/site'
import { dayMs } from '../time'
import { checkAudience } from './audience'
import { type Block, blocksFrom, blocksOf, textOf, tidied } from './blocks'
import { type CorrectedField, correctable, type Notice, type NoticeFields } from './notice'

/** The composer's rules: functions of (notice, input, now). */

type Reach = Pick<Scope, 'all' | 'sites'>

const checkExpiry = ({ expiresAt }: Pick<NoticeFields, 'expiresAt'>, now: number): Refusal | null =>
  expiresAt !== undefined && expiresAt <= now ? refuse('expiryPassed') : null

export const checkNotice = (
  siteId: string,
  fields: Pick<NoticeFields, 'meant' | 'expiresAt'>,
  reach: Reach,
  now: number,
): Refusal | null => checkAudience(siteId, fields.meant, reach) ?? checkExpiry(fields, now)

/** Where a site wants a second pair of eyes, whoever wrote on a notice last does not publish it. */
export const checkSecondEyes = (
  { editedBy }: Pick<Notice, 'editedBy'>,
  publisherId: string,
  { noticeReview = false }: Pick<SiteSettings, 'noticeReview'>,
): Refusal | null => (noticeReview && editedBy === publisherId ? refuse('secondEyes') : null)

/** `rev` is that of the copy which was edited: whoever saves second is told, and loses nothing. */
const isStale = (notice: Notice, rev: number): boolean => notice.rev !== rev

/** Changes a draft, or corrects what is published; what was withdrawn stays as it was. */
export function decideSave(
  notice: Notice,
  given: NoticeFields,
  rev: number,
  reach: Reach,
  now: number,
): Notice | Refusal {
  const fields = written(given, notice)
  if (isStale(notice, rev)) return refuse('changedMeanwhile')
  if (notice.status === 'withdrawn') return refuse('noticeGone')
  const wrong = checkNotice(notice.siteId, fields, reach, now)
  return (
    wrong ?? {
      ...withoutFields(notice),
      ...fields,
      ...(notice.status === 'published' ? corrected(notice, fields, now) : {}),
      updatedAt: now,
      rev: rev + 1,
    }
  )
}

/**
 * The fields as they are kept. An app that knows no blocks sends words only: those of the blocks that it was shown leave them
 * as they are, others are a text of their own.
 */
export function written<Fields extends Text & { cover?: string }>(
  fields: Fields,
  before?: Text & { cover?: string },
): Fields & Required<Pick<NoticeFields, 'blocks'>> {
  const known = before?.blocks && before.body === fields.body ? before.blocks : blocksFrom(fields.body)
  const blocks = fields.blocks?.map(tidiedBlock) ?? known
  const cover = fields.blocks ? fields.cover : before?.cover
  return { ...fields, blocks, ...(cover === undefined ? {} : { cover }), body: textOf(blocks) }
}

const tidiedBlock = (block: Block): Block =>
  block.kind === 'paragraph' ? { ...block, runs: tidied(block.runs) } : block

/** More than anybody wants to read. */
const correctionsMax = 10

/** What readers are told of a change to what is out; nothing where only the order of the list changed. */
function corrected(notice: Notice, after: NoticeFields, now: number): Pick<Notice, 'corrections'> {
  const names = Object.keys(correctable) as CorrectedField[]
  const fields = names.filter(name =>
    name === 'body' ? !looksAlike(notice, after) : notice[name] !== after[name],
  )
  if (fields.length === 0) return {}
  return { corrections: [...(notice.corrections ?? []), { at: now, fields }].slice(-correctionsMax) }
}

/** The same words, drawn the same way. */
export const looksAlike = (one: Text, other: Text): boolean =>
  JSON.stringify(blocksOf(one)) === JSON.stringify(blocksOf(other))
type Text = Pick<NoticeFields, 'body' | 'blocks'>

/** What no composer may change; optional fields that were emptied are gone. */
function withoutFields({ expiresAt: _, asks: __, cover: ___, ...notice }: Notice): Notice {
  return notice
}

/** Decided with the publisher's own reach: a station cannot publish what the office had drafted for everyone. */
export function decidePublish(notice: Notice, rev: number, reach: Reach, now: number): Notice | Refusal {
  if (isStale(notice, rev)) return refuse('changedMeanwhile')
  if (notice.status !== 'draft') return refuse('notDraft')
  const wrong = checkNotice(notice.siteId, notice, reach, now)
  return wrong ?? published(notice, now)
}

function published({ publishAt: _, ...notice }: Notice, now: number): Notice {
  return { ...notice, status: 'published', publishedAt: now, updatedAt: now, rev: notice.rev + 1 }
}

/** So far ahead at most: later, nobody remembers what was meant. */
const aheadMaxMs = 90 * dayMs

/** A draft goes out by itself at `at`. The rights are those of whoever says so, now. */
export function decideSchedule(
  notice: Notice,
  rev: number,
  at: number,
  reach: Reach,
  now: number,
): Notice | Refusal {
  if (isStale(notice, rev)) return refuse('changedMeanwhile')
  if (notice.status !== 'draft') return refuse('notDraft')
  if (at <= now || at > now + aheadMaxMs) return refuse('publishAtWrong')
  const wrong = checkNotice(notice.siteId, notice, reach, at)
  return wrong ?? { ...notice, publishAt: at, updatedAt: now, rev: rev + 1 }
}

export function decideUnschedule(notice: Notice, rev: number, now: number): Notice | Refusal {
  if (isStale(notice, rev)) return refuse('changedMeanwhile')
  if (notice.status !== 'draft' || notice.publishAt === undefined) return refuse('notScheduled')
  const { publishAt: _, ...draft } = notice
  return { ...draft, updatedAt: now, rev: rev + 1 }
}

/** Its time has come. What would be over at once stays a draft, and is in the tasks again. Null when there is nothing to do. */
export function whenDue(notice: Notice, now: number): Notice | null {
  const { publishAt, ...draft } = notice
  if (notice.status !== 'draft' || publishAt === undefined || publishAt > now) return null
  if (checkExpiry(notice, now)) return { ...draft, updatedAt: now, rev: notice.rev + 1 }
  return published(notice, now)
}

export function decideWithdraw(notice: Notice, rev: number, reason: string, now: number): Notice | Refusal {
  if (isStale(notice, rev)) return refuse('changedMeanwhile')
  if (notice.status === 'draft') return refuse('noticeDraft')
  if (notice.status === 'withdrawn') return refuse('noticeGone')
  return {
    ...notice,
    status: 'withdrawn',
    withdrawnAt: now,
    withdrawReason: reason,
    updatedAt: now,
    rev: rev + 1,
  }
}

export const isOut = ({ status, expiresAt }: Pick<Notice, 'status' | 'expiresAt'>, now: number): boolean =>
  status === 'published' && (expiresAt === undefined || expiresAt > now)

/** Pinned first, then newest: one number to sort by, larger than any other moment's when pinned. */
export const rankOf = ({ pinned, publishedAt }: Pick<Notice, 'pinned' | 'publishedAt'>): number =>
  (publishedAt ?? 0) + (pinned ? pinnedRank : 0)

/** Beyond every epoch ms that `instant` of domain/fields.ts lets in (the year 2100 is 4.1e12). */
const pinnedRank = 1e13
