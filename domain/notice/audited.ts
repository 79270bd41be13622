import type { Audited } from '../change'
import type { Notice } from './notice'

/** What the record of acts tells of a changed notice. */
export const auditedNotice: Audited<Notice> = {
  title: 'changed',
  category: 'value',
  body: 'changed',
  blocks: 'changed',
  cover: 'changed',
  verdicts: 'none',
  pinned: 'value',
  expiresAt: 'value',
  audience: 'changed',
  meant: 'none',
  asks: 'value',
  publishAt: 'value',
  editedBy: 'id',
  corrections: 'none',
  status: 'value',
  withdrawReason: 'changed',
  siteId: 'id',
  _id: 'none',
  publishedAt: 'none',
  withdrawnAt: 'none',
  keptBy: 'id',
  createdBy: 'none',
  createdAt: 'none',
  updatedAt: 'none',
  rev: 'none',
  lastRequestId: 'none',
}
