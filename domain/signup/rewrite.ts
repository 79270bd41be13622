import { type AfterSettling, flowOf, goOn, type LedgerChange } from './go-on'
import type { Arrival, Offered, Seating } from './ledger'
import { keeping, minus, needsOf, roomOf } from './room'
import { settle } from './settle'

/** A party as it shall be from now on; null when it goes. */
export type Rewritten = Arrival | null

/**
 * Parties become others in one write: fewer people, another record, nobody in particular. Whoever sits goes on sitting,
 * whoever has an offer keeps it, whoever waits keeps their place; seats that become free go to the line as when somebody
 * cancels (`planLeave`). `asks`: see `goOn`. Undefined when `rewrite` gives back every party as it is.
 */
export function planRewrite(
  ledger: Seating,
  rewrite: (party: Arrival) => Rewritten,
  now: number,
  asks?: string,
): LedgerChange | undefined {
  const before = settle(flowOf(ledger), now)
  const pairs = (parties: readonly Arrival[]): Pair[] => parties.map(was => ({ was, is: rewrite(was) }))
  const sitting = pairs(Object.entries(ledger.seats).map(([personId, party]) => ({ personId, ...party })))
  const seated = pairs(before.seated)
  const due = pairs(before.due)
  const waiting = pairs(before.waiting)
  const held = before.live.map(was => rewrittenOffer(was, rewrite))
  const all = [...sitting, ...seated, ...due, ...held, ...waiting]
  if (all.every(({ was, is }) => was === is)) return undefined

  const after: AfterSettling = {
    ...before,
    seated: staying(seated),
    due: staying(due),
    waiting: staying(waiting),
    live: held.flatMap(({ is }) => is ?? []),
  }
  const counted = [...sitting, ...seated, ...due, ...held]
  const sets = roomOf(ledger).length
  const freed = minus(
    needsOf(
      counted.map(({ was }) => was),
      sets,
    ),
    needsOf(staying(counted), sets),
  )
  const { change, waiting: line } = goOn(ledger, after, freed, now, asks)
  const sittingAnew = sitting.filter(({ was, is }) => was !== is)
  const heldAnew = held.filter(({ was, is }) => was !== is && is !== null)
  const [spend] = all.flatMap(({ was, is }) => (is ? [] : [was.signupId]))
  return {
    ...change,
    vacate: sittingAnew.map(({ was }) => was),
    seat: [...staying(sittingAnew), ...change.seat],
    release: [...change.release, ...heldAnew.map(({ was }) => was)],
    offer: [...heldAnew.flatMap(({ is }) => is ?? []), ...change.offer],
    line,
    ...(spend === undefined ? {} : { spend }),
    unlessJoined: true,
  }
}

function rewrittenOffer(was: Offered, rewrite: (party: Arrival) => Rewritten) {
  const { expiresAt, offeredRev, ...party } = was
  const is = rewrite(party)
  return { was, is: is === party ? was : is && { ...is, expiresAt, offeredRev } }
}

/**
 * Who came to an activity that is over becomes a number: the seats stay. Without `keys` it is the whole party, and the
 * person who signed it up goes as well; with them those attendees alone.
 */
export const planForget = (
  ledger: Seating,
  signupId: string,
  { alias, keys }: { alias: string; keys?: ReadonlySet<string> },
  now: number,
): LedgerChange | undefined =>
  planRewrite(
    ledger,
    party => {
      if (party.signupId !== signupId || party.personId === alias) return party
      if (keys && !party.attendees.some(key => keys.has(key))) return party
      const attendees = party.attendees.map((key, i) => (!keys || keys.has(key) ? `${alias}-${i}` : key))
      return { ...party, attendees, ...(keys ? {} : { personId: alias }) }
    },
    now,
  )

/** These attendees of a person's party do not come; a party of nobody else goes. */
export const planWithout = (
  ledger: Seating,
  personId: string,
  keys: ReadonlySet<string>,
  now: number,
): LedgerChange | undefined =>
  planRewrite(
    ledger,
    party => {
      if (party.personId !== personId || !party.attendees.some(key => keys.has(key))) return party
      const rest = keeping(party, key => !keys.has(key))
      return rest.size === 0 ? null : rest
    },
    now,
  )

interface Pair {
  was: Arrival
  is: Rewritten
}

const staying = (pairs: readonly Pair[]): Arrival[] => pairs.flatMap(({ is }) => is ?? [])
