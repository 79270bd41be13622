import * as v from 'valibot'
import { read, write } from '../../action'
import { count, cursor, id, type Page, text, words } from '../../fields'
import { feedbackTextMax, type Stars, type Summary, type TextState } from './feedback'

const stars = v.picklist([1, 2, 3, 4, 5] satisfies Stars[])

export interface MyFeedback {
  stars: Stars
  text: string
  textState: TextState
}

export interface FeedbackRow extends MyFeedback {
  id: string
  at: number
  /** Of the words as they were read. */
  rev: number
}

export const feedbackActions = {
  /** By whoever came, once; the same again changes what one said. A text that WeChat refuses is refused. */
  'signup.giveFeedback': write(
    v.strictObject({ activityId: id, stars, text: text(feedbackTextMax) }),
  ).gives<MyFeedback>(),
  /** For everybody: how many stars, and what was said, without names, once there are enough voices; and one's own. */
  'signup.feedbackOf': read(v.strictObject({ activityId: id })).gives<{
    summary?: Summary
    voices: string[]
    mine?: MyFeedback
    /** The caller came: see `isFeedbackTime`. */
    came: boolean
  }>(),
  /** For staff: how many stars, however few, and the latest texts that wait for them. */
  'signup.feedbackFigures': read(v.strictObject({ activityId: id })).gives<{
    summary: Summary
    waiting: FeedbackRow[]
  }>(),
  /** For staff: what everybody reads, still without names, newest first. */
  'signup.feedbacks': read(v.strictObject({ activityId: id, cursor })).gives<Page<FeedbackRow>>(),
  /** Staff show a text that waits, or take one away. */
  'signup.judgeFeedback': write(
    v.strictObject({
      activityId: id,
      feedbackId: id,
      rev: count(1_000_000),
      show: v.boolean(),
      reason: words(60),
    }),
  ).gives<{ textState: TextState }>(),
}
