import { isRefusal, type Refusal } from '../refusal'
import type { Estate } from '../site/site'
import { liveConsent } from './consents'
import type { Person } from './person'
import { decidePhone, readPhone, withoutPhone } from './phone'
import { decideProfile, type ProfileInput } from './profile'

/**
 * A person without WeChat: staff of a site keep their record and sign them up, by the rules that hold for everybody.
 * What they agree to they say at the desk (个人信息保护法 art. 14 asks for no form), and the consent says who noted it.
 */

/** Where other people have an OPENID, which never has a colon. */
export const deskWx = (personId: string): string => `desk:${personId}`

export interface DeskPerson extends Person {
  deskSiteId: string
}
export const isDeskPerson = (person: Person): person is DeskPerson => person.deskSiteId !== undefined

export interface DeskInput extends Omit<ProfileInput, 'oralTakenBy'> {
  /** As it was said; empty for none. */
  phone?: string
}

/** A new record, or the whole of an old one anew. `takenBy`: who of the staff noted it. */
export function decideDesk(
  person: Person,
  { phone, ...profile }: DeskInput,
  { home, takenBy, now }: { home: Estate | null; takenBy: string; now: number },
): Person | Refusal {
  const decided = decideProfile(person, { ...profile, oralTakenBy: takenBy }, home, now)
  if (isRefusal(decided)) return decided
  return phone ? decidePhone(decided, phone) : withoutPhone(decided)
}

/** What staff change; what they do not name stays as it is. A text that has changed since is agreed to anew. */
export function changedInput(person: Person, change: Partial<DeskInput>): DeskInput {
  const { name, birthDate, homeEstateId, phone } = person
  const consent = liveConsent(person, { text: 'profile' })?.version ?? ''
  return {
    name,
    consent,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(homeEstateId === undefined ? {} : { homeEstateId }),
    ...(phone === undefined ? {} : { phone }),
    ...change,
  }
}

/** One who may be whom staff are about to write down once more: the same number, or the same name and no other birthday. */
export function isLikelySame(
  one: Pick<Person, 'name' | 'phone' | 'birthDate'>,
  other: Pick<DeskInput, 'name' | 'phone' | 'birthDate'>,
): boolean {
  if (other.phone && one.phone === readPhone(other.phone)) return true
  const sameDay = !one.birthDate || !other.birthDate || one.birthDate === other.birthDate
  return one.name === other.name && sameDay
}
