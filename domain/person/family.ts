import { type Refusal, refuse } from '../refusal'
import { ageAt } from '../time'
import { isAccepted, liveConsent, stands, withConsent, withoutConsent } from './consents'
import { type FamilyMember, familyMax, guardianAge, type Person, type Relation } from './person'
import { isBirthDate } from './profile'

/** The family list's rules. */

export interface MemberInput {
  name: string
  relation: Relation
  birthDate?: string
  /** The version of the children's information text that was agreed to. */
  guardianConsent?: string
  /** Who of the staff noted it, when it was given orally at the desk. */
  oralTakenBy?: string
}

/** Adds a member under a new id, or corrects one of the list. */
export function decideMember(
  person: Person,
  { id, isNew }: { id: string; isNew: boolean },
  input: MemberInput,
  now: number,
): Person | Refusal {
  const { name, relation, birthDate, guardianConsent, oralTakenBy } = input
  const before = person.family.find(member => member.id === id)
  if (!before && !isNew) return refuse('unknownAttendee')
  if (!before && person.family.length >= familyMax) return refuse('familyFull', { familyMax })
  if (birthDate !== undefined && !isBirthDate(birthDate, now)) return refuse('birthDateWrong')
  const others = person.family.filter(member => member.id !== id)
  if (others.some(other => other.name === name && other.birthDate === birthDate))
    return refuse('memberListed')
  if (guardianConsent !== undefined && !isAccepted({ text: 'guardian', version: guardianConsent }))
    return refuse('consentOutdated')

  const about = { text: 'guardian', memberId: id } as const
  const consents = guardianConsent
    ? withConsent(person.consents, {
        ...about,
        version: guardianConsent,
        at: now,
        ...(oralTakenBy === undefined ? {} : { oralTakenBy }),
      })
    : person.consents
  if (mayBeUnderGuardian(input, now) && !stands(liveConsent({ consents }, about)))
    return refuse('guardianConsentNeeded')
  const member: FamilyMember = { id, name, relation, ...(birthDate === undefined ? {} : { birthDate }) }
  const family = before ? person.family.map(old => (old.id === id ? member : old)) : [...others, member]
  return { ...person, family, consents }
}

/** A child or grandchild whose birth date was not given counts as under 14: leaving it out is no way round. */
export const mayBeUnderGuardian = (
  { relation, birthDate }: Pick<MemberInput, 'relation' | 'birthDate'>,
  now: number,
): boolean =>
  birthDate === undefined
    ? relation === 'child' || relation === 'grandchild'
    : ageAt(birthDate, now) < guardianAge

/**
 * `signedUp`: the member sits or waits somewhere. Who is not in the list is removed already. What a guardian agreed to
 * for them ends with it.
 */
export function decideRemoval(person: Person, id: string, signedUp: boolean, now: number): Person | Refusal {
  if (!person.family.some(member => member.id === id)) return person
  if (signedUp) return refuse('liveSignups')
  return withoutMember(person, id, now)
}

export const withoutMember = (person: Person, id: string, now: number): Person => ({
  ...person,
  family: person.family.filter(member => member.id !== id),
  consents: withoutConsent(person.consents, { text: 'guardian', memberId: id }, now),
})
