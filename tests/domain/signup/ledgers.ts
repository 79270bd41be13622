import type { Arrival, Party, SeatLedger } from '../../../domain/signup/ledger'
import { noLimitFrom, noLimitTo } from '../../../domain/signup/ledger'

/** Ledgers for tables of cases: `ledger({ capacity: 3, seats: { wang: 2 }, line: { li: 1 } })`. */

/** 2026-09-01, 08:00 in Shanghai: within every window below. */
export const now = Date.UTC(2026, 8, 1)
export const hour = 3_600_000

interface Sketch extends Partial<Omit<SeatLedger, 'seats' | 'line'>> {
  /** Person → seats. */
  seats?: Record<string, number>
  /** Person → seats, in the order of the line. */
  line?: Record<string, number>
}

export function ledger({ capacity = 4, seats = {}, line = {}, ...rest }: Sketch = {}): SeatLedger {
  const sitting = Object.entries(seats).map(([person, size]) => arrival(person, size))
  const taken = sitting.reduce((sum, party) => sum + party.size, 0)
  return {
    _id: 'activity',
    siteId: 'site',
    open: true,
    opensAt: now - hour,
    closesAt: now + hour,
    lineClosesAt: now + 2 * hour,
    partyMax: 4,
    bornFrom: noLimitFrom,
    bornTo: noLimitTo,
    termsRev: 1,
    termsAt: now - hour,
    capacity,
    free: capacity - taken - (rest.lapsed ?? 0),
    lapsed: 0,
    seats: Object.fromEntries(sitting.map(({ personId, ...party }) => [personId, party])),
    sitting: Object.fromEntries(
      sitting.flatMap(({ attendees, signupId }) => attendees.map(key => [key, signupId])),
    ),
    line: Object.entries(line).map(([person, size]) => arrival(person, size)),
    rev: 0,
    joins: 0,
    spent: [],
    ...rest,
  }
}

/** The sign-up that a person has in these tables, and the keys of who comes with them. */
export const signupOf = (personId: string): string => `activity-${personId}`
export const keysOf = (personId: string, size: number): string[] =>
  Array.from({ length: size }, (_, i) => `${personId}${i}`)

export function arrival(personId: string, size: number): Arrival {
  return { personId, ...party(personId, size) }
}

export const party = (personId: string, size: number): Party => ({
  signupId: signupOf(personId),
  size,
  attendees: keysOf(personId, size),
  at: now,
})
