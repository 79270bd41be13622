import { type Refusal, refuse } from '../refusal'
import { flowOf, type LedgerChange } from './go-on'
import type { Seating } from './ledger'
import { planRewrite } from './rewrite'
import { keeping } from './room'
import { settle } from './settle'

/**
 * A party takes fewer seats than it asked for: whoever sits gives the others back, whoever waits keeps the place. Where
 * it fits by now it gets its seats without being asked, since it is asking. Undefined when none of it changes.
 */
export function planReduce(
  ledger: Seating,
  signupId: string,
  keep: ReadonlySet<string>,
  now: number,
): LedgerChange | Refusal | undefined {
  const parties = [...Object.values(ledger.seats), ...Object.values(ledger.offers), ...ledger.line]
  const party = parties.find(one => one.signupId === signupId)
  if (!party) return refuse('notSignedUp')
  if (!ledger.open) return refuse('activityCancelled')
  const { missed } = settle(flowOf(ledger), now)
  if (missed.some(one => one.signupId === signupId)) return refuse('offerOver')
  const attendees = party.attendees.filter(key => keep.has(key))
  if (attendees.length === 0 || attendees.length < keep.size) return refuse('unknownAttendee')
  if (attendees.length === party.attendees.length) return undefined
  return planRewrite(
    ledger,
    one => (one.signupId === signupId ? keeping(one, key => keep.has(key)) : one),
    now,
    signupId,
  )
}
