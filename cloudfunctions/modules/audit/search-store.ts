import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { type After, afterCursor } from '../../kit/paging'
import type { AuditDocument } from './store'

/** Rows of the record of acts, searched: each filter has its index in config/database.json. */
export interface ActFilter {
  siteId?: string
  personId?: string
  action?: string
  /** An id of any kind of record. */
  recordId?: string
  /** Epoch ms: from this moment on, and before that one. */
  from?: number
  before?: number
}

const rows = collection<AuditDocument>('auditRows')

const equalities = ({ siteId, personId, action, recordId }: ActFilter): Record<string, string> => ({
  ...(siteId === undefined ? {} : { siteId }),
  ...(personId === undefined ? {} : { personId }),
  ...(action === undefined ? {} : { action }),
  ...(recordId === undefined ? {} : { records: recordId }),
})

const timesOf = ({ from = 0, before }: ActFilter) => ({
  at: before === undefined ? _.gte(from) : _.gte(from).and(_.lt(before)),
})

/** Newest first. */
export function findActs(filter: ActFilter, after: After | null, limit: number): Promise<AuditDocument[]> {
  const [equal, times] = [equalities(filter), timesOf(filter)]
  const query = after ? _.and([afterCursor(equal, 'at', 'desc', after), times]) : { ...equal, ...times }
  return rows.find(query, {
    sort: [
      ['at', 'desc'],
      ['_id', 'asc'],
    ],
    limit,
  })
}

export const countActs = (filter: ActFilter): Promise<number> =>
  rows.count({ ...equalities(filter), ...timesOf(filter) })
