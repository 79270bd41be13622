import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { type After, afterCursor } from '../../kit/paging'
import type { AuditDocument } from './store'

/** Rows of the record of acts that are about one person, or by them: newest first. */

const rows = collection<AuditDocument>('auditRows')

const newestFirst = [
  ['at', 'desc'],
  ['_id', 'asc'],
] as const

/**
 * Looks at lists of these activities (at most 100), exports of them with full names among them, and at the person's own
 * records, by anybody but themselves.
 */
export async function looksAt(
  { personIds, activityIds }: { personIds: readonly string[]; activityIds: readonly string[] },
  after: After | null,
  limit: number,
): Promise<AuditDocument[]> {
  // Without a purpose names were masked.
  const seen = { outcome: _.in(['viewed', 'exported']), purpose: _.exists(true) }
  const looks = (about: Record<string, unknown>) =>
    rows.find(afterCursor({ ...about, ...seen }, 'at', 'desc', after), { sort: newestFirst, limit })
  const [ofLists, ofPerson] = await Promise.all([
    activityIds.length > 0 ? looks({ 'about.activityId': _.in([...activityIds]) }) : [],
    looks({ 'about.personId': _.in([...personIds]) }),
  ])
  return [...ofLists, ...ofPerson]
    .filter(row => !personIds.includes(row.personId))
    .sort((a, b) => b.at - a.at || (a._id < b._id ? -1 : 1))
    .slice(0, limit)
}

export const actsOf = (personId: string, after: After | null, limit: number): Promise<AuditDocument[]> =>
  rows.find(afterCursor({ personId }, 'at', 'desc', after), { sort: newestFirst, limit })
