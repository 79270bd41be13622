import { changesOf } from '../../../domain/change'
import type { ParsedOf } from '../../../domain/contract'
import { auditedNotice } from '../../../domain/notice/audited'
import type { Notice, NoticeFields } from '../../../domain/notice/notice'
import {
  checkNotice,
  checkSecondEyes,
  decidePublish,
  decideSave,
  decideSchedule,
  decideUnschedule,
  decideWithdraw,
  written,
} from '../../../domain/notice/rules'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import type { SiteSettings } from '../../../domain/site/site'
import { derivedId } from '../../kit/ids'
import { type Context, me } from '../handler'
import { longTextVerdict } from '../media/text'
import { stopTelling } from '../message/tell'
import { getSite } from '../site/store'
import { fieldsOf } from './meant'
import { followPictures, withPictures } from './pictures'
import { addNotice, getNotice, saveNotice } from './store'
import { tellOfNotice } from './tell-of-notice'

type Saved = { noticeId: string; rev: number }

export async function create(
  { siteId, fields: given }: ParsedOf<'notice.create'>,
  context: Context,
): Promise<Saved | Refusal> {
  const { now, requestId, scope } = context
  const meant = await fieldsOf(given)
  if (isRefusal(meant)) return meant
  const wrong = checkNotice(siteId, meant, scope, now)
  if (wrong) return wrong
  const fields = await withPictures(meant, {}, siteId, context)
  if (isRefusal(fields)) return fields
  const editor = me(context)._id
  const draft: Notice = {
    ...written(fields),
    _id: derivedId('notice', editor, requestId),
    siteId,
    status: 'draft',
    createdBy: editor,
    editedBy: editor,
    keptBy: editor,
    createdAt: now,
    updatedAt: now,
    rev: 0,
    lastRequestId: requestId,
  }
  await addNotice(draft)
  await followPictures(draft._id, draft)
  return { noticeId: draft._id, rev: 0 }
}

/** A notice as it was when the call came in; what is written is decided on a fresh copy. */
export interface NoticeNamed {
  siteId: string
  notice: Notice
}

export async function save(
  { noticeId, rev, fields: given }: ParsedOf<'notice.save'>,
  context: Context,
  { notice: seen }: NoticeNamed,
) {
  const meant = await fieldsOf(given, seen.audience)
  if (isRefusal(meant)) return meant
  const wrong = await riskyCorrection(seen, meant, context)
  if (wrong) return wrong
  const fields = await withPictures(meant, seen, seen.siteId, context)
  if (isRefusal(fields)) return fields
  // What goes out by itself has been seen by two: changed, it waits for a second pair of eyes again.
  const review = seen.publishAt !== undefined && (await settingsOf(seen)).noticeReview === true
  const outcome = await changeNotice(noticeId, context, notice => {
    const after = decideSave(notice, fields, rev, context.scope, context.now)
    if (isRefusal(after)) return after
    const { publishAt: _, ...unscheduled } = after
    return { ...(review ? unscheduled : after), editedBy: me(context)._id }
  })
  if (!isRefusal(outcome)) await followPictures(noticeId, fields)
  return outcome
}

export async function publish(
  { noticeId, rev, at }: ParsedOf<'notice.publish'>,
  context: Context,
  { notice: seen }: NoticeNamed,
) {
  const { scope, now, requestId } = context
  if (seen.lastRequestId !== requestId) {
    // What is looked at here is what goes out: a later copy is refused by its revision.
    if (seen.rev !== rev) return refuse('changedMeanwhile')
    const settings = await settingsOf(seen)
    const wrong = checkSecondEyes(seen, me(context)._id, settings) ?? (await risky(seen, context))
    if (wrong) return wrong
  }
  if (at !== undefined)
    return changeNotice(noticeId, context, notice => decideSchedule(notice, rev, at, scope, now))
  const outcome = await changeNotice(noticeId, context, notice => decidePublish(notice, rev, scope, now))
  if (!isRefusal(outcome)) await tellOfNotice(noticeId, now)
  return outcome
}

const settingsOf = async ({ siteId }: Pick<Notice, 'siteId'>): Promise<Pick<SiteSettings, 'noticeReview'>> =>
  (await getSite(siteId))?.settings ?? {}

export const unschedule = ({ noticeId, rev }: ParsedOf<'notice.unschedule'>, context: Context) =>
  changeNotice(noticeId, context, notice => decideUnschedule(notice, rev, context.now))

export async function withdraw({ noticeId, rev, reason }: ParsedOf<'notice.withdraw'>, context: Context) {
  const outcome = await changeNotice(noticeId, context, notice =>
    decideWithdraw(notice, rev, reason, context.now),
  )
  if (!isRefusal(outcome)) await stopTelling({ area: 'notice', id: noticeId })
  return outcome
}

/** What WeChat forbids is not said to anybody. Where it is not sure, or silent, whoever of the staff says it answers for it. */
async function risky(
  { title, body }: Pick<Notice, 'title' | 'body'>,
  context: Context,
): Promise<Refusal | null> {
  const verdict = await longTextVerdict(`${title}\n${body}`, me(context).wx)
  return verdict === 'risky' ? refuse('textRisky') : null
}

/** A draft may hold anything; what is out, or goes out by itself, may not. */
async function riskyCorrection(seen: Notice, given: NoticeFields, context: Context): Promise<Refusal | null> {
  const fields = written(given, seen)
  const isDraft = seen.status !== 'published' && seen.publishAt === undefined
  const same = seen.title === fields.title && seen.body === fields.body
  return isDraft || same ? null : risky(fields, context)
}

async function changeNotice(
  noticeId: string,
  { requestId, changes }: Context,
  decide: (notice: Notice) => Notice | Refusal,
): Promise<Saved | Refusal> {
  const before = await getNotice(noticeId)
  if (!before) return refuse('notAllowed')
  if (before.lastRequestId === requestId) return { noticeId, rev: before.rev }
  const after = decide(before)
  if (isRefusal(after)) return after
  if (await saveNotice({ ...after, lastRequestId: requestId }, before.rev)) {
    changes.push(...changesOf(auditedNotice, before, after))
    return { noticeId, rev: after.rev }
  }
  const current = await getNotice(noticeId)
  return current?.lastRequestId === requestId ? { noticeId, rev: current.rev } : refuse('changedMeanwhile')
}
