import { fieldsOf, listOf, numberOf, textOf, twice } from './fields'
import type { Invariant, Row } from './snapshot'

/** What must hold of one seat ledger, told without the program's own rules. */

export interface Party {
  personId: string
  signupId: string
  size: number
  attendees: string[]
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
  const { signupId, size, attendees, at } = fieldsOf(value)
  return {
    personId,
    signupId: textOf(signupId),
    size: numberOf(size),
    attendees: listOf(attendees).map(textOf),
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
 * Who sits, who has an offer and who waits in which order at `now`: first come first served among those that fit, and
 * what lapses is for those who waited by then.
 */
export function fatesOf(ledger: Row, now = 0): Fates {
  const seated = new Map(seatsIn(ledger).map(({ personId, signupId }) => [personId, signupId]))
  let offered = offersIn(ledger)
  let waiting: Party[] = []
  const due: Party[] = []
  let free = numberOf(ledger.free)
  const open = (at: number) => ledger.open === true && at < numberOf(ledger.lineClosesAt)

  function pass(moment: number): void {
    const over = offered.map(({ expiresAt }) => expiresAt).filter(at => at <= moment)
    if (over.length === 0) return
    const first = Math.min(...over)
    if (open(first)) free += seatsOf(offered.filter(({ expiresAt }) => expiresAt === first))
    offered = offered.filter(({ expiresAt }) => expiresAt !== first)
    for (const party of waiting) {
      if (party.size > free) continue
      due.push(party)
      free -= party.size
    }
    waiting = waiting.filter(party => !due.includes(party))
    pass(moment)
  }

  let moment = 0
  const line = lineIn(ledger)
  for (const entry of line) {
    moment = Math.max(moment, entry.at)
    pass(moment)
    if (entry.size > free) waiting.push(entry)
    else {
      seated.set(entry.personId, entry.signupId)
      free -= entry.size
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
  const fates = fatesOf(ledger)
  // Also for a figure that is no number at all.
  if (!(fates.free >= 0)) say(1, `oversold by ${-fates.free}`)

  const here = [...sitting, ...lineIn(ledger)]
  for (const personId of twice(here.map(party => party.personId))) say(3, `${personId} is there twice`)
  for (const key of twice(here.flatMap(party => party.attendees))) say(3, `attendee ${key} is there twice`)
  for (const { signupId, size, attendees } of here)
    if (attendees.length !== size) say(3, `${signupId} has ${size} seats for ${attendees.length} attendees`)
  const sits = sitting.flatMap(({ attendees, signupId }) => attendees.map(key => `${key} by ${signupId}`))
  const noted = Object.entries(fieldsOf(ledger.sitting)).map(([key, signupId]) => `${key} by ${signupId}`)
  if (sits.sort().join() !== noted.sort().join()) say(3, `sitting: ${noted.join()} instead of ${sits.join()}`)
  const first = Math.min(...offers.map(({ expiresAt }) => expiresAt))
  if (offers.length > 0 && ledger.lapsesAt !== first) say(4, `the first offer lapses at ${first}, not noted`)
  const spent = new Set(listOf(ledger.spent).map(textOf))
  for (const { signupId } of here) if (spent.has(signupId)) say(3, `${signupId} is spent`)
  return wrong
}
