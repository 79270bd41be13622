import type { LedgerChange } from '../../../domain/signup/change'
import type { JoinRequest, LedgerLook } from '../../../domain/signup/join'
import type { Arrival, SeatLedger } from '../../../domain/signup/ledger'

/** What the writes of the seats store do to a ledger, in memory: for properties of rules without a database. */

export const appended = (before: SeatLedger, arrival: Arrival): SeatLedger => ({
  ...before,
  joins: before.joins + 1,
  line: [...before.line, arrival],
})

export function applied(before: SeatLedger, change: LedgerChange): SeatLedger {
  const seats = { ...before.seats }
  const sitting = change.sitting ?? { ...before.sitting }
  for (const { personId, attendees } of change.vacate ?? []) {
    delete seats[personId]
    for (const key of attendees) delete sitting[key]
  }
  for (const { personId, ...party } of change.seat) {
    seats[personId] = party
    for (const key of party.attendees) sitting[key] = party.signupId
  }
  const out = new Set([...change.seat.map(entry => entry.signupId), ...change.leaveLine])
  return {
    ...before,
    ...change.terms,
    rev: before.rev + 1,
    free: change.free,
    lapsed: change.lapsed,
    seats,
    sitting,
    line: change.line ?? before.line.filter(entry => !out.has(entry.signupId)),
    spent: change.spend ? [...before.spent, change.spend] : before.spent,
  }
}

/** What `look` of the seats store computes where the ledger lies. */
export function lookAt(ledger: SeatLedger, { personId, signupId, attendees }: JoinRequest): LedgerLook {
  const { open, opensAt, closesAt, partyMax, bornFrom, bornTo, capacity, free, line } = ledger
  const seat = ledger.seats[personId]
  const others = line.filter(entry => entry.signupId !== signupId)
  return {
    ...{ open, opensAt, closesAt, partyMax, bornFrom, bornTo, capacity, free },
    sizes: line.map(entry => entry.size),
    index: line.findIndex(entry => entry.signupId === signupId),
    sits: seat?.signupId === signupId,
    spent: ledger.spent.includes(signupId),
    otherSignup:
      (seat !== undefined && seat.signupId !== signupId) || others.some(entry => entry.personId === personId),
    attendeeTaken: attendees.some(
      key => key in ledger.sitting || others.some(entry => entry.attendees.includes(key)),
    ),
  }
}
