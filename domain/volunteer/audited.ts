import type { Audited } from '../change'
import type { Team, TeamMember } from './team'
import type { Registration } from './volunteer'

/** What the record of acts tells of an answered registration. */
export const auditedRegistration: Audited<Registration> = {
  state: 'value',
  words: 'changed',
  siteId: 'id',
  services: 'changed',
  skills: 'changed',
  free: 'changed',
  guardian: 'changed',
  _id: 'none',
  personId: 'none',
  number: 'none',
  termsVersion: 'none',
  agreedAt: 'none',
  askedAt: 'none',
  decidedAt: 'none',
  decidedBy: 'none',
  requests: 'none',
  rev: 'none',
}

export const auditedTeam: Audited<Team> = {
  state: 'value',
  name: 'changed',
  about: 'changed',
  brand: 'value',
  leaderId: 'id',
  siteId: 'id',
  _id: 'none',
  createdAt: 'none',
  requests: 'none',
  rev: 'none',
}

export const auditedMember: Audited<TeamMember> = {
  state: 'value',
  words: 'changed',
  _id: 'none',
  teamId: 'none',
  siteId: 'none',
  personId: 'none',
  askedAt: 'none',
  since: 'none',
  decidedBy: 'none',
  requests: 'none',
  rev: 'none',
}
