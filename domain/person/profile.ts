import { type Refusal, refuse } from '../refusal'
import type { Estate } from '../site/site'
import { ageAt, dayOf } from '../time'
import { isAccepted, withConsent } from './consents'
import { guardianAge, type LargeText, type Person } from './person'

/** The profile sheet's rules. */

export interface ProfileInput {
  name: string
  /** The version of the text that was agreed to. */
  consent: string
  birthDate?: string
  homeEstateId?: string
  /** Who of the staff noted the consent, which was given orally at the desk. */
  oralTakenBy?: string
}

/** A record before its first profile. */
export const newPerson = (id: string, wx: string, now: number): Person => ({
  _id: id,
  wx,
  name: '',
  family: [],
  consents: [],
  grants: [],
  formerGrants: [],
  largeText: 'system',
  createdAt: now,
  rev: 0,
  requests: [],
})

/** Nobody alive was born before this. */
const firstBirthDate = '1900-01-01'

export const isBirthDate = (day: string, now: number): boolean => day >= firstBirthDate && day <= dayOf(now)

/**
 * A first or a corrected profile; optional fields that were emptied are gone. `home` is what the site area knows of
 * `homeEstateId`. Under 14 a person's data are their guardian's to give (PIPL art. 31), so they have no profile of
 * their own.
 */
export function decideProfile(
  person: Person,
  { name, consent, birthDate, homeEstateId, oralTakenBy }: ProfileInput,
  home: Estate | null,
  now: number,
): Person | Refusal {
  if (!isAccepted({ text: 'profile', version: consent })) return refuse('consentOutdated')
  if (birthDate !== undefined && !isBirthDate(birthDate, now)) return refuse('birthDateWrong')
  if (birthDate !== undefined && ageAt(birthDate, now) < guardianAge) return refuse('guardianAccountNeeded')
  if (homeEstateId !== undefined && !home) return refuse('estateUnknown')
  const { birthDate: _, homeEstateId: __, homeSiteId: ___, ...kept } = person
  return {
    ...kept,
    name,
    consents: withConsent(person.consents, {
      text: 'profile',
      version: consent,
      at: now,
      ...(oralTakenBy === undefined ? {} : { oralTakenBy }),
    }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(home ? { homeEstateId: home._id, homeSiteId: home.siteId } : {}),
  }
}

export const withLargeText = (person: Person, largeText: LargeText): Person => ({ ...person, largeText })
