import { type AgeBand, ageBands, everyoneKey as everyone, type NoticeAudience } from '@domain/notice/audience'

/**
 * Whom a notice is for as one text, as it lies in a draft on the device: `all`, the id of a site (as older drafts have it),
 * `residents:a,b`, `estates:a,b`, `volunteers:a`, `ages:sixties,seventies:a`.
 */
export { everyone }

/** What the form asks for beside it. */
export type AudienceKind = 'all' | 'site' | 'residents' | 'estates' | 'volunteers' | 'ages'

const kinds = ['residents', 'estates', 'volunteers', 'ages'] as const

export function kindOf(text: string): AudienceKind {
  if (text === everyone) return 'all'
  return kinds.find(kind => text.startsWith(`${kind}:`)) ?? 'site'
}

const listOf = (text = ''): string[] => text.split(',').filter(Boolean)

const isBand = (name: string): name is AgeBand => name in ageBands

export function audienceOf(text: string): NoticeAudience {
  const [, first, second] = text.split(':')
  switch (kindOf(text)) {
    case 'all':
      return { of: 'residents', siteIds: [] }
    case 'site':
      return { of: 'residents', siteIds: [text] }
    case 'residents':
      return { of: 'residents', siteIds: listOf(first) }
    case 'estates':
      return { of: 'estates', estateIds: listOf(first) }
    case 'volunteers':
      return { of: 'volunteers', siteIds: listOf(first) }
    case 'ages':
      return { of: 'ages', bands: listOf(first).filter(isBand), siteIds: listOf(second) }
  }
}

/** `choosing`: of residents of several sites, however many they are at the moment. */
export function textOf(audience: NoticeAudience, choosing = false): string {
  switch (audience.of) {
    case 'residents':
      return choosing || audience.siteIds.length > 1
        ? `residents:${audience.siteIds.join(',')}`
        : (audience.siteIds[0] ?? everyone)
    case 'estates':
      return `estates:${audience.estateIds.join(',')}`
    case 'volunteers':
      return `volunteers:${audience.siteIds.join(',')}`
    case 'ages':
      return `ages:${inOrder(audience.bands).join(',')}:${audience.siteIds.join(',')}`
  }
}

const inOrder = (bands: readonly AgeBand[]): AgeBand[] =>
  (Object.keys(ageBands) as AgeBand[]).filter(band => bands.includes(band))

/** Begun and not chosen yet: no text may go out to everybody because of it. */
export function isUnchosen(text: string): boolean {
  const audience = audienceOf(text)
  if (audience.of === 'estates') return audience.estateIds.length === 0
  if (audience.of === 'ages') return audience.bands.length === 0
  return kindOf(text) === 'residents' && audience.siteIds.length === 0
}
