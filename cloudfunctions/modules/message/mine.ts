import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { isForMe } from '../../../domain/message/for-me'
import { linesOf } from '../../../domain/message/lines'
import { shownAs } from '../../../domain/message/message'
import type { Context } from '../handler'
import { placeOf } from '../signup/my-place'
import { seatsFor } from '../signup/seats-reading'
import { signupsOf } from '../signup/store'
import { messagesAbout } from './message-store'

/** One's latest sign-ups, and what was told about them: more than anybody looks back on. */
const signupsMax = 50
const messagesMax = 50

export async function mine(
  _: ParsedOf<'message.mine'>,
  { person, now }: Context,
): Promise<OutputOf<'message.mine'>> {
  if (!person) return { messages: [] }
  const signups = await signupsOf(person._id, null, signupsMax)
  const ids = [...new Set(signups.map(({ activityId }) => activityId))]
  const [messages, seats] = await Promise.all([
    messagesAbout(
      ids.map(id => ({ area: 'activity', id })),
      messagesMax,
    ),
    seatsFor(person._id, ids),
  ])
  const revs = new Map(
    seats.map(row => {
      const { _id, seat, offer, missed } = row
      const sits = placeOf(row, now)?.state === 'seated'
      const missedRev = missed.at(-1)?.rev
      return [_id, { promotedRev: seat?.promotedRev, offeredRev: offer?.offeredRev, missedRev, sits }]
    }),
  )
  const forMe = messages.filter(message =>
    signups.some(
      signup =>
        signup.activityId === message.subject.id &&
        isForMe(message, { ...signup, ...revs.get(signup.activityId) }, now),
    ),
  )
  return {
    messages: forMe.map(({ _id, kind, subject, happenedAt, template, values }) => ({
      id: _id,
      ...shownAs(kind),
      activityId: subject.id,
      happenedAt,
      lines: linesOf(template, values),
    })),
  }
}
