import { type Refusal, refuse } from '../refusal'
import type { Consent, Person } from './person'
import { isLive, staffRoles } from './roles'

/** Erasing an account: 个人信息保护法 art. 47; 网络数据安全管理条例 art. 24 (closing an account); WeChat rule 15.3.9. */

/** That it was asked for, and how far it has come. It holds ids and times, and stays as proof. */
export interface Erasure {
  /** Derived from the request, so that a late copy of it does not erase a later account. */
  _id: string
  /** Who was: the id leads to nobody any more. */
  personId: string
  state: 'begun' | 'done'
  askedAt: number
  doneAt?: number
}

/** What stays of a person: consents as proof, which belong to nobody any more. */
export interface Remains {
  _id: string
  wx: string
  gone: { why: 'erased'; at: number }
  consents: Consent[]
  rev: number
}

/**
 * Who works for the office hands over first: their roles are not theirs to drop, and the last owner must stay. Roles of
 * volunteers go with the account.
 */
export function decideErasure(person: Person, now: number): Refusal | null {
  const working = person.grants.some(grant => staffRoles.includes(grant.role) && isLive(grant, now))
  return working ? refuse('rolesHeld') : null
}

export const remainsOf = ({ _id, consents, rev }: Person, now: number): Remains => ({
  _id,
  wx: `erased:${_id}`,
  gone: { why: 'erased', at: now },
  consents: consents.map(consent =>
    consent.withdrawnAt === undefined ? { ...consent, withdrawnAt: now } : consent,
  ),
  rev: rev + 1,
})
