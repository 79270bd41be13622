import type { Arrival, Party, Seating, SeatLedger } from './ledger'

/** The parts of a ledger that know people. */
export type Places = Pick<SeatLedger, 'seats' | 'sitting' | 'line'>

/**
 * Who came to an activity of long ago becomes a number: every place stays, as somebody's whom nobody knows. Null when all
 * of them are that already.
 */
export function forgetAll(
  ledger: Pick<Seating, 'seats' | 'line'>,
  aliasOf: (signupId: string) => string,
): Places | null {
  const sitting = Object.entries(ledger.seats).map(([personId, party]) => ({ personId, ...party }))
  if ([...sitting, ...ledger.line].every(({ personId, signupId }) => personId === aliasOf(signupId)))
    return null
  const nameless = <P extends Party>(party: P): P => ({
    ...party,
    attendees: party.attendees.map((_, i) => `${aliasOf(party.signupId)}-${i}`),
  })
  const parties = Object.values(ledger.seats).map(nameless)
  return {
    seats: Object.fromEntries(parties.map(party => [aliasOf(party.signupId), party])),
    sitting: Object.fromEntries(
      parties.flatMap(({ signupId, attendees }) => attendees.map(key => [key, signupId])),
    ),
    line: ledger.line.map((entry): Arrival => ({ ...nameless(entry), personId: aliasOf(entry.signupId) })),
  }
}
