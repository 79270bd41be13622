import { type LedgerChange, unchanged } from './go-on'
import { firstLapse, type Tally } from './ledger'

/** What a ledger's own figures should be, counted from who sits and for whom seats are held. */
export interface Recount {
  free: number
  lapsesAt: number
  sitting: Record<string, string>
}

export function recount(ledger: Tally): Recount {
  const offers = Object.values(ledger.offers)
  const parties = [...Object.values(ledger.seats), ...offers]
  const taken = parties.reduce((sum, party) => sum + party.size, 0)
  return {
    free: ledger.capacity - taken - ledger.lapsed,
    lapsesAt: firstLapse(offers),
    sitting: Object.fromEntries(
      parties.flatMap(({ attendees, signupId }) => attendees.map(key => [key, signupId])),
    ),
  }
}

/** Nothing in the program can make these differ; a hand in the database can. Undefined when they agree. */
export function planRecount(ledger: Tally): LedgerChange | undefined {
  const counted = recount(ledger)
  const keys = Object.keys(counted.sitting)
  const same =
    counted.free === ledger.free &&
    counted.lapsesAt === ledger.lapsesAt &&
    keys.length === Object.keys(ledger.sitting).length &&
    keys.every(key => ledger.sitting[key] === counted.sitting[key])
  return same ? undefined : { ...unchanged(ledger), ...counted, unlessJoined: true }
}
