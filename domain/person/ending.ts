import { type Refusal, refuse } from '../refusal'
import { type Consent, liveConsent, withoutConsent } from './consents'
import { withoutMember } from './family'
import type { FamilyMember, Person } from './person'
import { isLive, staffRoles } from './roles'

/**
 * What a person may end at any time: their account (个人信息保护法 art. 47; 网络数据安全管理条例 art. 24; WeChat rule
 * 15.3.9), or a consent (art. 15). An ending is written with the record that it changes; what follows in other places a
 * job finishes.
 */
export interface Ending extends EndingAsked {
  /** Derived from the request, so that a late copy of it does not end what began later. */
  _id: string
  state: 'begun' | 'done'
  doneAt?: number
}

export interface EndingAsked {
  /** After the end of an account the id leads to nobody. */
  personId: string
  /** `consent`: for one's own data; `member`: for those of a child, or of anybody in the family. */
  what: 'account' | 'consent' | 'member'
  /** Who leaves the family; kept until it is done. */
  member?: EndedMember
  askedAt: number
}

/** By what a family member is found in sign-ups. */
export interface EndedMember {
  id: string
  /** Keys that sign-ups may know them by: see `candidates`. */
  keys: string[]
  /** Absent when another one of the family has the same name. */
  name?: string
}

/** What stays of a person: consents as proof, which belong to nobody any more. */
export interface Remains {
  _id: string
  wx: string
  gone: { why: 'erased'; at: number }
  /** Of a record made at the desk: whose staff are told so. */
  deskSiteId?: string
  consents: Consent[]
  rev: number
}

/**
 * Who works for the office hands over first: their roles are not theirs to drop, and the last owner must stay. Roles of
 * volunteers go with the account.
 */
export function decideErasure(person: Person, now: number): Remains | Refusal {
  const working = person.grants.some(grant => staffRoles.includes(grant.role) && isLive(grant, now))
  return working ? refuse('rolesHeld') : remainsOf(person, now)
}

const remainsOf = ({ _id, deskSiteId, consents, rev }: Person, now: number): Remains => ({
  _id,
  ...(deskSiteId === undefined ? {} : { deskSiteId }),
  wx: `erased:${_id}`,
  gone: { why: 'erased', at: now },
  consents: consents.map(consent =>
    consent.withdrawnAt === undefined ? { ...consent, withdrawnAt: now } : consent,
  ),
  rev: rev + 1,
})

/** From then on the person is a visitor again, and their sign-ups end; null when there is nothing to withdraw. */
export const decidePause = (person: Person, now: number): Person | null =>
  liveConsent(person, { text: 'profile' })
    ? { ...person, consents: withoutConsent(person.consents, { text: 'profile' }, now) }
    : null

/** Without the guardian's consent the child leaves the family list; null for who is not in it. */
export const decideMemberEnd = (person: Person, memberId: string, now: number): Person | null =>
  person.family.some(({ id }) => id === memberId) ? withoutMember(person, memberId, now) : null

export function endedMember(person: Person, member: FamilyMember, key: string): EndedMember {
  const names = [person.name, ...person.family.map(({ name }) => name)]
  const unique = names.filter(name => name === member.name).length === 1
  return { id: member.id, keys: [...new Set([member.id, key])], ...(unique ? { name: member.name } : {}) }
}

/** Is this one whom the ending is about? */
export const isEndedMember = (member: EndedMember, attendee: { key: string; name: string }): boolean =>
  member.keys.includes(attendee.key) || (member.name !== undefined && attendee.name === member.name)
