import { keptSince } from '../../../domain/person/retention'
import type { RetentionTask } from '../person/upkeep/task'
import { countOver, deleteAttemptsOf, deleteMessage, nextOver } from './retention-store'

/** Attempts that a step deletes: one request each. */
const attemptsAStep = 50

/** Messages of long ago: first the attempts, then the message by which they are found. */
const messages: RetentionTask = {
  name: 'messages',
  async step(_cursor, now, dryRun) {
    const before = keptSince('messages', now)
    if (dryRun) return { cursor: null, found: await countOver(before) }
    const messageId = await nextOver(before)
    if (messageId === undefined) return { cursor: null, found: 0 }
    if ((await deleteAttemptsOf(messageId, attemptsAStep)) === attemptsAStep)
      return { cursor: 'more', found: 0 }
    await deleteMessage(messageId)
    return { cursor: 'more', found: 1 }
  },
}

export const messageRetention: readonly RetentionTask[] = [messages]
