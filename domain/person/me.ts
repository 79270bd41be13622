import { agrees, liveConsent } from './consents'
import type { Me, MemberView } from './contract'
import type { FamilyMember, Person } from './person'
import { maskPhone } from './phone'
import { isLive } from './roles'

/** What one's own screen shows; before the first profile there is nothing but the defaults. */
export function meOf(person: Person | null, now: number): Me {
  if (!person)
    return { registered: false, name: '', family: [], roles: [], consents: [], largeText: 'system' }
  const { _id, name, birthDate, phone, homeEstateId, homeSiteId, family, grants, consents, largeText } =
    person
  return {
    registered: agrees(person),
    ...(agrees(person) ? {} : { paused: true as const }),
    personId: _id,
    name,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
    ...(homeEstateId === undefined ? {} : { homeEstateId }),
    ...(homeSiteId === undefined ? {} : { homeSiteId }),
    family: family.map(member => memberView(person, member)),
    roles: grants
      .filter(grant => isLive(grant, now))
      .map(({ role, siteId }) => (siteId ? { role, siteId } : { role })),
    consents: consents.flatMap(({ text, version, at, withdrawnAt }) =>
      text === 'profile' && withdrawnAt === undefined ? { text, version, at } : [],
    ),
    largeText,
  }
}

function memberView(person: Person, member: FamilyMember): MemberView {
  const consent = liveConsent(person, { text: 'guardian', memberId: member.id })
  return consent ? { ...member, guardianConsent: { version: consent.version, at: consent.at } } : member
}
