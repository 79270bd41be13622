import type { Audited } from '../change'
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
