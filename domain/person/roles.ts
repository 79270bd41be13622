import { type Refusal, refuse } from '../refusal'
import type { Site } from '../site/site'
import type { FormerGrant, Grant, GrantedRole, Person } from './person'

/** Giving roles and taking them back. */

/** Whether a role is held for one site (`site`), for the whole street (`street`), or either. */
export const heldFor: Record<GrantedRole, 'site' | 'street' | 'either'> = {
  volunteer: 'street',
  leader: 'either',
  correspondent: 'site',
  station: 'site',
  street: 'street',
  owner: 'street',
}

export const isGrantedRole = (name: unknown): name is GrantedRole =>
  Object.keys(roleNames).some(role => role === name)

/** Roles of the office's own people, whom `person.staff` lists. */
export const staffRoles: readonly GrantedRole[] = ['leader', 'correspondent', 'station', 'street', 'owner']

export const roleNames: Record<GrantedRole, string> = {
  volunteer: '志愿者',
  leader: '队长',
  correspondent: '信息员',
  station: '站管理员',
  street: '所管理员',
  owner: '系统管理员',
}

type Grants = Pick<Person, 'grants' | 'formerGrants'>

/** Holds a role, or held one. */
export const hadRole = ({ grants, formerGrants }: Grants): boolean => grants.length + formerGrants.length > 0

/** Works for the office, or did: such people act under their name. */
export const isStaff = ({ grants, formerGrants }: Grants): boolean =>
  [...grants, ...formerGrants].some(({ role }) => staffRoles.includes(role))

const formerGrantsKept = 20

export const isLive = (grant: Pick<Grant, 'until'>, now: number): boolean =>
  grant.until === undefined || grant.until > now

const same = (a: Pick<Grant, 'role' | 'siteId'>, b: Pick<Grant, 'role' | 'siteId'>): boolean =>
  a.role === b.role && a.siteId === b.siteId

/** `site` is what the site area knows of `grant.siteId`. A grant for the same role and site is replaced. */
export function decideGrant(person: Person, grant: Grant, site: Site | null, now: number): Person | Refusal {
  if (!isLive(grant, now)) return refuse('untilPassed')
  if (siteMisfits(grant)) return refuse('roleSiteWrong')
  if (grant.siteId !== undefined && !site) return refuse('siteUnknown')
  if (grant.role === 'station' && site?.kind !== 'station') return refuse('roleSiteWrong')
  const replaced = person.grants.find(held => same(held, grant))
  const { grantedBy: revokedBy, reason: revokeReason } = grant
  return {
    ...person,
    grants: [...person.grants.filter(held => held !== replaced), grant],
    formerGrants: replaced
      ? withFormer(person, { ...replaced, revokedBy, revokeReason, revokedAt: now })
      : person.formerGrants,
  }
}

function siteMisfits({ role, siteId }: Pick<Grant, 'role' | 'siteId'>): boolean {
  const want = heldFor[role]
  return (want === 'site' && siteId === undefined) || (want === 'street' && siteId !== undefined)
}

export interface Revocation extends Pick<Grant, 'role' | 'siteId'> {
  by: string
  reason: string
}

export function decideRevoke(person: Person, revocation: Revocation, now: number): Person | Refusal {
  if (siteMisfits(revocation)) return refuse('roleSiteWrong')
  const held = person.grants.find(grant => same(grant, revocation))
  if (!held) return refuse('roleNotHeld')
  const { by: revokedBy, reason: revokeReason } = revocation
  return {
    ...person,
    grants: person.grants.filter(grant => grant !== held),
    formerGrants: withFormer(person, { ...held, revokedBy, revokedAt: now, revokeReason }),
  }
}

const withFormer = ({ formerGrants }: Person, former: FormerGrant): FormerGrant[] =>
  [...formerGrants, former].slice(-formerGrantsKept)
