import { type Refusal, refuse } from '../refusal'
import { flowOf, type LedgerChange } from './go-on'
import { refuseAges } from './join'
import { never, type Party, type Seating } from './ledger'
import { planRewrite } from './rewrite'
import { type Belonging, fits, groupsOf, isOpened, type KeptSeats, minus, needOf } from './room'
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
  belonging?: Belonging
}

/** The seat, the offer or the place in line stays what it is. Undefined when it is so already. */
export function planSwap(ledger: Seating, swap: Swap, now: number): LedgerChange | Refusal | undefined {
  const { signupId, leave, come } = swap
  const parties = [...Object.values(ledger.seats), ...Object.values(ledger.offers), ...ledger.line]
  const party = parties.find(one => one.signupId === signupId)
  if (!party) return refuse('notSignedUp')
  if (!ledger.open) return refuse('activityCancelled')
  if (ledger.opensAt === never) return refuse('serveOneself')
  if (isLineClosed(ledger, now)) return refuse('closed')
  const { missed, waiting, due, room } = settle(flowOf(ledger), now)
  const its = (one: { signupId: string }) => one.signupId === signupId
  if (missed.some(its)) return refuse('offerOver')
  if (!party.attendees.includes(leave))
    return party.attendees.includes(come) ? undefined : refuse('unknownAttendee')
  if (parties.some(one => one.attendees.includes(come))) return refuse('attendeeTaken')
  const wrongAge = refuseAges(ledger, swap)
  if (wrongAge) return wrongAge
  const groups = ledger.kept && swappedGroups(ledger.kept, party, swap)
  const swapped = <P extends Party>(one: P): P => ({
    ...one,
    attendees: one.attendees.map(key => (key === leave ? come : key)),
    ...(groups ? { groups } : {}),
  })
  // Whoever sits on a kept seat cannot hand it on to somebody for whom it is not kept.
  const more = minus(needOf(swapped(party), room.length), needOf(party, room.length))
  const isIn = ![...waiting, ...due].some(its)
  if (
    isIn &&
    !fits(
      room,
      more.map(need => Math.max(0, need)),
      isOpened(ledger, now),
    )
  )
    return refuse('seatsKept')
  return planRewrite(ledger, one => (its(one) ? swapped(one) : one), now)
}

function swappedGroups(
  kept: readonly KeptSeats[],
  { attendees, groups = [] }: Party,
  { leave, belonging = {} }: Swap,
): number[] {
  return attendees.map((key, i) => (key === leave ? groupsOf(belonging, kept) : (groups[i] ?? 0)))
}
