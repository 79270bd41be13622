import { isLineClosed, type LedgerChange, promotedAt } from './change'
import type { Arrival, Seating } from './ledger'
import { settle } from './settle'

/** A party as it shall be from now on; null when it goes. */
export type Rewritten = Arrival | null

/**
 * Parties become others in one write: fewer people, another record, nobody in particular. Whoever sits goes on sitting,
 * whoever waits keeps their place; seats that become free go to the line as when somebody cancels (`planLeave`).
 * Undefined when `rewrite` gives back every party as it is.
 */
export function planRewrite(
  ledger: Seating,
  rewrite: (party: Arrival) => Rewritten,
  now: number,
): LedgerChange | undefined {
  const before = settle(ledger.free, ledger.line)
  const stored = Object.entries(ledger.seats).map(([personId, party]) => ({ personId, ...party }))
  const sitting = stored.map(was => ({ was, is: rewrite(was) }))
  const seated = before.seated.map(was => ({ was, is: rewrite(was) }))
  const waiting = before.waiting.map(was => ({ was, is: rewrite(was) }))
  const all = [...sitting, ...seated, ...waiting]
  if (all.every(({ was, is }) => was === is)) return undefined

  const changed = sitting.filter(({ was, is }) => was !== is)
  const freed = sizesOf([...sitting, ...seated], 'was') - sizesOf([...sitting, ...seated], 'is')
  const lineClosed = isLineClosed(ledger, now)
  const after = settle(before.free + (lineClosed ? 0 : freed), staying(waiting))
  const promoted = promotedAt(ledger, after.seated)
  const [spend] = all.flatMap(({ was, is }) => (is ? [] : [was.signupId]))
  return {
    vacate: changed.map(({ was: { personId, attendees } }) => ({ personId, attendees })),
    seat: [...staying(changed), ...staying(seated), ...promoted],
    promoted,
    leaveLine: [],
    line: after.waiting,
    free: after.free,
    lapsed: ledger.lapsed + (lineClosed ? freed : 0),
    ...(spend === undefined ? {} : { spend }),
    unlessJoined: true,
  }
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
      const attendees = party.attendees.filter(key => !keys.has(key))
      return attendees.length === 0 ? null : { ...party, attendees, size: attendees.length }
    },
    now,
  )

interface Pair {
  was: Arrival
  is: Rewritten
}

const staying = (pairs: readonly Pair[]): Arrival[] => pairs.flatMap(({ is }) => is ?? [])
const sizesOf = (pairs: readonly Pair[], when: keyof Pair): number =>
  pairs.reduce((sum, pair) => sum + (pair[when]?.size ?? 0), 0)
