import type { Arrival, Offer, Party, SeatLedger } from '../../../domain/signup/ledger'
import { nextMoment, noLimitFrom, noLimitTo } from '../../../domain/signup/ledger'
import { emptyRoom, type KeptSeats, minus, needsOf, stored } from '../../../domain/signup/room'

/** Ledgers for tables of cases: `ledger({ capacity: 3, seats: { wang: 2 }, line: { li: 1 } })`. */

/** 2026-09-01, 08:00 in Shanghai: within every window below. */
export const now = Date.UTC(2026, 8, 1)
export const hour = 3_600_000

interface Sketch extends Partial<Omit<SeatLedger, 'seats' | 'line' | 'offers'>> {
  /** Person → seats. */
  seats?: Record<string, number>
  /** Person → seats that are held for them, and until when (an hour from now, unless given). */
  offers?: Record<string, number | [number, number]>
  /** Person → seats, in the order of the line. */
  line?: Record<string, number>
}

export function ledger({
  capacity = 4,
  seats = {},
  offers = {},
  line = {},
  ...rest
}: Sketch = {}): SeatLedger {
  const sits = Object.entries(seats).map(([person, size]) => arrival(person, size))
  const held = Object.entries(offers).map(([person, offer]) => ({
    personId: person,
    ...(Array.isArray(offer) ? offerTo(person, ...offer) : offerTo(person, offer)),
  }))
  const sitting = [...sits, ...held]
  const taken = sitting.reduce((sum, party) => sum + party.size, 0)
  return {
    _id: 'activity',
    siteId: 'site',
    open: true,
    opensAt: now - hour,
    volunteersFrom: now - hour,
    closesAt: now + hour,
    lineClosesAt: now + 2 * hour,
    partyMax: 4,
    bornFrom: noLimitFrom,
    bornTo: noLimitTo,
    termsRev: 1,
    termsAt: now - hour,
    confirmsFrom: now + hour,
    offerMs: hour,
    capacity,
    ...leftBeside(sitting, { capacity, kept: rest.kept ?? [] }),
    free: capacity - taken - (rest.lapsed ?? 0),
    lapsed: 0,
    seats: Object.fromEntries(sits.map(({ personId, ...party }) => [personId, party])),
    offers: Object.fromEntries(held.map(({ personId, ...offer }) => [personId, offer])),
    lapsesAt: nextMoment(held, rest, now),
    missed: [],
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

function leftBeside(sitting: readonly Party[], terms: { capacity: number; kept: KeptSeats[] }) {
  const empty = emptyRoom(terms)
  return stored(minus(empty, needsOf(sitting, empty.length)))
}

/** The sign-up that a person has in these tables, and the keys of who comes with them. */
export const signupOf = (personId: string): string => `activity-${personId}`
export const keysOf = (personId: string, size: number): string[] =>
  Array.from({ length: size }, (_, i) => `${personId}${i}`)

export function arrival(personId: string, size: number): Arrival {
  return { personId, ...party(personId, size) }
}

export const offerTo = (personId: string, size: number, expiresAt = now + hour): Offer => ({
  ...party(personId, size),
  expiresAt,
  offeredRev: 1,
})

export const party = (personId: string, size: number): Party => ({
  signupId: signupOf(personId),
  size,
  attendees: keysOf(personId, size),
  at: now,
})
