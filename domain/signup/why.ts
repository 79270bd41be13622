import type { WhyWaiting } from './contract'
import type { SeatLedger } from './ledger'
import { type Flow, type Held, isLineClosed, type Queued, settle, sizeOf } from './settle'

/** Why not me yet: what a party in line is told besides its place. */
export function whyWaiting(
  flow: Flow<Queued, Held> & Pick<SeatLedger, 'lineClosesAt'>,
  now: number,
): WhyWaiting {
  const { free, live } = settle(flow, now)
  return { free, held: sizeOf(live), lineClosesAt: flow.lineClosesAt, closed: isLineClosed(flow, now) }
}
