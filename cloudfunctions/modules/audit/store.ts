import type { Change } from '../../../domain/change'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { derivedId } from '../../kit/ids'
import type { ActResult, AuditRow } from '../../kit/service'
import type { ActFilter } from './search-store'

/** Who did what to which record, when: acts of staff, and looks at personal data with their purpose. */

export interface AuditDocument extends AuditRow {
  _id: string
  /** `begun` until the act is over (a repeat within minutes ends it too), then `done` or a cause; `viewed` for looks. */
  outcome: string
  /** Ids of all records that it is about, the site's aside: what is searched for. */
  records: string[]
  /** What was changed, without anything personal: see domain/change.ts. */
  changes?: Change[]
  /** Why personal data were looked at, or exported. */
  purpose?: string
  /** Of an export: how many rows it holds. */
  count?: number
  /** Of an export of the acts themselves: what was searched for, so that anybody can count again. */
  search?: ActFilter
}

/** After this an act is over, whatever became of it; its row is then sealed as it is. Calls take 10 s at most. */
export const actMs = 5 * 60_000

const auditRows = collection<AuditDocument>('auditRows')

/** The same request is the same row, however often it is sent; people choose request ids, so the person is part of it. */
const idOf = ({ personId, action, requestId }: AuditRow): string =>
  derivedId('audit', personId, action, requestId)

/** Before the act, so that no act goes without its row. */
export async function beginAudit(row: AuditRow): Promise<void> {
  await auditRows.add({ _id: idOf(row), ...row, records: recordsIn(row.about), outcome: 'begun' })
}

/** `outcome`: `done`, or the cause of a refusal. The first outcome stands; a row that may be sealed is left alone. */
export async function endAudit(
  row: AuditRow,
  outcome: string,
  { changes, made }: ActResult = { changes: [], made: {} },
): Promise<void> {
  const open = { _id: idOf(row), outcome: 'begun', at: _.gt(Date.now() - actMs) }
  const records = [...new Set([...recordsIn(row.about), ...recordsIn(made)])]
  const told = changes.length > 0 ? { changes: changes.slice(0, changesMax) } : {}
  await auditRows.update(open, { outcome, records, ...told })
}

/** More fields than any record has, and as many ticks as one batch. */
const changesMax = 100

const recordsIn = ({ siteId: _, ...ids }: Record<string, string>): string[] => [
  ...new Set(Object.values(ids)),
]

/** A look at personal data: written before they are shown. Without a purpose names were masked. */
export async function auditView(row: AuditRow, purpose: string | undefined): Promise<void> {
  const stated = purpose === undefined ? {} : { purpose }
  await auditRows.add({ _id: idOf(row), ...row, records: recordsIn(row.about), outcome: 'viewed', ...stated })
}

/**
 * An export, with how many rows it will hold: written before the first of them is handed out. One without a purpose is
 * masked.
 */
export async function auditExport(
  row: AuditRow,
  purpose: string | undefined,
  count: number,
  search?: ActFilter,
): Promise<void> {
  const records = recordsIn(row.about)
  const stated = { ...(purpose === undefined ? {} : { purpose }), ...(search ? { search } : {}) }
  await auditRows.add({ _id: idOf(row), ...row, records, outcome: 'exported', ...stated, count })
}
