import type { Answers } from '../activity/questions'
import { decideAgreed, liveConsent, stands } from '../person/consents'
import { type FamilyMember, guardianAge, type Person } from '../person/person'
import { isLive } from '../person/roles'
import { type Refusal, refuse } from '../refusal'
import { ageAt } from '../time'
import { noLimitFrom, noLimitTo } from './ledger'
import type { Belonging } from './room'

/** The word for oneself in `attendees`. */
export const self = 'self'

export interface PartyMember {
  /** The same for the same human, whichever parent signs them up. */
  key: string
  name: string
  /** To what the activity asks. */
  answers?: Answers
}

export interface CheckedParty {
  members: PartyMember[]
  oldest: string
  youngest: string
  /** Beside `members`. */
  belongings: Belonging[]
}

/** Turns a name and a birth date into a keyed hash: the same for both parents of a child. */
export type KeyOf = (name: string, birthDate: string) => string

interface Candidate extends PartyMember, Pick<FamilyMember, 'birthDate'> {
  id: string
}

/**
 * Oneself and one's family. The same name with the same birth date counts as the same human; without a birth date the
 * record's own id is the key.
 */
export function candidates(person: Person, keyOf: KeyOf): Candidate[] {
  const all = [
    { ...person, id: self, ownId: person._id },
    ...person.family.map(member => ({ ...member, ownId: member.id })),
  ]
  return all.map(({ id, ownId, name, birthDate }) => ({
    id,
    name,
    key: birthDate ? keyOf(name, birthDate) : ownId,
    ...(birthDate ? { birthDate } : {}),
  }))
}

/** Whoever holds the role of a volunteer now: those may sign up earlier, where the activity says so. */
export const isVolunteer = ({ grants }: Person, now: number): boolean =>
  grants.some(grant => grant.role === 'volunteer' && isLive(grant, now))

/** Oneself, and nobody else. */
export const isAlone = (attendees: readonly string[]): boolean =>
  attendees.length === 1 && attendees[0] === self

/** Whom of their own may this person sign up? `attendees` are ids of their family, or `self`. */
export function decideParty(
  person: Person,
  attendees: readonly string[],
  keyOf: KeyOf,
  now: number,
): CheckedParty | Refusal {
  const unasked = decideAgreed(person)
  if (unasked) return unasked
  const all = candidates(person, keyOf)
  const chosen = attendees.flatMap(id => all.filter(candidate => candidate.id === id))
  if (chosen.length < attendees.length) return refuse('unknownAttendee')
  const unguarded = chosen.some(
    ({ id, birthDate }) =>
      id !== self &&
      birthDate &&
      ageAt(birthDate, now) < guardianAge &&
      !stands(liveConsent(person, { text: 'guardian', memberId: id })),
  )
  if (unguarded) return refuse('guardianConsentNeeded')
  if (new Set(chosen.map(member => member.key)).size < chosen.length) return refuse('attendeeTaken')
  const births = chosen.flatMap(({ birthDate }) => birthDate ?? []).sort()
  const known = births.length === chosen.length
  return {
    members: chosen.map(({ key, name }) => ({ key, name })),
    // A family lives where the person does who signs it up.
    belongings: chosen.map(({ birthDate }) => ({
      ...(birthDate ? { birthDate } : {}),
      ...(person.homeSiteId ? { homeSiteId: person.homeSiteId } : {}),
    })),
    oldest: (known && births[0]) || noLimitFrom,
    youngest: (known && births.at(-1)) || noLimitTo,
  }
}
