import type { Activity } from '../../../domain/activity/activity'
import { auditedActivity } from '../../../domain/activity/audited'
import {
  checkFields,
  decideCancel,
  decideContact,
  decidePublish,
  decideSave,
  fieldsAfter,
  fieldsOf,
  isRepeat,
  movedTo,
} from '../../../domain/activity/rules'
import { changesOf } from '../../../domain/change'
import type { ParsedOf } from '../../../domain/contract'
import { draftsOf } from '../../../domain/message/about-activity'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { offerHoursDefault } from '../../../domain/signup/offer'
import { dayOf } from '../../../domain/time'
import { derivedId } from '../../kit/ids'
import { type Context, me } from '../handler'
import { tell } from '../message/tell'
import type { Parties } from '../person/tasks/area'
import { followActivity, holdLedger } from '../signup/terms'
import { getSite, nameOfSite } from '../site/store'
import { followCover, withCover } from './cover'
import { addActivity, getActivity, markSeries, saveActivity } from './store'

type Saved = { activityId: string; rev: number }

/** Nobody holds the same at the same time so often after calling it off. */
const callOffsMax = 20

export async function create(
  { siteId, fields: edited }: ParsedOf<'activity.create'>,
  context: Context,
): Promise<Saved | Refusal> {
  const fields = fieldsAfter(edited)
  const wrong = checkFields(fields)
  if (wrong) return wrong
  const { now, requestId } = context
  const editor = me(context)._id
  const draft: Activity = {
    ...fields,
    _id: derivedId('activity', editor, requestId),
    siteId,
    status: 'draft',
    createdBy: editor,
    keptBy: editor,
    createdAt: now,
    updatedAt: now,
    rev: 0,
    lastRequestId: requestId,
  }
  const made = { activityId: draft._id, rev: 0 }
  const covered = await withCover(draft, {}, context)
  // A repeat is answered as the first time, whatever has become of the picture since.
  if (isRefusal(covered)) return (await getActivity(draft._id)) ? made : covered
  await addActivity(covered, await nameOfSite(siteId))
  await followCover(covered)
  return made
}

export async function copy(
  { activityId, startsAt, series: asked, once }: ParsedOf<'activity.copy'>,
  context: Context,
): Promise<Saved | Refusal> {
  const original = await getActivity(activityId)
  if (!original) return refuse('notAllowed')
  const { now, requestId } = context
  const editor = me(context)._id
  const series = asked && (original.series ?? { id: derivedId('series', activityId), ...asked })
  // Of a series one a day: what was interrupted goes on, from whichever telephone.
  const _id = series
    ? derivedId('activity', series.id, dayOf(startsAt))
    : once
      ? await standingCopy(activityId, startsAt)
      : derivedId('activity', editor, requestId)
  const draft: Activity = {
    ...movedTo(fieldsOf(original), startsAt),
    _id,
    ...(series ? { series } : {}),
    siteId: original.siteId,
    status: 'draft',
    copiedFrom: activityId,
    ...(original.coverVerdict ? { coverVerdict: original.coverVerdict } : {}),
    createdBy: editor,
    keptBy: editor,
    createdAt: now,
    updatedAt: now,
    rev: 0,
    lastRequestId: requestId,
  }
  if (series && !original.series) {
    await markSeries(activityId, series)
    if (original.status === 'published') await followActivity({ ...original, series }, now)
  }
  const isNew = await addActivity(draft, await nameOfSite(draft.siteId))
  if (!isNew && (series || once)) return { activityId: _id, rev: (await getActivity(_id))?.rev ?? 0 }
  await followCover(draft)
  return { activityId: draft._id, rev: 0 }
}

/** The copy that is there, or the place of one to come: after each that was called off there is another. */
async function standingCopy(activityId: string, startsAt: number): Promise<string> {
  for (let nth = 0; ; nth++) {
    const _id = derivedId('copyAt', activityId, String(startsAt), String(nth))
    if (nth === callOffsMax || (await getActivity(_id))?.status !== 'cancelled') return _id
  }
}

export const save = ({ activityId, rev, fields }: ParsedOf<'activity.save'>, context: Context) =>
  changeActivity(activityId, context, async activity => {
    const saved = decideSave(activity, fields, rev, context.now)
    return isRefusal(saved) ? saved : withCover(saved, activity, context)
  })

export const publish = ({ activityId, rev }: ParsedOf<'activity.publish'>, context: Context) =>
  changeActivity(activityId, context, async activity => {
    const settings = (await getSite(activity.siteId))?.settings
    return decidePublish(activity, rev, settings?.offerHours ?? offerHoursDefault, context.now)
  })

export const cancel = ({ activityId, rev, reason }: ParsedOf<'activity.cancel'>, context: Context) =>
  changeActivity(activityId, context, activity => decideCancel(activity, rev, reason, context.now))

/** The contact becomes another person. False when it was somebody else by then, or the activity is over. */
export async function handContact(
  activityId: string,
  { from, to, phone }: Pick<Parties, 'from' | 'to' | 'phone'>,
  { now, requestId }: Pick<Context, 'now' | 'requestId'>,
): Promise<boolean> {
  const once = { now, requestId: derivedId('handContact', requestId, activityId), changes: [] }
  const contact = { name: to.name, ...(phone === undefined ? {} : { phone }) }
  const changed = await changeActivity(activityId, once, activity =>
    decideContact(activity, from.name, contact, now),
  )
  return !isRefusal(changed)
}

/**
 * Load → decide → hold the ledger → save → the ledger follows → tell. Whoever loses the race for the activity, or comes
 * again, lets the ledger follow what was saved.
 */
async function changeActivity(
  activityId: string,
  { now, requestId, changes }: Pick<Context, 'now' | 'requestId' | 'changes'>,
  decide: (activity: Activity) => Activity | Refusal | Promise<Activity | Refusal>,
): Promise<Saved | Refusal> {
  const before = await getActivity(activityId)
  if (!before) return refuse('notAllowed')
  if (isRepeat(before, requestId)) return followed(before)
  const after = await decide(before)
  if (isRefusal(after)) return after
  if (after.status !== 'draft') {
    const refusal = await holdLedger(after, now)
    if (refusal) return refusal
  }
  const saved = { ...after, lastRequestId: requestId }
  if (await saveActivity(saved, before.rev, await nameOfSite(saved.siteId))) {
    changes.push(...changesOf(auditedActivity, before, saved))
    return followed(saved)
  }
  const current = await getActivity(activityId)
  if (!current) return refuse('notAllowed')
  const { rev } = await followed(current)
  return isRepeat(current, requestId) ? { activityId, rev } : refuse('changedMeanwhile')

  async function followed(activity: Activity): Promise<Saved> {
    await followCover(activity)
    if (activity.status !== 'draft') {
      await followActivity(activity, now)
      await tell(() => draftsOf(activity, now))
    }
    return { activityId, rev: activity.rev }
  }
}
