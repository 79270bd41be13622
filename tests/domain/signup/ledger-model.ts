import { flowOf, type LedgerChange } from '../../../domain/signup/go-on'
import type { JoinRequest, LedgerLook } from '../../../domain/signup/join'
import type { Arrival, SeatLedger } from '../../../domain/signup/ledger'
import type { Flow, Held, Queued } from '../../../domain/signup/settle'

/** What the writes of the seats store do to a ledger, in memory: for properties of rules without a database. */

export const appended = (before: SeatLedger, arrival: Arrival): SeatLedger => ({
  ...before,
  joins: before.joins + 1,
  line: [...before.line, arrival],
})

export function applied(before: SeatLedger, change: LedgerChange): SeatLedger {
  const seats = { ...before.seats }
  const sitting = change.sitting ?? { ...before.sitting }
  const offers = { ...before.offers }
  for (const { personId } of change.vacate) delete seats[personId]
  for (const { personId } of change.release) delete offers[personId]
  for (const { attendees } of [...change.vacate, ...change.release])
    for (const key of attendees) delete sitting[key]
  for (const { personId, ...party } of change.seat) seats[personId] = party
  for (const { personId, ...offer } of change.offer) offers[personId] = offer
  for (const { attendees, signupId } of [...change.seat, ...change.offer])
    for (const key of attendees) sitting[key] = signupId
  const out = new Set([...change.seat.map(entry => entry.signupId), ...change.leaveLine])
  return {
    ...before,
    ...change.terms,
    rev: before.rev + 1,
    free: change.free,
    ...(change.room ? { room: change.room } : {}),
    lapsed: change.lapsed,
    lapsesAt: change.lapsesAt,
    seats,
    offers,
    missed: [...before.missed, ...change.missed],
    sitting,
    line: change.line ?? before.line.filter(entry => !out.has(entry.signupId)),
    spent: [
      ...before.spent,
      ...(change.spend ? [change.spend] : []),
      ...change.missed.map(({ signupId }) => signupId),
    ],
  }
}

/** What `look` of the seats store computes where the ledger lies. */
export function lookAt(ledger: SeatLedger, { personId, signupId, attendees }: JoinRequest): LedgerLook {
  const {
    opensAt,
    volunteersFrom,
    closesAt,
    partyMax,
    bornFrom,
    bornTo,
    capacity,
    line,
    asks,
    kept,
    series,
  } = ledger
  const its = [ledger.seats[personId], ledger.offers[personId]].flatMap(party => party ?? [])
  const others = line.filter(entry => entry.signupId !== signupId)
  return {
    ...{ opensAt, volunteersFrom, closesAt, partyMax, bornFrom, bornTo, capacity },
    ...(asks === undefined ? {} : { asks }),
    ...(kept === undefined ? {} : { kept }),
    ...(series === undefined ? {} : { series }),
    ...sizesOf(ledger),
    index: line.findIndex(entry => entry.signupId === signupId),
    sits: ledger.seats[personId]?.signupId === signupId,
    offered: ledger.offers[personId]?.signupId === signupId,
    spent: ledger.spent.includes(signupId),
    otherSignup:
      its.some(party => party.signupId !== signupId) || others.some(entry => entry.personId === personId),
    attendeeTaken: attendees.some(
      key => key in ledger.sitting || others.some(entry => entry.attendees.includes(key)),
    ),
  }
}

/** The parts of a flow that a reading brings back: times of the line only where something comes about by the clock. */
export function sizesOf(ledger: SeatLedger): Flow<Queued, Held> {
  const { free, lapsed, open, lineClosesAt, line, offers, keptUntil, room } = flowOf(ledger)
  const byTheClock = offers.length > 0 || keptUntil !== undefined
  return {
    ...{ free, lapsed, open, lineClosesAt },
    ...(keptUntil === undefined ? {} : { keptUntil }),
    ...(room ? { room } : {}),
    line: line.map(({ size, at, groups }) => ({
      ...{ size, at: byTheClock ? at : 0 },
      ...(groups ? { groups } : {}),
    })),
    offers: offers.map(({ size, expiresAt, groups }) => ({ size, expiresAt, ...(groups ? { groups } : {}) })),
  }
}
