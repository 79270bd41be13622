import { type Attempt, attemptId, sendingMs } from '../../../domain/message/attempt'
import type { Message } from '../../../domain/message/message'
import { decideRetry, type Outcome } from '../../../domain/message/outcome'
import { randomId } from '../../kit/ids'
import { reachOf } from '../person/store'
import { addAttempts, attemptsById, attemptsOfBatch, endAttempts, takeDue } from './attempt-store'
import type { Recipient } from './audience'
import type { Configured } from './configured'
import { emptyConsents, useConsents } from './consent-store'
import { send } from './send'

/**
 * A batch: claim → send → say what came of it. The claim is a row for each person that only one run can write, so that
 * two runs never send the same thing to the same person, whatever dies in between. Three writes a batch besides the
 * sends, however large it is.
 */

/**
 * Large enough that its writes cost little beside its sends, small enough to last about a second with WeChat's 50–100 ms
 * a send, and to be little that is unknown when the process dies.
 */
export const batchMax = 200
/** At 50 ms a send 400 a second: in a tick of 15 s 6,000, where WeChat takes 100,000 calls a minute (platform.md §2.2). */
const parallelSends = 20
const writesMax = 3

interface Claimed extends Recipient {
  attempt: Attempt
}

export type Counts = Record<string, number>

/** People behind the message's cursor: those among them whom another run has claimed are left to it. */
export async function sendFirst(
  message: Message,
  template: Configured,
  people: readonly Recipient[],
  now: number,
  advance: () => Promise<unknown>,
): Promise<Counts> {
  const batch = randomId()
  const rows = people.map(({ personId }) => firstAttempt(message._id, personId, batch, now))
  const mine = new Map((await claim(rows, batch)).map(row => [row.personId, row]))
  // Whether the process dies before this or after it: the next run finds the rows and goes on behind them.
  await repeatedly(advance)
  const claimed = people.flatMap(person => {
    const attempt = mine.get(person.personId)
    return attempt ? [{ ...person, attempt }] : []
  })
  return sendClaimed(message, template, claimed, batch, now)
}

/** Attempts of this message that are due once more. */
export async function sendDue(
  message: Message,
  template: Configured,
  due: readonly Attempt[],
  now: number,
): Promise<Counts> {
  const batch = randomId()
  const ids = due.map(({ _id }) => _id)
  if ((await takeDue(ids, batch, now + sendingMs)) === 0) return {}
  const mine = await attemptsOfBatch(batch)
  const reach = new Map((await reachOf(mine.map(({ personId }) => personId))).map(row => [row._id, row.wx]))
  const claimed = mine.flatMap(attempt => {
    const openid = reach.get(attempt.personId)
    return openid === undefined ? [] : [{ personId: attempt.personId, openid, attempt }]
  })
  const gone = mine.filter(({ personId }) => !reach.has(personId)).map(({ _id }) => _id)
  if (gone.length > 0) await end(batch, gone, { state: 'failed', code: 'gone' }, now)
  return sendClaimed(message, template, claimed, batch, now)
}

/** What was to be tried again, and need not be any more. */
export async function giveUp(due: readonly Attempt[], now: number): Promise<Counts> {
  const batch = randomId()
  const ids = due.map(({ _id }) => _id)
  const taken = await takeDue(ids, batch, now + sendingMs)
  await end(batch, null, { state: 'failed', code: 'over' }, now)
  return { failed: taken }
}

const firstAttempt = (messageId: string, personId: string, batch: string, now: number): Attempt => ({
  _id: attemptId(messageId, personId, 1),
  messageId,
  personId,
  n: 1,
  state: 'sending',
  batch,
  dueAt: now + sendingMs,
  tries: 0,
  at: now,
})

/** The rows that are ours. Whatever went wrong with the write, what lies there afterwards says whose they are. */
async function claim(rows: readonly Attempt[], batch: string): Promise<Attempt[]> {
  let missing = rows
  for (let attempt = 1; missing.length > 0; attempt++) {
    try {
      await addAttempts(missing)
      if (attempt === 1) return [...rows]
    } catch (error) {
      if (attempt === writesMax) throw error
    }
    const there = new Map((await attemptsById(rows.map(({ _id }) => _id))).map(row => [row._id, row.batch]))
    missing = rows.filter(({ _id }) => !there.has(_id))
    if (missing.length === 0) return rows.filter(({ _id }) => there.get(_id) === batch)
  }
  return []
}

async function sendClaimed(
  message: Message,
  template: Configured,
  claimed: readonly Claimed[],
  batch: string,
  now: number,
): Promise<Counts> {
  const outcomes = new Map<Claimed, Outcome>()
  const waiting = [...claimed]
  const sender = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const outcome = await send(message, template, next.openid)
      outcomes.set(next, decideRetry(outcome, next.attempt.tries + 1))
    }
  }
  await Promise.all(Array.from({ length: Math.min(parallelSends, claimed.length) }, sender))
  return record(message, outcomes, batch, now)
}

/** One write for each way it went; by far the most are sent, and stand last, without a list of ids. */
async function record(
  { template }: Message,
  outcomes: ReadonlyMap<Claimed, Outcome>,
  batch: string,
  now: number,
): Promise<Counts> {
  const groups = new Map<string, { outcome: Outcome; people: Claimed[] }>()
  for (const [one, outcome] of outcomes) {
    const key = JSON.stringify(outcome)
    const group = groups.get(key) ?? { outcome, people: [] }
    group.people.push(one)
    groups.set(key, group)
  }
  const counts: Counts = {}
  const inOrder = [...groups.values()].sort((a, b) => rank(a.outcome) - rank(b.outcome))
  for (const { outcome, people } of inOrder) {
    const ids = outcome.state === 'sent' ? null : people.map(({ attempt }) => attempt._id)
    await end(batch, ids, outcome, now)
    counts[outcome.state] = (counts[outcome.state] ?? 0) + people.length
    const personIds = people.map(({ personId }) => personId)
    if (outcome.state === 'sent') await repeatedly(() => useConsents(personIds, template, batch))
    if (outcome.state === 'refused') await repeatedly(() => emptyConsents(personIds, template, now))
  }
  return counts
}

const rank = ({ state }: Outcome): number => (state === 'sent' ? 1 : 0)

async function end(batch: string, ids: string[] | null, outcome: Outcome, now: number): Promise<void> {
  const { state } = outcome
  const ending = {
    state,
    dueAt: outcome.state === 'later' ? now + outcome.pauseMs : 0,
    endedAt: now,
    ...('code' in outcome ? { code: outcome.code } : {}),
    ...('field' in outcome && outcome.field ? { field: outcome.field } : {}),
  }
  await repeatedly(() => endAttempts(batch, ids, ending))
}

/** For writes that are safe to repeat: one that is lost would leave people who were reached as unknown. */
async function repeatedly(write: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await write()
      return
    } catch (error) {
      if (attempt === writesMax) throw error
    }
  }
}
