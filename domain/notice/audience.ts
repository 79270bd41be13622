import type { Scope } from '../access'
import type { Person } from '../person/person'
import { isLive } from '../person/roles'
import { type Refusal, refuse } from '../refusal'
import { ageAt } from '../time'

/**
 * Whom a notice is for. A notice carries keys, a reader has keys, and where one meets another the notice is for them:
 * nothing is written down for a reader, however many there are.
 */
export type NoticeAudience =
  /** Who lives there; without sites everybody, also visitors. */
  | { of: 'residents'; siteIds: string[] }
  | { of: 'estates'; estateIds: string[] }
  /** Who holds the role of volunteer and lives there; without sites all of the street. */
  | { of: 'volunteers'; siteIds: string[] }
  /** Who has told when they were born; without sites of the whole street. */
  | { of: 'ages'; bands: AgeBand[]; siteIds: string[] }

/** By whole years today. 高龄津贴 begins at 80, 敬老 at 60. */
export const ageBands = {
  under18: '18 岁以下',
  adult: '18–59 岁',
  sixties: '60–69 岁',
  seventies: '70–79 岁',
  eighties: '80 岁以上',
} as const
export type AgeBand = keyof typeof ageBands

export const bandOf = (age: number): AgeBand => {
  if (age < 18) return 'under18'
  if (age < 60) return 'adult'
  if (age < 70) return 'sixties'
  return age < 80 ? 'seventies' : 'eighties'
}

/** One notice has at most `sitesMax` × all bands. */
export const sitesMax = 20
/** The street has 58. */
export const estatesMax = 60

export const everyone: NoticeAudience = { of: 'residents', siteIds: [] }

/**
 * Keys: `all`, the id of a site for its residents (as notices had it from the beginning), and `kind:id` for the others.
 * Ids have no colon.
 */
export const everyoneKey = 'all'
export const siteKey = (siteId: string): string => siteId
export const isSiteKey = (key: string): boolean => key !== everyoneKey && !/^volunteers$|:/.test(key)
export const estateKey = (estateId: string): string => `estate:${estateId}`
const volunteerKey = (siteId?: string): string => ['volunteers', siteId].filter(Boolean).join(':')
const ageKey = (band: AgeBand, siteId?: string): string => ['age', band, siteId].filter(Boolean).join(':')

/** At each of the sites, or on the whole street. */
const at = (siteIds: readonly string[], key: (siteId?: string) => string): string[] =>
  siteIds.length === 0 ? [key()] : siteIds.map(key)

/** What a notice carries. */
export function keysOf(audience: NoticeAudience): string[] {
  switch (audience.of) {
    case 'residents':
      return at(audience.siteIds, siteId => (siteId === undefined ? everyoneKey : siteKey(siteId)))
    case 'estates':
      return audience.estateIds.map(estateKey)
    case 'volunteers':
      return at(audience.siteIds, volunteerKey)
    case 'ages':
      return audience.bands.flatMap(band => at(audience.siteIds, siteId => ageKey(band, siteId)))
  }
}

/** What decides which notices are somebody's. */
export type Reader = Pick<Person, 'homeSiteId' | 'homeEstateId' | 'birthDate' | 'grants'>

/** What a reader has: eight at most, whatever they told. */
export function readerKeys({ homeSiteId, homeEstateId, birthDate, grants }: Reader, now: number): string[] {
  const volunteers = grants.some(grant => grant.role === 'volunteer' && isLive(grant, now))
  const band = birthDate === undefined ? undefined : bandOf(ageAt(birthDate, now))
  return [
    everyoneKey,
    ...(homeSiteId === undefined ? [] : [siteKey(homeSiteId)]),
    ...(homeEstateId === undefined ? [] : [estateKey(homeEstateId)]),
    ...(volunteers ? hereAndThere(homeSiteId, volunteerKey) : []),
    ...(band === undefined ? [] : hereAndThere(homeSiteId, siteId => ageKey(band, siteId))),
  ]
}

const hereAndThere = (homeSiteId: string | undefined, key: (siteId?: string) => string): string[] =>
  homeSiteId === undefined ? [key()] : [key(), key(homeSiteId)]

export const isFor = (keys: readonly string[], reader: Reader, now: number): boolean =>
  readerKeys(reader, now).some(key => keys.includes(key))

/** Whether birth dates are looked at, which lie sealed. */
export const asksAges = (keys: readonly string[]): boolean => keys.some(key => key.startsWith('age:'))

/** Whose residents it is for, by site; none: the whole street. `siteOf` an estate. */
export function meantBy(
  audience: NoticeAudience,
  siteOf: (estateId: string) => string | undefined,
): string[] | Refusal {
  if (audience.of !== 'estates') return audience.siteIds
  const siteIds = audience.estateIds.map(siteOf)
  const known = siteIds.filter(siteId => siteId !== undefined)
  return known.length < siteIds.length ? refuse('estateUnknown') : [...new Set(known)]
}

/** The part of it that one of its sites has; undefined where that is not told by site. */
export const audienceAt = (audience: NoticeAudience, siteId: string): NoticeAudience | undefined =>
  audience.of === 'estates' ? undefined : { ...audience, siteIds: [siteId] }

/** Whether people of this site are among them. */
export const isMeantAt = ({ meant = [] }: { meant?: readonly string[] }, siteId: string): boolean =>
  meant.length === 0 || meant.includes(siteId)

type Reach = Pick<Scope, 'all' | 'sites'>

/** The street office speaks to everyone, or to whom it likes; a station to people of its own. */
export function checkAudience(siteId: string, meant: readonly string[], reach: Reach): Refusal | null {
  if (reach.all) return null
  const own = meant.length > 0 && meant.every(each => each === siteId)
  return own && reach.sites.includes(siteId) ? null : refuse('audienceWrong')
}

/** How older clients say it, and read it: one site's residents, or (absent) everyone. */
export interface OlderAudience {
  audienceSiteId?: string
}

export const olderAudience = (audience: NoticeAudience): OlderAudience =>
  audience.of === 'residents' && audience.siteIds.length === 1 ? { audienceSiteId: audience.siteIds[0] } : {}

/** Older clients have read anything that is not one site's as everyone's: what they cannot say stays as it was. */
export function audienceAfter(
  { audience, audienceSiteId }: OlderAudience & { audience?: NoticeAudience },
  before: NoticeAudience = everyone,
): NoticeAudience {
  if (audience) return audience
  if (audienceSiteId !== undefined) return { of: 'residents', siteIds: [audienceSiteId] }
  return olderAudience(before).audienceSiteId === undefined ? before : everyone
}
