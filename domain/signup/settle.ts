import type { SeatLedger, SeatView } from './ledger'

/** What the rule has to know of a ledger: sizes and times alone are enough. */
export interface Flow<P, O> extends Pick<SeatLedger, 'free' | 'lapsed' | 'open' | 'lineClosesAt'> {
  line: readonly P[]
  offers: readonly O[]
}

export interface Queued {
  size: number
  /** Epoch ms of the join. */
  at: number
}

export interface Held {
  size: number
  expiresAt: number
}

export interface Settled<P, O> {
  /** Those of the line who sit: they fitted when they joined. */
  seated: P[]
  /** Those of the line whom seats fit that have lapsed since: theirs as soon as somebody writes it down. */
  due: P[]
  waiting: P[]
  /** Offers that still stand. */
  live: O[]
  /** Offers that have lapsed. */
  missed: O[]
  /** What is left for the next party. */
  free: number
  lapsed: number
}

/** From then on freed seats are given to nobody; the line of a cancelled activity leads nowhere. */
export const isLineClosed = (
  { open, lineClosesAt }: Pick<SeatLedger, 'open' | 'lineClosesAt'>,
  now: number,
): boolean => !open || now >= lineClosesAt

/** First come first served among those that fit: a big party that waits holds up nobody who fits. */
export function fit<P extends { size: number }>(free: number, line: readonly P[]) {
  const fitting: P[] = []
  const waiting: P[] = []
  let left = free
  for (const party of line) {
    if (party.size <= left) {
      fitting.push(party)
      left -= party.size
    } else waiting.push(party)
  }
  return { fitting, waiting, free: left }
}

/**
 * Where everybody stands at `now`. Joins and lapses in the order in which they happened; whoever joined is judged at
 * that moment for good, also when the clock of another machine is a little behind theirs.
 */
export function settle<P extends Queued, O extends Held>(flow: Flow<P, O>, now: number): Settled<P, O> {
  const seated: P[] = []
  const due: P[] = []
  let waiting: P[] = []
  let { free, lapsed } = flow
  const ahead = [...flow.offers].sort((a, b) => a.expiresAt - b.expiresAt)
  const missed: O[] = []

  function lapse(offer: O): void {
    missed.push(offer)
    if (isLineClosed(flow, offer.expiresAt)) lapsed += offer.size
    else free += offer.size
    // What lapses at one moment is given away together.
    if (ahead[missed.length]?.expiresAt === offer.expiresAt) return
    const next = fit(free, waiting)
    due.push(...next.fitting)
    waiting = next.waiting
    free = next.free
  }
  function passUntil(moment: number): void {
    for (let next = ahead[missed.length]; next && next.expiresAt <= moment; next = ahead[missed.length])
      lapse(next)
  }

  let moment = 0
  for (const party of flow.line) {
    moment = Math.max(moment, party.at)
    passUntil(moment)
    if (party.size <= free) {
      seated.push(party)
      free -= party.size
    } else waiting.push(party)
  }
  moment = Math.max(moment, now)
  passUntil(moment)

  const live = ahead.slice(missed.length)
  if (due.length === 0 || !isLineClosed(flow, moment))
    return { seated, due, waiting, live, missed, free, lapsed }
  // Nobody has offered it to them before the line closed: it goes to nobody, and nor does what is left beside them.
  const sits = new Set(seated)
  waiting = flow.line.filter(party => !sits.has(party))
  return { seated, due: [], waiting, live, missed, free: 0, lapsed: lapsed + free + sizeOf(due) }
}

export const sizeOf = (parties: readonly { size: number }[]): number =>
  parties.reduce((sum, { size }) => sum + size, 0)

export type PlaceInLine = { state: 'seated' } | { state: 'waiting'; position: number }

/** What the entry at `index` was told when it joined: the same for ever, whatever comes after it. */
export function placeAtJoin(flow: Flow<Queued, Held>, index: number): PlaceInLine {
  const line = flow.line.slice(0, index + 1)
  const { seated, due, waiting } = settle({ ...flow, line }, 0)
  const party = line.at(-1)
  if (party && seated.at(-1) === party) return { state: 'seated' }
  return { state: 'waiting', position: due.length + waiting.length }
}

/** Where it stands at `now`, among those who wait without an offer. */
export function placeInLine(flow: Flow<Queued, Held>, index: number, now: number): PlaceInLine {
  const { seated } = settle(flow, now)
  const sits = new Set(seated)
  const party = flow.line[index]
  if (party && sits.has(party)) return { state: 'seated' }
  const ahead = flow.line.slice(0, index).filter(other => !sits.has(other))
  return { state: 'waiting', position: ahead.length + 1 }
}

/** What the public may see, from the counts alone. */
export function seatView(flow: Flow<Queued, Held> & Pick<SeatLedger, 'capacity'>, now: number): SeatView {
  const { free, due, waiting, live } = settle(flow, now)
  return { capacity: flow.capacity, free, waiting: due.length + waiting.length + live.length }
}
