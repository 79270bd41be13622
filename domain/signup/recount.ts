import { type LedgerChange, unchanged } from './go-on'
import { nextMoment, type Tally } from './ledger'
import { emptyRoom, freeIn, minus, needsOf, type Room, stored } from './room'

/** What a ledger's own figures should be, counted from who sits and for whom seats are held. */
export interface Recount extends Pick<LedgerChange, 'free' | 'room'> {
  lapsesAt: number
  sitting: Record<string, string>
}

export function recount(ledger: Tally, now: number): Recount {
  const offers = Object.values(ledger.offers)
  const parties = [...Object.values(ledger.seats), ...offers]
  const empty = emptyRoom(ledger)
  const left: Room = minus(empty, needsOf(parties, empty.length))
  return {
    ...stored([...left.slice(0, -1), freeIn(left) - ledger.lapsed]),
    lapsesAt: nextMoment(offers, ledger, now),
    sitting: Object.fromEntries(
      parties.flatMap(({ attendees, signupId }) => attendees.map(key => [key, signupId])),
    ),
  }
}

/** Nothing in the program can make these differ; a hand in the database can. Undefined when they agree. */
export function planRecount(ledger: Tally, now: number): LedgerChange | undefined {
  const counted = recount(ledger, now)
  const keys = Object.keys(counted.sitting)
  const same =
    counted.free === ledger.free &&
    String(counted.room) === String(ledger.room) &&
    // What has come about and is not written down yet is the job of `planSettle`.
    (counted.lapsesAt === ledger.lapsesAt || ledger.lapsesAt <= now) &&
    keys.length === Object.keys(ledger.sitting).length &&
    keys.every(key => ledger.sitting[key] === counted.sitting[key])
  return same ? undefined : { ...unchanged(ledger), ...counted, unlessJoined: true }
}
