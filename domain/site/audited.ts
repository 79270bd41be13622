import type { Audited } from '../change'
import type { SiteSettings } from './site'

/** What the record of acts tells of changed settings. */
export const auditedSettings: Audited<SiteSettings> = {
  slogan: 'changed',
  openingHours: 'changed',
  partyMax: 'value',
  offerHours: 'value',
  checkInOpens: 'value',
  checkInRadius: 'value',
  noticeReview: 'value',
}
