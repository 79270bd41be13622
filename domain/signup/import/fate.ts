import { isRefusal, type Refusal, refuse } from '../../refusal'
import { flowOf } from '../go-on'
import { lineMax, never, noLimitFrom, noLimitTo, type Seating } from '../ledger'
import { freeFor, isOpened } from '../room'
import { settle } from '../settle'

/** What will become of a line of a paper list, as far as it can be known before it is written. */
export type Fate =
  | { fate: 'seat' | 'line' | 'already' }
  | { fate: 'refused'; cause: Refusal['refused']; message: string }

export interface Foreseen {
  /** Undefined for somebody new. */
  personId?: string
}

/**
 * The fates of lines in their order, each with one seat; `ahead` lines of the same list stand before them. A forecast:
 * what is written decides anew.
 */
export function foresee(
  ledger: Seating,
  rows: readonly (Foreseen | Refusal)[],
  ahead: number,
  now: number,
): ('seat' | 'line' | 'already' | Refusal)[] {
  const { room, due, waiting } = settle(flowOf(ledger), now)
  // Nothing but a name stands in a list: they take what is kept for nobody.
  const free = freeFor(room, 0, isOpened(ledger, now))
  const there = new Set([
    ...Object.keys(ledger.seats),
    ...Object.keys(ledger.offers),
    ...ledger.line.map(({ personId }) => personId),
  ])
  const closed = windowOf(ledger, now)
  let left = free - ahead
  let line = due.length + waiting.length
  return rows.map(row => {
    if (isRefusal(row)) return row
    const { personId } = row
    if (personId !== undefined && there.has(personId)) return 'already'
    if (closed) return closed
    if (left-- > 0) return 'seat'
    return line++ < lineMax ? 'line' : refuse('lineFull')
  })
}

/** A line has no birth date, so that an activity with an age limit takes nobody from a list. */
function windowOf(ledger: Seating, now: number): Refusal | undefined {
  if (!ledger.open) return refuse('activityCancelled')
  if (ledger.opensAt === never) return refuse('volunteersOnly')
  if (now < ledger.opensAt) return refuse('notOpenYet')
  if (now >= ledger.closesAt) return refuse('closed')
  const limited = ledger.bornFrom !== noLimitFrom || ledger.bornTo !== noLimitTo
  return limited ? refuse('birthDateNeeded') : undefined
}
