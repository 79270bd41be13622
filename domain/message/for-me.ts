import type { Signup } from '../signup/signup'
import { dayMs } from '../time'
import type { Kind, Message } from './message'

/** How one person stands at the activity that was told about. */
export interface MyPart extends Pick<Signup, 'joinedAt' | 'cancelledAt'> {
  /** See `Party.promotedRev`. */
  promotedRev?: number
  /** See `Offer.offeredRev`. */
  offeredRev?: number
  /** See `Missed.rev`. */
  missedRev?: number
  /** They have seats now. */
  sits?: boolean
}

/**
 * What concerns one person of what was told about an activity, whether or not WeChat brought it to them: worked out
 * from their sign-up, so that nothing is stored for a reader.
 */
export function isForMe(
  { kind, audience, happenedAt }: Pick<Message, 'kind' | 'audience' | 'happenedAt'>,
  { joinedAt, cancelledAt, promotedRev, offeredRev, missedRev, sits }: MyPart,
  now: number,
): boolean {
  if (!shown.includes(kind)) return false
  if (reminders.includes(kind) && !(sits && now < happenedAt + dayMs)) return false
  if (audience.of === 'promoted') return audience.rev === promotedRev
  if (audience.of === 'offered') return audience.rev === offeredRev
  if (audience.of === 'missed') return audience.rev === missedRev
  return joinedAt <= happenedAt && (cancelledAt === undefined || cancelledAt >= happenedAt)
}

/** For whoever did not agree to be written to; a day later nobody looks them up. */
const reminders: readonly Kind[] = ['reminderDay', 'reminderSoon']

const shown: readonly Kind[] = [
  'activityCancelled',
  'activityChanged',
  'offered',
  'promoted',
  'offerMissed',
  ...reminders,
]
