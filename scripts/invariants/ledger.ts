import { fieldsOf, listOf, numberOf, textOf, twice } from './fields'
import type { Invariant, Row } from './snapshot'

/** What must hold of one seat ledger, told without the program's own rules. */

export interface Party {
  personId: string
  signupId: string
  size: number
  attendees: string[]
}

export interface Fates {
  /** Person → the sign-up that seats them, stored or by rule. */
  seated: Map<string, string>
  waiting: Party[]
  /** Seats for the next party. */
  free: number
}

const partyOf = (personId: string, value: unknown): Party => {
  const { signupId, size, attendees } = fieldsOf(value)
  return {
    personId,
    signupId: textOf(signupId),
    size: numberOf(size),
    attendees: listOf(attendees).map(textOf),
  }
}

export const seatsIn = (ledger: Row): Party[] =>
  Object.entries(fieldsOf(ledger.seats)).map(([personId, party]) => partyOf(personId, party))

export const lineIn = (ledger: Row): Party[] =>
  listOf(ledger.line).map(entry => partyOf(textOf(fieldsOf(entry).personId), entry))

/** Who sits and who waits in which order: first come first served among those that fit. */
export function fatesOf(ledger: Row): Fates {
  const seated = new Map(seatsIn(ledger).map(({ personId, signupId }) => [personId, signupId]))
  const waiting: Party[] = []
  let free = numberOf(ledger.free)
  for (const entry of lineIn(ledger)) {
    if (entry.size > free) waiting.push(entry)
    else {
      seated.set(entry.personId, entry.signupId)
      free -= entry.size
    }
  }
  return { seated, waiting, free }
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
  const sitting = seatsIn(ledger)
  const taken = sitting.reduce((sum, { size }) => sum + size, 0)
  if ((free ?? 0) + taken + (lapsed ?? 0) !== capacity)
    say(1, `free ${free}, seats ${taken}, lapsed ${lapsed}: not ${capacity}`)
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
  const spent = new Set(listOf(ledger.spent).map(textOf))
  for (const { signupId } of here) if (spent.has(signupId)) say(3, `${signupId} is spent`)
  return wrong
}
