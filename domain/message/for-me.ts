import type { Signup } from '../signup/signup'
import type { Kind, Message } from './message'

/**
 * What concerns one person of what was told about an activity, whether or not WeChat brought it to them: worked out
 * from their sign-up, so that nothing is stored for a reader.
 */
export function isForMe(
  { kind, audience, happenedAt }: Pick<Message, 'kind' | 'audience' | 'happenedAt'>,
  { joinedAt, cancelledAt }: Pick<Signup, 'joinedAt' | 'cancelledAt'>,
  promotedRev: number | undefined,
): boolean {
  if (!shown.includes(kind)) return false
  if (audience.of === 'promoted') return audience.rev === promotedRev
  return joinedAt <= happenedAt && (cancelledAt === undefined || cancelledAt >= happenedAt)
}

/** Reminders ring or they do not: nobody looks them up. */
const shown: readonly Kind[] = ['activityCancelled', 'activityChanged', 'promoted']
