import type { Me } from './contract'
import type { Person } from './person'
import { isLive } from './roles'

/** What one's own screen shows; before the first profile there is nothing but the defaults. */
export function meOf(person: Person | null, now: number): Me {
  if (!person)
    return { registered: false, name: '', family: [], roles: [], consents: [], largeText: 'system' }
  const { _id, name, birthDate, homeEstateId, homeSiteId, family, grants, consents, largeText } = person
  return {
    registered: true,
    personId: _id,
    name,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(homeEstateId === undefined ? {} : { homeEstateId }),
    ...(homeSiteId === undefined ? {} : { homeSiteId }),
    family,
    roles: grants
      .filter(grant => isLive(grant, now))
      .map(({ role, siteId }) => (siteId ? { role, siteId } : { role })),
    consents: consents
      .filter(({ withdrawnAt }) => withdrawnAt === undefined)
      .map(({ text, version, at }) => ({ text, version, at })),
    largeText,
  }
}
