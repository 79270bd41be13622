import type { Audited } from '../change'
import type { Activity } from './activity'

/** What the record of acts tells of a changed activity. The contact is a person's name and telephone. */
export const auditedActivity: Audited<Activity> = {
  title: 'changed',
  kind: 'value',
  festival: 'value',
  summary: 'changed',
  body: 'changed',
  place: 'changed',
  startsAt: 'value',
  endsAt: 'value',
  signupOpensAt: 'value',
  signupClosesAt: 'value',
  capacity: 'value',
  partyMax: 'value',
  minAge: 'value',
  maxAge: 'value',
  cover: 'changed',
  contact: 'changed',
  status: 'value',
  cancelReason: 'changed',
  siteId: 'id',
  copiedFrom: 'id',
  _id: 'none',
  publishedAt: 'none',
  cancelledAt: 'none',
  createdBy: 'none',
  createdAt: 'none',
  updatedAt: 'none',
  rev: 'none',
  lastRequestId: 'none',
}
