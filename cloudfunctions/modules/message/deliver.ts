import type { Attempt } from '../../../domain/message/attempt'
import { kindsOf, type Message } from '../../../domain/message/message'
import type { Job } from '../../kit/jobs'
import { dueAttempts, markUnknown } from './attempt-store'
import { audiencePage } from './audience'
import { batchMax, type Counts, giveUp, sendDue, sendFirst } from './batch'
import { configuredTemplates } from './configured'
import { advance, getMessage, markLate, nextOpen } from './message-store'

/**
 * Sends what is told. A step is one batch: of what is to be tried again, else of the most urgent message that is open.
 * Its place lies in the messages and its claims in the attempts, so that any number of ticks may be at it at once and a
 * new one goes on at once where another has died.
 */
export const deliverMessages: Job = {
  name: 'message.deliver',
  everyMs: 0,
  leaseMs: 0,
  async step(_cursor, now) {
    const due = await dueAttempts(now, batchMax)
    const [first] = due
    if (first) {
      const group = due.filter(({ messageId }) => messageId === first.messageId)
      return { cursor: 'more', counts: await tryAgain(first.messageId, group, now) }
    }
    const message = await nextOpen(kindsOf([...configuredTemplates().keys()]), now)
    if (!message) return { cursor: null, counts: await tidy(now) }
    return { cursor: 'more', counts: await nextBatch(message, now) }
  },
}

/** When nothing is left to send: whose run has died is unknown, what comes too late is over. */
async function tidy(now: number): Promise<Counts> {
  return { unknown: await markUnknown(now), late: await markLate(now) }
}

async function nextBatch(message: Message, now: number): Promise<Counts> {
  const template = configuredTemplates().get(message.template)
  if (!template) throw new Error(`${message.template} was asked for and is not configured`)
  const { people, next } = await audiencePage(message, batchMax, now)
  return sendFirst(message, template, people, now, () => advance(message, next))
}

async function tryAgain(messageId: string, due: readonly Attempt[], now: number): Promise<Counts> {
  const message = await getMessage(messageId)
  const template = message && configuredTemplates().get(message.template)
  if (!message || !template || message.state === 'stopped' || message.until <= now) return giveUp(due, now)
  return sendDue(message, template, due, now)
}
