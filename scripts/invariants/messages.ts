import { numberOf, textOf } from './fields'
import type { Row, Snapshot, Violation } from './snapshot'

/** Nobody gets a message twice by itself, and every attempt has a result. */

/** No function runs longer than this: whatever is still on its way then was left behind by a process that died. */
const sendingMs = 30_000
/** The timer fires every minute, and a long round of deliveries may come first. */
const lateMs = 60 * 60_000
const results = new Set(['sending', 'sent', 'refused', 'failed', 'later', 'unknown'])

export function checkMessages(snapshot: Snapshot): Violation[] {
  const attempts = snapshot.rows('messageAttempts')
  const told = new Set(snapshot.rows('messages').map(({ _id }) => String(_id)))
  const byKey = new Map(attempts.map(row => [keyOf(row, numberOf(row.n)), row]))
  return [
    ...repeated(attempts),
    ...attempts.flatMap(row => [
      ...(told.has(textOf(row.messageId)) ? [] : [wrong(row, 'its message is gone')]),
      ...resultOf(row, snapshot.at),
      ...reasonOf(row, byKey),
    ]),
  ]
}

const keyOf = ({ messageId, personId }: Row, n: number): string => JSON.stringify([messageId, personId, n])

const wrong = ({ _id }: Row, what: string): Violation => ({
  invariant: 8,
  where: `messageAttempts/${_id}`,
  what,
})

/** The id holds message, person and number: two rows with the same three would be two sends. */
function repeated(attempts: readonly Row[]): Violation[] {
  const seen = new Set<string>()
  return attempts.flatMap(row => {
    const key = keyOf(row, numberOf(row.n))
    if (seen.has(key)) return [wrong(row, 'the same person was asked for twice')]
    seen.add(key)
    return []
  })
}

function resultOf(row: Row, at: number): Violation[] {
  const state = textOf(row.state)
  if (!results.has(state)) return [wrong(row, `no result, but ${state}`)]
  const overdue = state === 'sending' && !(numberOf(row.dueAt) + sendingMs + lateMs > at)
  return overdue ? [wrong(row, 'on its way for more than an hour')] : []
}

/** A second attempt is a deed of staff, and follows one of which nothing is known. */
function reasonOf(row: Row, byKey: ReadonlyMap<string, Row>): Violation[] {
  const n = numberOf(row.n)
  if (n === 1) return row.again === undefined ? [] : [wrong(row, 'a first attempt that was sent again')]
  const before = byKey.get(keyOf(row, n - 1))
  if (before?.state !== 'unknown')
    return [wrong(row, `sent again after ${before ? before.state : 'nothing'}`)]
  return row.again === undefined ? [wrong(row, 'sent again by itself')] : []
}
