import { type Refusal, refuse } from '../refusal'
import { ageAt } from '../time'
import {
  type FamilyMember,
  familyMax,
  guardianAge,
  guardianConsentVersion,
  type Person,
  type Relation,
} from './person'
import { isBirthDate } from './profile'

/** The family list's rules. */

export interface MemberInput {
  name: string
  relation: Relation
  birthDate?: string
  /** The version of the children's information text that was agreed to. */
  guardianConsent?: string
}

/** Adds a member under a new id, or corrects one of the list. */
export function decideMember(
  person: Person,
  { id, isNew }: { id: string; isNew: boolean },
  input: MemberInput,
  now: number,
): Person | Refusal {
  const { name, relation, birthDate, guardianConsent } = input
  const before = person.family.find(member => member.id === id)
  if (!before && !isNew) return refuse('unknownAttendee')
  if (!before && person.family.length >= familyMax) return refuse('familyFull', { familyMax })
  if (birthDate !== undefined && !isBirthDate(birthDate, now)) return refuse('birthDateWrong')
  const others = person.family.filter(member => member.id !== id)
  if (others.some(other => other.name === name && other.birthDate === birthDate))
    return refuse('memberListed')
  if (guardianConsent !== undefined && guardianConsent !== guardianConsentVersion)
    return refuse('consentOutdated')

  const consent = guardianConsent ? { version: guardianConsent, at: now } : before?.guardianConsent
  if (mayBeUnderGuardian(input, now) && !consent) return refuse('guardianConsentNeeded')
  const member: FamilyMember = {
    id,
    name,
    relation,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(consent ? { guardianConsent: consent } : {}),
  }
  const family = before ? person.family.map(old => (old.id === id ? member : old)) : [...others, member]
  return { ...person, family }
}

/** A child or grandchild whose birth date was not given counts as under 14: leaving it out is no way round. */
export const mayBeUnderGuardian = (
  { relation, birthDate }: Pick<MemberInput, 'relation' | 'birthDate'>,
  now: number,
): boolean =>
  birthDate === undefined
    ? relation === 'child' || relation === 'grandchild'
    : ageAt(birthDate, now) < guardianAge

/** `signedUp`: the member sits or waits somewhere. Who is not in the list is removed already. */
export function decideRemoval(person: Person, id: string, signedUp: boolean): Person | Refusal {
  if (!person.family.some(member => member.id === id)) return person
  if (signedUp) return refuse('liveSignups')
  return { ...person, family: person.family.filter(member => member.id !== id) }
}
