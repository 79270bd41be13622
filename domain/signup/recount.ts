import type { LedgerChange } from './change'
import type { Tally } from './ledger'

/** What a ledger's own figures should be, counted from who sits. */
export interface Recount {
  free: number
  sitting: Record<string, string>
}

export function recount(ledger: Tally): Recount {
  const parties = Object.values(ledger.seats)
  const taken = parties.reduce((sum, party) => sum + party.size, 0)
  return {
    free: ledger.capacity - taken - ledger.lapsed,
    sitting: Object.fromEntries(
      parties.flatMap(({ attendees, signupId }) => attendees.map(key => [key, signupId])),
    ),
  }
}

/** Nothing in the program can make these differ; a hand in the database can. Undefined when they agree. */
export function planRecount(ledger: Tally): LedgerChange | undefined {
  const { free, sitting } = recount(ledger)
  const keys = Object.keys(sitting)
  const same =
    free === ledger.free &&
    keys.length === Object.keys(ledger.sitting).length &&
    keys.every(key => ledger.sitting[key] === sitting[key])
  if (same) return undefined
  return { seat: [], promoted: [], leaveLine: [], free, lapsed: ledger.lapsed, sitting, unlessJoined: true }
}
