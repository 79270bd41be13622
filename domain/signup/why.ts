import type { WhyWaiting } from './contract'
import type { SeatLedger } from './ledger'
import { freeFor, isOpened } from './room'
import { type Flow, type Held, isLineClosed, type Queued, settle, sizeOf } from './settle'

/** Why not me yet: what a party in line is told besides its place. */
export function whyWaiting(
  flow: Flow<Queued, Held> & Pick<SeatLedger, 'lineClosesAt'>,
  now: number,
  /** Of each of the party. */
  groups: readonly number[] = [],
): WhyWaiting {
  const { room, free, live } = settle(flow, now)
  const opened = isOpened(flow, now)
  // Those of the party for whom the least is left.
  const theirs = Math.min(
    free,
    ...(groups.length > 0 ? groups : [0]).map(bits => freeFor(room, bits, opened)),
  )
  const kept = free - theirs
  const keptUntil = kept > 0 && flow.keptUntil !== undefined ? { kept, keptUntil: flow.keptUntil } : {}
  return {
    free: theirs,
    ...keptUntil,
    held: sizeOf(live),
    lineClosesAt: flow.lineClosesAt,
    closed: isLineClosed(flow, now),
  }
}
