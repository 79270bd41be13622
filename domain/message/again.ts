import { type Refusal, refuse } from '../refusal'
import { type Attempt, attemptId } from './attempt'
import type { Message } from './message'

/**
 * Staff may send once more what is `unknown`, knowing that it may arrive twice; nothing else is sent again. Gives the
 * new attempts; a repeat gives the same ones.
 */
export function decideAgain(
  message: Pick<Message, '_id' | 'state' | 'until'>,
  attempts: readonly Attempt[],
  again: NonNullable<Attempt['again']>,
): Attempt[] | Refusal {
  if (message.state === 'stopped' || message.until <= again.at) return refuse('messageOver')
  const unknown = attempts.filter(({ messageId, state }) => messageId === message._id && state === 'unknown')
  if (unknown.length === 0) return refuse('nothingUnknown')
  return unknown.map(({ personId, n }) => ({
    _id: attemptId(message._id, personId, n + 1),
    messageId: message._id,
    personId,
    n: n + 1,
    state: 'later',
    batch: '',
    dueAt: again.at,
    tries: 0,
    at: again.at,
    again,
  }))
}
