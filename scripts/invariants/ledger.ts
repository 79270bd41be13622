import { fieldsOf, listOf, numberOf, textOf, twice } from './fields'
import type { Invariant, Row } from './snapshot'

/** What must hold of one seat ledger, told without the program's own rules. */

export interface Party {
  personId: string
  signupId: string
  size: number
  attendees: string[]
  /** Of each attendee, the groups for which seats are kept: a bit each. */
  groups: number[]
  /** Epoch ms of the join. */
  at: number
}

/** A party for which seats are held, until then. */
export interface Held extends Party {
  expiresAt: number
}

export interface Fates {
  /** Person → the sign-up that seats them, stored or by rule. */
  seated: Map<string, string>
  /** Offers that stand. */
  offered: Held[]
  /** Who waits, in order; seats may be due to some of them, which nobody has told them. */
  waiting: Party[]
  /** Seats for the next party. */
  free: number
}

const partyOf = (personId: string, value: unknown): Party => {
  const { signupId, size, attendees, groups, at } = fieldsOf(value)
  return {
    personId,
    signupId: textOf(signupId),
    size: numberOf(size),
    attendees: listOf(attendees).map(textOf),
    groups: groups === undefined ? Array(numberOf(size)).fill(0) : listOf(groups).map(numberOf),
    at: numberOf(at),
  }
}

export const seatsIn = (ledger: Row): Party[] =>
  Object.entries(fieldsOf(ledger.seats)).map(([personId, party]) => partyOf(personId, party))

export const offersIn = (ledger: Row): Held[] =>
  Object.entries(fieldsOf(ledger.offers)).map(([personId, offer]) => ({
    ...partyOf(personId, offer),
    expiresAt: numberOf(fieldsOf(offer).expiresAt),
  }))

export const lineIn = (ledger: Row): Party[] =>
  listOf(ledger.line).map(entry => partyOf(textOf(fieldsOf(entry).personId), entry))

const seatsOf = (parties: readonly Party[]): number => parties.reduce((sum, { size }) => sum + size, 0)

/**
 * How many of these people belong to no group outside each set of groups (a number of bits), but for the set of all.
 * Somebody of these must not sit where it would leave too few seats for the other groups.
 */
export const withinSets = (parties: readonly Pick<Party, 'groups'>[], groups: number): number[] =>
  Array.from(
    { length: 2 ** groups - 1 },
    (_, set) => parties.flatMap(party => party.groups).filter(bits => (bits | set) === set).length,
  )

/** What is not kept for the groups outside each set. */
const seatsWithin = (ledger: Row): number[] => {
  const kept = listOf(ledger.kept).map(group => numberOf(fieldsOf(group).seats))
  return Array.from({ length: 2 ** kept.length - 1 }, (_, set) =>
    kept.reduce((left, seats, i) => ((set >> i) % 2 === 1 ? left : left - seats), numberOf(ledger.capacity)),
  )
}

/**
 * Who sits, who has an offer and who waits in which order at `now`: first come first served among those that fit, and
 * what lapses, or is kept no more, is for those who waited by then.
 */
export function fatesOf(ledger: Row, now = 0): Fates {
  const seated = new Map(seatsIn(ledger).map(({ personId, signupId }) => [personId, signupId]))
  let offered = offersIn(ledger)
  let waiting: Party[] = []
  const due: Party[] = []
  let free = numberOf(ledger.free)
  const groups = listOf(ledger.kept).length
  const limits = seatsWithin(ledger)
  const inside: Party[] = [...seatsIn(ledger), ...offered]
  const opensAt = groups > 0 ? numberOf(ledger.keptUntil) : Number.POSITIVE_INFINITY
  let opened = groups === 0
  const fits = (party: Party): boolean => {
    if (party.size > free) return false
    if (opened) return true
    const [more, there] = [withinSets([party], groups), withinSets(inside, groups)]
    return limits.every((limit, set) => more[set] === 0 || (there[set] ?? 0) + (more[set] ?? 0) <= limit)
  }
  const enter = (party: Party) => {
    inside.push(party)
    free -= party.size
  }
  const open = (at: number) => ledger.open === true && at < numberOf(ledger.lineClosesAt)

  function pass(moment: number): void {
    const coming = [...offered.map(({ expiresAt }) => expiresAt), ...(opened ? [] : [opensAt])]
    const over = coming.filter(at => at <= moment)
    if (over.length === 0) return
    const first = Math.min(...over)
    opened ||= first === opensAt
    const gone = offered.filter(({ expiresAt }) => expiresAt === first)
    if (open(first)) free += seatsOf(gone)
    for (const offer of gone) inside.splice(inside.indexOf(offer), 1)
    offered = offered.filter(({ expiresAt }) => expiresAt !== first)
    for (const party of waiting) {
      if (!fits(party)) continue
      due.push(party)
      enter(party)
    }
    waiting = waiting.filter(party => !due.includes(party))
    pass(moment)
  }

  let moment = 0
  const line = lineIn(ledger)
  for (const entry of line) {
    moment = Math.max(moment, entry.at)
    pass(moment)
    if (!fits(entry)) waiting.push(entry)
    else {
      seated.set(entry.personId, entry.signupId)
      enter(entry)
    }
  }
  pass(Math.max(moment, now))
  // Seats that were due as the line closed go to nobody, and nor does what is left beside them.
  if (due.length > 0 && !open(Math.max(moment, now))) free = 0
  return {
    seated,
    offered,
    waiting: line.filter(entry => waiting.includes(entry) || due.includes(entry)),
    free,
  }
}

export interface Wrong {
  invariant: Invariant
  what: string
}

/** Of one ledger, at rest or amid anything. */
export function wrongWith(ledger: Row): Wrong[] {
  const wrong: Wrong[] = []
  const say = (invariant: Invariant, what: string) => wrong.push({ invariant, what })
  const [free, lapsed, capacity] = [ledger.free, ledger.lapsed, ledger.capacity].map(numberOf)
  const offers = offersIn(ledger)
  const sitting = [...seatsIn(ledger), ...offers]
  const [taken, held] = [seatsOf(seatsIn(ledger)), seatsOf(offers)]
  if ((free ?? 0) + taken + held + (lapsed ?? 0) !== capacity)
    say(1, `free ${free}, seats ${taken}, held ${held}, lapsed ${lapsed}: not ${capacity}`)
  const noted = listOf(ledger.room).map(numberOf).join()
  const there = withinSets(sitting, listOf(ledger.kept).length)
  const left = seatsWithin(ledger).map((limit, set) => limit - (there[set] ?? 0))
  if (left.join() !== noted) say(1, `left by groups: ${noted} noted, ${left.join()} counted`)
  const fates = fatesOf(ledger)
  // Also for a figure that is no number at all.
  if (!(fates.free >= 0)) say(1, `oversold by ${-fates.free}`)

  const here = [...sitting, ...lineIn(ledger)]
  for (const personId of twice(here.map(party => party.personId))) say(3, `${personId} is there twice`)
  for (const key of twice(here.flatMap(party => party.attendees))) say(3, `attendee ${key} is there twice`)
  for (const { signupId, size, attendees, groups } of here) {
    if (groups.length !== size) say(3, `${signupId} has ${size} seats and groups of ${groups.length}`)
    if (attendees.length !== size) say(3, `${signupId} has ${size} seats for ${attendees.length} attendees`)
  }
  const sits = sitting.flatMap(({ attendees, signupId }) => attendees.map(key => `${key} by ${signupId}`))
  const seatedBy = Object.entries(fieldsOf(ledger.sitting)).map(([key, signupId]) => `${key} by ${signupId}`)
  if (sits.sort().join() !== seatedBy.sort().join())
    say(3, `sitting: ${seatedBy.join()} instead of ${sits.join()}`)
  const first = Math.min(...offers.map(({ expiresAt }) => expiresAt))
  const next = Math.min(first, listOf(ledger.kept).length > 0 ? numberOf(ledger.keptUntil) : first)
  if (offers.length > 0 && ledger.lapsesAt !== first && ledger.lapsesAt !== next)
    say(4, `the first offer lapses at ${first}, not noted`)
  const spent = new Set(listOf(ledger.spent).map(textOf))
  for (const { signupId } of here) if (spent.has(signupId)) say(3, `${signupId} is spent`)
  return wrong
}
