import { type Refusal, refuse } from '../refusal'
import { flowOf, type LedgerChange } from './go-on'
import { refuseAges } from './join'
import type { Seating } from './ledger'
import { planRewrite } from './rewrite'
import { isLineClosed, settle } from './settle'

/** One of a party stays at home and another of the family comes instead. */
export interface Swap {
  signupId: string
  /** The key of who stays at home. */
  leave: string
  /** The key of who comes. */
  come: string
  /** Their birth date; `0000-00-00` and `9999-99-99` when it is not known, as in a join. */
  oldest: string
  youngest: string
}

/** The seat, the offer or the place in line stays what it is. Undefined when it is so already. */
export function planSwap(ledger: Seating, swap: Swap, now: number): LedgerChange | Refusal | undefined {
  const { signupId, leave, come } = swap
  const parties = [...Object.values(ledger.seats), ...Object.values(ledger.offers), ...ledger.line]
  const party = parties.find(one => one.signupId === signupId)
  if (!party) return refuse('notSignedUp')
  if (!ledger.open) return refuse('activityCancelled')
  if (isLineClosed(ledger, now)) return refuse('closed')
  if (settle(flowOf(ledger), now).missed.some(one => one.signupId === signupId)) return refuse('offerOver')
  if (!party.attendees.includes(leave))
    return party.attendees.includes(come) ? undefined : refuse('unknownAttendee')
  if (parties.some(one => one.attendees.includes(come))) return refuse('attendeeTaken')
  const wrongAge = refuseAges(ledger, swap)
  if (wrongAge) return wrongAge
  return planRewrite(
    ledger,
    one =>
      one.signupId === signupId
        ? { ...one, attendees: one.attendees.map(key => (key === leave ? come : key)) }
        : one,
    now,
  )
}
