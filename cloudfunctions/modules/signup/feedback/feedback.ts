import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import { type Refusal, refuse } from '../../../../domain/refusal'
import type { FeedbackRow, MyFeedback } from '../../../../domain/signup/feedback/contract'
import {
  type Feedback,
  isFeedbackTime,
  summaryOf,
  voicesMin,
} from '../../../../domain/signup/feedback/feedback'
import { cursorOf, pageOf, readCursor } from '../../../kit/paging'
import { getActivity } from '../../activity/store'
import { type Context, me } from '../../handler'
import { textVerdict } from '../../media/text'
import { cameTo } from '../attendance/store'
import { feedbackIdOf, getFeedback, saveFeedback, textsOf, voicesOf } from './store'

/** Feedback of those who came: given, read by everybody, looked at by staff. */

const pageSize = 20

const mineOf = ({ stars, text, textState }: Feedback): MyFeedback => ({ stars, text, textState })

export async function giveFeedback(
  { activityId, stars, text }: ParsedOf<'signup.giveFeedback'>,
  context: Context,
): Promise<OutputOf<'signup.giveFeedback'> | Refusal> {
  const { now, requestId } = context
  const person = me(context)
  const _id = feedbackIdOf(activityId, person._id)
  const [activity, before, came] = await Promise.all([
    getActivity(activityId),
    getFeedback(_id),
    cameTo(activityId, person._id),
  ])
  if (before?.lastRequestId === requestId) return mineOf(before)
  if (!activity || !came) return refuse('didNotCome')
  if (!isFeedbackTime(activity, now)) return refuse('feedbackOver')
  // The same words again are as they were judged.
  const same = before !== null && before.text === text
  const verdict = same ? 'pass' : await textVerdict(text, person.wx)
  if (verdict === 'risky') return refuse('textRisky')
  // What staff took away does not come back by itself with a word more.
  const doubtful = verdict !== 'pass' || before?.textState === 'hidden'
  const judged = text === '' ? 'none' : doubtful ? 'waiting' : 'shown'
  const after: Feedback = {
    ...{ _id, activityId, siteId: activity.siteId, personId: person._id, stars, text },
    textState: same ? before.textState : judged,
    at: now,
    rev: before ? before.rev + 1 : 0,
    lastRequestId: requestId,
  }
  return (await saveFeedback(after)) ? mineOf(after) : refuse('changedMeanwhile')
}

export async function feedbackOf(
  { activityId }: ParsedOf<'signup.feedbackOf'>,
  { person }: Context,
): Promise<OutputOf<'signup.feedbackOf'>> {
  const [{ counts, shown, mine }, came] = await Promise.all([
    voicesOf(activityId, person?._id),
    person ? cameTo(activityId, person._id) : false,
  ])
  const summary = summaryOf(counts)
  const told = summary.count >= voicesMin
  return {
    ...(told ? { summary } : {}),
    voices: told ? shown.map(({ text }) => text) : [],
    ...(mine ? { mine: mineOf(mine) } : {}),
    came,
  }
}

const rowOf = (one: Feedback): FeedbackRow => ({
  id: one._id,
  at: one.at,
  rev: one.rev,
  ...mineOf(one),
})

export async function feedbackFigures({
  activityId,
}: ParsedOf<'signup.feedbackFigures'>): Promise<OutputOf<'signup.feedbackFigures'>> {
  const { counts, waiting } = await voicesOf(activityId)
  return { summary: summaryOf(counts), waiting: waiting.map(rowOf) }
}

export async function feedbacks({
  activityId,
  cursor,
}: ParsedOf<'signup.feedbacks'>): Promise<OutputOf<'signup.feedbacks'>> {
  const rows = await textsOf(activityId, 'shown', readCursor(cursor), pageSize + 1)
  const page = pageOf(rows, pageSize, row => cursorOf(row.at, row._id))
  return { ...page, items: page.items.map(rowOf) }
}

export async function judgeFeedback(
  { activityId, feedbackId, rev, show }: ParsedOf<'signup.judgeFeedback'>,
  { requestId, changes }: Context,
): Promise<OutputOf<'signup.judgeFeedback'> | Refusal> {
  const before = await getFeedback(feedbackId)
  if (before?.activityId !== activityId || before.textState === 'none') return refuse('feedbackGone')
  const textState = show ? 'shown' : 'hidden'
  if (before.textState === textState) return { textState }
  // The words may be others than those that were read.
  if (before.rev !== rev) return refuse('changedMeanwhile')
  const after: Feedback = { ...before, textState, rev: before.rev + 1, lastRequestId: requestId }
  if (!(await saveFeedback(after))) return refuse('changedMeanwhile')
  changes.push({ field: 'textState', from: before.textState, to: textState })
  return { textState }
}
