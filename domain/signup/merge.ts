import { flowOf, type LedgerChange } from './go-on'
import type { Arrival, Seating } from './ledger'
import { planRewrite } from './rewrite'
import { keeping } from './room'
import { settle } from './settle'

/**
 * What becomes of the sign-ups of two records that are one person from now on. Invariant 3: one live sign-up a person,
 * one seat an attendee. Nobody loses a seat or a place; what the rules do not let be one stays apart, under the old id,
 * until they do.
 */
export interface Merged {
  fromId: string
  intoId: string
  /** Key of an attendee → the key that the same human has from now on. */
  keys: ReadonlyMap<string, string>
  /** The activity is over or cancelled: the rules of signing up hold no more. */
  over: boolean
}

export interface MergeFate {
  /**
   * `moves`: only the old record was signed up. `same`: the better of the two stands, the other had nobody else.
   * `joined`: two parties that sit are one. `apart`: two they stay.
   */
  kind: 'moves' | 'same' | 'joined' | 'apart'
  /** Why apart: together more than one sign-up may hold, or one of them waits still. */
  why?: 'partyTooBig' | 'waiting'
  /** The one sign-up that they have from now on. */
  stands: Arrival
  sits: boolean
  /** What stays apart; those who are in the other as well are taken out of it. */
  rest: Arrival | null
  /** The sign-up that is no more. */
  goneId?: string
}

/** Undefined when the old record is not signed up here. */
export function mergeFate(ledger: Seating, merged: Merged, now: number): MergeFate | undefined {
  const { fromId, intoId } = merged
  const { seated, live, due, waiting } = settle(flowOf(ledger), now)
  const stored = Object.entries(ledger.seats).map(([personId, party]) => ({ personId, ...party }))
  const sitting: Arrival[] = [...stored, ...seated]
  // Whoever has an offer stands before whoever waits.
  const line: Arrival[] = [...live, ...due, ...waiting]
  const all = [...sitting, ...line]
  const [from, into] = [fromId, intoId].map(id => all.find(({ personId }) => personId === id))
  if (!from) return undefined
  const others = new Set(all.flatMap(party => (party === from || party === into ? [] : party.attendees)))
  const named = (party: Arrival): Arrival => withKeys(party, merged.keys, others)
  if (!into)
    return { kind: 'moves', stands: owned(named(from), intoId), sits: sitting.includes(from), rest: null }

  const better = [into, from].sort((a, b) => rank(a) - rank(b))[0] === into ? into : from
  const [first, second] = [named(better), named(better === into ? from : into)]
  const sits = sitting.includes(better)
  const more = second.attendees.filter(key => !first.attendees.includes(key))
  const gone = { rest: null, goneId: second.signupId }
  if (more.length === 0) return { kind: 'same', stands: owned(first, intoId), sits, ...gone }

  const bothSit = sits && sitting.includes(better === into ? from : into)
  const fits = merged.over || first.size + more.length <= ledger.partyMax
  if (bothSit && fits) {
    const stands = together(
      owned(first, intoId),
      keeping(second, key => more.includes(key)),
    )
    return { kind: 'joined', stands, sits, ...gone }
  }
  const why = bothSit ? 'partyTooBig' : 'waiting'
  return {
    kind: 'apart',
    why,
    stands: owned(first, intoId),
    sits,
    rest: keeping(owned(second, fromId), key => more.includes(key)),
  }

  /** Whoever sits, then whoever is asked or waits in front. */
  function rank(party: Arrival): number {
    return sitting.includes(party) ? 0 : 1 + line.indexOf(party)
  }
}

/** Undefined when there is nothing to do. Seats of whoever sat twice go to the line in the same write. */
export function planMerge(ledger: Seating, merged: Merged, now: number): LedgerChange | undefined {
  const fate = mergeFate(ledger, merged, now)
  if (!fate) return undefined
  const { stands, rest, goneId } = fate
  return planRewrite(
    ledger,
    party => {
      if (party.signupId === goneId) return null
      const is = [stands, rest].find(one => one?.signupId === party.signupId)
      return is && !isSame(is, party) ? is : party
    },
    now,
  )
}

/** A key that somebody else's sign-up holds, or that this one holds already, is not taken: nobody loses a seat by it. */
function withKeys(party: Arrival, keys: Merged['keys'], others: ReadonlySet<string>): Arrival {
  const attendees: string[] = []
  for (const was of party.attendees) {
    const is = keys.get(was) ?? was
    attendees.push(
      others.has(is) || attendees.includes(is) || (is !== was && party.attendees.includes(is)) ? was : is,
    )
  }
  return { ...party, attendees }
}

const owned = (party: Arrival, personId: string): Arrival => ({ ...party, personId })
const together = (party: Arrival, more: Arrival): Arrival => ({
  ...party,
  attendees: [...party.attendees, ...more.attendees],
  size: party.size + more.size,
  ...(party.groups || more.groups ? { groups: [...groupsIn(party), ...groupsIn(more)] } : {}),
})
const groupsIn = ({ size, groups }: Arrival): number[] => groups ?? Array(size).fill(0)

const isSame = (one: Arrival, other: Arrival): boolean =>
  one.personId === other.personId && one.attendees.join() === other.attendees.join()
