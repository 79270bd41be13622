import type { Consent } from './consents'

/** A resident, with or without WeChat, and what they told us. */

export interface Person {
  _id: string
  /** The OPENID, or `desk:<id>` for a person signed up at the desk (a missing field would clash in the unique index). */
  wx: string
  name: string
  /** `1956-03-02`; asked for only where an activity has an age limit. */
  birthDate?: string
  /** Digits alone: see domain/person/phone.ts. */
  phone?: string
  /** Self-declared until a station confirms it. */
  homeEstateId?: string
  homeSiteId?: string
  /** Of a record made at the desk: the site whose staff keep it, until its person takes it over. See desk.ts. */
  deskSiteId?: string
  /** Records that were merged into this one: see merge.ts. */
  formerIds?: string[]
  family: FamilyMember[]
  consents: Consent[]
  grants: Grant[]
  /** The latest that were taken back or replaced. */
  formerGrants: FormerGrant[]
  largeText: LargeText
  createdAt: number
  /** The app was opened then, to within a month: an account that nobody uses is closed. See idle.ts. */
  seenAt?: number
  /** Raised by every change; a change made from an older copy is decided anew. */
  rev: number
  /** The latest writes: see domain/repeat.ts. */
  requests: string[]
}

export interface FamilyMember {
  id: string
  name: string
  relation: Relation
  birthDate?: string
}

export type Relation = 'child' | 'parent' | 'spouse' | 'grandchild' | 'other'
export const relationNames: Record<Relation, string> = {
  child: '子女',
  parent: '父母',
  spouse: '配偶',
  grandchild: '孙辈',
  other: '其他家人',
}

/** `system` follows WeChat's font setting. */
export type LargeText = 'system' | 'on' | 'off'

export interface Grant {
  role: GrantedRole
  /** The site whose records the role reaches; absent for street-wide roles. */
  siteId?: string
  grantedBy: string
  grantedAt: number
  reason: string
  /** After this moment the grant no longer counts. */
  until?: number
}

export interface FormerGrant extends Grant {
  revokedBy: string
  revokedAt: number
  revokeReason: string
}

/** Roles that somebody gives; `visitor` and `resident` come by themselves. */
export type GrantedRole = 'volunteer' | 'leader' | 'correspondent' | 'station' | 'street' | 'owner'

export const familyMax = 8
/** PIPL art. 28: personal information of those under 14 is sensitive. */
export const guardianAge = 14
/** The texts are in consent-texts.ts. Whoever changes one raises its version, and people are asked again. */
export const profileConsentVersion = '2026-12'
export const guardianConsentVersion = '2026-12'
