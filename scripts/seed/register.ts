import { derivedId } from '../../cloudfunctions/kit/ids'
import { stamped } from '../../cloudfunctions/modules/person/change'
import { decideMember, type MemberInput } from '../../domain/person/family'
import { type Person, profileConsentVersion } from '../../domain/person/person'
import { decideProfile, newPerson, type ProfileInput } from '../../domain/person/profile'
import { isRefusal, type Refusal } from '../../domain/refusal'
import type { Estate } from '../../domain/site/site'

/** A person as `person.saveProfile` and `person.saveMember` would have written them, by the same rules. */
export interface Registration {
  openid: string
  profile: Omit<ProfileInput, 'consent'>
  home: Estate | null
  family: MemberInput[]
  at: number
}

/** Names of the requests; whoever replays a registration sends the same. */
export const profileRequest = (openid: string): string => `seed-${openid}-profile`
export const memberRequest = (openid: string, i: number): string => `seed-${openid}-member-${i}`
export const personIdOf = (openid: string): string => derivedId('person', openid, profileRequest(openid))

export const profileInput = ({ profile }: Registration): ProfileInput => ({
  ...profile,
  consent: profileConsentVersion,
})

export function register(registration: Registration): Person {
  const { openid, home, family, at } = registration
  const blank = newPerson(personIdOf(openid), openid, at)
  const first = stamped(
    blank,
    agreed(decideProfile(blank, profileInput(registration), home, at)),
    profileRequest(openid),
  )
  return family.reduce((person, input, i) => {
    const requestId = memberRequest(openid, i)
    const target = { id: derivedId('member', person._id, requestId), isNew: true }
    return stamped(person, agreed(decideMember(person, target, input, at)), requestId)
  }, first)
}

/** Demo data that break a rule are a mistake of the generator. */
export function agreed<T extends object>(decision: T | Refusal): T {
  if (isRefusal(decision)) throw new Error(`the demo data break a rule: ${decision.refused}`)
  return decision
}
