import { type Refusal, refuse } from '../refusal'
import { guardianConsentVersion, type Person, profileConsentVersion } from './person'

/**
 * What people agreed to: one record for each time, which stays when it is withdrawn, as proof (个人信息保护法 art. 14, 15,
 * 69). A consent counts from its `at` to its `withdrawnAt`.
 */
export interface Consent {
  text: ConsentText
  version: string
  at: number
  /** The family member for whom the guardian agreed; absent when it is for oneself. */
  memberId?: string
  /** It was given on paper, and this member of staff took it. */
  paperTakenBy?: string
  /** It was given orally at the desk, and this member of staff noted it. */
  oralTakenBy?: string
  withdrawnAt?: number
}

/** `profile`: one's own data. `guardian`: those of a child (art. 31). The texts are in consent-texts.ts. */
export type ConsentText = 'profile' | 'guardian'

/**
 * Versions that count, the present one first. The one before it is accepted from clients that show it still: WeChat runs
 * the last release once more after each release (facts: platform.md §1.1). The new client asks for the present one.
 */
const accepted: Record<ConsentText, readonly [current: string, ...before: string[]]> = {
  profile: [profileConsentVersion, '2026-11'],
  guardian: [guardianConsentVersion, '2026-11'],
}

/** Given, not withdrawn, and to a text that still counts. */
export const stands = (live: Consent | undefined): boolean => live !== undefined && isAccepted(live)

export const isAccepted = ({ text, version }: Pick<Consent, 'text' | 'version'>): boolean =>
  accepted[text].includes(version)

export interface ConsentAbout extends Pick<Consent, 'text' | 'memberId'> {}

type Consenting = Pick<Person, 'consents'>

const isAbout =
  ({ text, memberId }: ConsentAbout) =>
  (consent: Consent): boolean =>
    consent.text === text && consent.memberId === memberId

/** The latest that counts; undefined when none was given, or the last was withdrawn. */
export const liveConsent = ({ consents }: Consenting, about: ConsentAbout): Consent | undefined =>
  consents
    .filter(isAbout(about))
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .at(-1)

/** Was the present version of the text agreed to? */
export const isCurrent = (consent: Consent | undefined): boolean =>
  consent !== undefined && consent.version === accepted[consent.text][0]

/** Without their consent nothing is done with a person's data: they are a visitor. */
export const agrees = (person: Consenting): boolean => liveConsent(person, { text: 'profile' }) !== undefined

/** Before anything new is done with somebody's data: a text that changed is agreed to anew. */
export const decideAgreed = (person: Consenting): Refusal | null =>
  stands(liveConsent(person, { text: 'profile' })) ? null : refuse('consentOutdated')

/** Agreeing again to the same version, or to an older one, is no new consent. */
export function withConsent(consents: readonly Consent[], given: Consent): Consent[] {
  const live = liveConsent({ consents: [...consents] }, given)
  return isCurrent(live) || live?.version === given.version ? [...consents] : keepLatest([...consents, given])
}

/** All that count of that text, for that person, count no more; the records stay. */
export const withoutConsent = (consents: readonly Consent[], about: ConsentAbout, now: number): Consent[] =>
  consents.map(consent =>
    isAbout(about)(consent) && consent.withdrawnAt === undefined ? { ...consent, withdrawnAt: now } : consent,
  )

/** Without those that were withdrawn before `since`. */
export const withoutOldProofs = (consents: readonly Consent[], since: number): Consent[] =>
  consents.filter(({ withdrawnAt }) => withdrawnAt === undefined || withdrawnAt >= since)

/** A bound, far beyond anybody's life: withdrawn records go first, the oldest of them first. */
const consentsKept = 200

function keepLatest(consents: Consent[]): Consent[] {
  const excess = consents.length - consentsKept
  if (excess <= 0) return consents
  const oldest = new Set(consents.filter(({ withdrawnAt }) => withdrawnAt !== undefined).slice(0, excess))
  return consents.filter(consent => !oldest.has(consent))
}
