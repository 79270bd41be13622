import { type AnyDraft, kinds, type Subject } from '../../../domain/message/message'
import { requestId } from '../../kit/invocation'
import { logFault } from '../../kit/log'
import { addMessage, knownMessages, messageIdOf, stopOpen } from './message-store'

/**
 * Writes down what is to be told, once each; `message.deliver` sends it. Called after the write that it is about, and
 * never in its way: whatever goes wrong here, also while the drafts are made, is logged, and the jobs tell it a few
 * minutes later.
 */
export const tell = (drafts: () => readonly AnyDraft[] | Promise<readonly AnyDraft[]>): Promise<void> =>
  inNobodysWay(async () => {
    for (const draft of await drafts()) await tellOne(draft)
  })

/** What was withdrawn is not told to those whom it has not reached yet. */
export const stopTelling = (subject: Subject): Promise<void> =>
  inNobodysWay(() => stopOpen(subject, Object.keys(kinds), ''))

/** The same for jobs: those among many that were not told yet. How many there were. */
export async function tellMissing(drafts: readonly AnyDraft[]): Promise<number> {
  const known = await knownMessages(drafts.map(messageIdOf))
  const missing = drafts.filter(draft => !known.has(messageIdOf(draft)))
  for (const draft of missing) await tellOne(draft)
  return missing.length
}

async function tellOne(draft: AnyDraft): Promise<void> {
  if (!(await addMessage(draft))) return
  const { supersedes } = kinds[draft.kind]
  if (supersedes.length > 0) await stopOpen(draft.subject, supersedes, messageIdOf(draft))
}

async function inNobodysWay(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    logFault({ requestId: requestId(), action: 'message.tell' }, error)
  }
}
