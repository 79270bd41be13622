import type { SeatLedger, SeatView } from './ledger'

export interface Settled<P extends { size: number }> {
  seated: P[]
  waiting: P[]
  /** What is left for the next party. */
  free: number
}

/** First come first served among those that fit: a big party that waits holds up nobody who fits. */
export function settle<P extends { size: number }>(free: number, line: readonly P[]): Settled<P> {
  const seated: P[] = []
  const waiting: P[] = []
  let left = free
  for (const party of line) {
    if (party.size <= left) {
      seated.push(party)
      left -= party.size
    } else waiting.push(party)
  }
  return { seated, waiting, free: left }
}

/** Where the entry at `index` of the line stands, from the sizes of the line alone. */
export function placeInLine(
  free: number,
  sizes: readonly number[],
  index: number,
): { state: 'seated' } | { state: 'waiting'; position: number } {
  let left = free
  let ahead = 0
  for (let i = 0; i < index; i++) {
    const size = sizes[i] ?? 0
    if (size <= left) left -= size
    else ahead++
  }
  return (sizes[index] ?? 0) <= left ? { state: 'seated' } : { state: 'waiting', position: ahead + 1 }
}

/** What the public may see, from the counts alone. */
export function seatView(ledger: Pick<SeatLedger, 'capacity' | 'free'>, sizes: readonly number[]): SeatView {
  const { free, waiting } = settle(
    ledger.free,
    sizes.map(size => ({ size })),
  )
  return { capacity: ledger.capacity, free, waiting: waiting.length }
}
