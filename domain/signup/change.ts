import { type Refusal, refuse } from '../refusal'
import { type AfterSettling, flowOf, goOn, type LedgerChange, unchanged } from './go-on'
import { type Arrival, lineMax, type Seating, type SeatLedger } from './ledger'
import { emptyRoom, fits, isOpened, minus, needOf, needsOf, roomOf, stored } from './room'
import { isLineClosed, settle, sizeOf } from './settle'

/** What the activity's editor decides. */
export interface SeatTerms
  extends Pick<
    SeatLedger,
    | 'open'
    | 'opensAt'
    | 'volunteersFrom'
    | 'closesAt'
    | 'lineClosesAt'
    | 'partyMax'
    | 'bornFrom'
    | 'bornTo'
    | 'capacity'
    | 'confirmsFrom'
    | 'asks'
    | 'offerMs'
    | 'kept'
    | 'keptUntil'
    | 'series'
  > {}

/**
 * A party goes: its seats go on, by the same write, to the first parties of the line that fit. After the line has
 * closed they are given to nobody. Undefined when this sign-up neither sits nor waits.
 */
export function planLeave(
  ledger: Seating,
  personId: string,
  signupId: string,
  now: number,
): LedgerChange | undefined {
  const before = settle(flowOf(ledger), now)
  const sitting = ledger.seats[personId]?.signupId === signupId ? ledger.seats[personId] : undefined
  const its = (party: { signupId: string }) => party.signupId === signupId
  const freed = [
    ...(sitting ? [sitting] : []),
    ...[before.seated, before.due, before.live].flat().filter(its),
  ]
  const waits = before.waiting.some(its)
  // It went by itself: what is left to do is to write that down.
  const sets = roomOf(ledger).length
  if (before.missed.some(its)) return goOn(ledger, before, needsOf([], sets), now).change
  if (freed.length === 0 && !waits) return undefined

  const without = <P extends { signupId: string }>(parties: P[]) => parties.filter(party => !its(party))
  const after: AfterSettling = {
    ...before,
    seated: without(before.seated),
    due: without(before.due),
    waiting: without(before.waiting),
    live: without(before.live),
  }
  const { change } = goOn(ledger, after, needsOf(freed, sets), now)
  return {
    ...change,
    vacate: sitting ? [{ personId, attendees: sitting.attendees }] : [],
    leaveLine: [...change.leaveLine, ...ledger.line.filter(its).map(entry => entry.signupId)],
    spend: signupId,
  }
}

/**
 * New terms: window, limits, capacity. A capacity below what is taken is refused and says how many sit, and for how
 * many of them seats are held. More capacity goes to the line at once, in its order.
 */
export function planTerms(
  ledger: Seating,
  terms: SeatTerms,
  termsRev: number,
  now: number,
): LedgerChange | Refusal {
  const settled = settle(flowOf(ledger), now)
  // Nobody was told yet what is due: it is seats like others.
  const due = new Set([...settled.due, ...settled.waiting])
  const before = {
    ...settled,
    due: [],
    waiting: ledger.line.filter(party => due.has(party)),
    free: settled.free + sizeOf(settled.due),
  }
  const taken = ledger.capacity - before.free - before.lapsed
  const left = terms.capacity - taken
  if (left < 0) return refuse('capacityBelowTaken', { taken, held: sizeOf(before.live) })
  // Once the line has closed, `free` may only shrink: raising it would seat somebody who waits.
  const offered = isLineClosed(terms, now) ? Math.min(before.free, left) : left
  const empty = emptyRoom({ ...ledger, ...terms })
  const sitting = [...Object.values(ledger.seats), ...before.seated, ...before.live]
  const room = [...minus(empty, needsOf(sitting, empty.length)).slice(0, -1), offered]
  const after = { ...before, room, free: offered, lapsed: left - offered }
  const next = { ...ledger, ...terms, ...stored(room) }
  const { change } = goOn(next, after, needsOf([], room.length), now)
  return {
    ...change,
    terms: { ...terms, termsRev, termsAt: now },
    unlessJoined: change.unlessJoined || before.free > 0,
  }
}

/**
 * Writes down what has come about by itself. Undefined when that is nothing. When it only moves on those who sit, a join
 * in between finds what it would have found.
 */
export function planSettle(ledger: Seating, now: number): LedgerChange | undefined {
  const settled = settle(flowOf(ledger), now)
  const isBehind = settled.seated.length + settled.missed.length + settled.due.length > 0
  if (!isBehind && ledger.lapsesAt > now) return undefined
  const nothing = needsOf([], roomOf(ledger).length)
  const givesAway = settled.missed.length + settled.due.length > 0
  return { ...goOn(ledger, settled, nothing, now).change, unlessJoined: givesAway }
}

/**
 * The line holds as many entries as it may. Those who sit by now leave it, which makes room; when all of it waits, a
 * party that fits gets its seats past the line, since nobody who waits fits them (invariant 2). Undefined when neither
 * helps. The write carries the conditions of a join as well.
 */
export function planPastLine(ledger: Seating, arrival: Arrival, now: number): LedgerChange | undefined {
  if (ledger.line.length < lineMax) return undefined
  const settled = settle(flowOf(ledger), now)
  if (settled.waiting.length < lineMax) return planSettle(ledger, now)
  const need = needOf(arrival, settled.room.length)
  if (!fits(settled.room, need, isOpened(ledger, now))) return undefined
  const left = stored(minus(settled.room, need))
  return { ...unchanged(ledger), seat: [arrival], ...left, unlessJoined: true }
}
