import { type Refusal, refuse } from '../refusal'
import { type Arrival, lineMax, type Party, type Seating, type SeatLedger } from './ledger'
import { settle } from './settle'

/** Every change of the seats but a join: computed from a copy of the ledger, applied by one conditional write. */
export interface LedgerChange {
  /** Parties that go from the line to the seats. */
  seat: Arrival[]
  /** Those of `seat` that were told they wait, and now sit. */
  promoted: Arrival[]
  /** Parties that give their seats back, or take them again in another shape (`seat`). */
  vacate?: { personId: string; attendees: string[] }[]
  /** Sign-ups that leave the line without a seat. */
  leaveLine: string[]
  /** The whole line anew, where entries changed their shape. */
  line?: Arrival[]
  free: number
  lapsed: number
  terms?: SeatTerms & Pick<SeatLedger, 'termsRev' | 'termsAt'>
  /** The whole map anew, when a recount found it wrong. */
  sitting?: Record<string, string>
  /** The sign-up that may never join again. */
  spend?: string
  /** A join in between would have to be decided anew: the write demands that there was none. */
  unlessJoined: boolean
}

/** What the activity's editor decides. */
export interface SeatTerms
  extends Pick<
    SeatLedger,
    'open' | 'opensAt' | 'closesAt' | 'lineClosesAt' | 'partyMax' | 'bornFrom' | 'bornTo' | 'capacity'
  > {}

/** From then on freed seats are given to nobody; the line of a cancelled activity leads nowhere. */
export const isLineClosed = (
  { open, lineClosesAt }: Pick<SeatLedger, 'open' | 'lineClosesAt'>,
  now: number,
): boolean => !open || now >= lineClosesAt

/**
 * A party goes: its seats are given, by the same write, to the first parties of the line that fit. After the line has
 * closed they are given to nobody. Undefined when this sign-up neither sits nor waits.
 */
export function planLeave(
  ledger: Seating,
  personId: string,
  signupId: string,
  now: number,
): LedgerChange | undefined {
  const before = settle(ledger.free, ledger.line)
  const sitting: Party | undefined =
    ledger.seats[personId]?.signupId === signupId ? ledger.seats[personId] : undefined
  const arrival = ledger.line.find(entry => entry.signupId === signupId)
  if (!sitting && !arrival) return undefined

  const others = (entry: Arrival) => entry.signupId !== signupId
  const seated = before.seated.filter(others)
  const freed = sitting?.size ?? (seated.length < before.seated.length ? (arrival?.size ?? 0) : 0)
  const lineClosed = isLineClosed(ledger, now)
  const after = settle(before.free + (lineClosed ? 0 : freed), before.waiting.filter(others))
  const promoted = promotedAt(ledger, after.seated)
  return {
    seat: [...seated, ...promoted],
    promoted,
    ...(sitting ? { vacate: [{ personId, attendees: sitting.attendees }] } : {}),
    leaveLine: arrival ? [signupId] : [],
    free: after.free,
    lapsed: ledger.lapsed + (lineClosed ? freed : 0),
    spend: signupId,
    unlessJoined: before.free > 0 || after.free > 0,
  }
}

/** Marked with the revision that this write makes, so that they can be told also when the process dies after it. */
export const promotedAt = ({ rev }: Seating, parties: readonly Arrival[]): Arrival[] =>
  parties.map(party => ({ ...party, promotedRev: rev + 1 }))

/**
 * New terms: window, limits, capacity. A capacity below what is taken is refused and says how many sit. More capacity
 * goes to the line at once, in its order.
 */
export function planTerms(
  ledger: Seating,
  terms: SeatTerms,
  termsRev: number,
  now: number,
): LedgerChange | Refusal {
  const before = settle(ledger.free, ledger.line)
  const taken = ledger.capacity - before.free - ledger.lapsed
  const left = terms.capacity - taken
  if (left < 0) return refuse('capacityBelowTaken', { taken })
  const lineClosed = isLineClosed(terms, now)
  // Once the line has closed, `free` may only shrink: raising it would seat somebody who waits.
  const offered = lineClosed ? Math.min(before.free, left) : left
  const after = settle(offered, before.waiting)
  const promoted = promotedAt(ledger, after.seated)
  return {
    seat: [...before.seated, ...promoted],
    promoted,
    leaveLine: [],
    free: after.free,
    lapsed: left - offered,
    terms: { ...terms, termsRev, termsAt: now },
    unlessJoined: before.free > 0 || after.free > 0,
  }
}

/** Moves those who sit by now from the line to the seats. Nobody's state changes; undefined when there is nobody. */
export function planSettle(ledger: Seating): LedgerChange | undefined {
  const { seated, free } = settle(ledger.free, ledger.line)
  if (seated.length === 0) return undefined
  return { seat: seated, promoted: [], leaveLine: [], free, lapsed: ledger.lapsed, unlessJoined: true }
}

/**
 * The line holds as many entries as it may. Those who sit by now leave it, which makes room; when all of it waits, a
 * party that fits gets its seats past the line, since nobody who waits fits them (invariant 2). Undefined when neither
 * helps. The write carries the conditions of a join as well.
 */
export function planPastLine(ledger: Seating, arrival: Arrival): LedgerChange | undefined {
  if (ledger.line.length < lineMax) return undefined
  const { waiting, free } = settle(ledger.free, ledger.line)
  if (waiting.length < lineMax) return planSettle(ledger)
  if (arrival.size > free) return undefined
  return {
    seat: [arrival],
    promoted: [],
    leaveLine: [],
    free: free - arrival.size,
    lapsed: ledger.lapsed,
    unlessJoined: true,
  }
}
