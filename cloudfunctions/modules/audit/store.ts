import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { derivedId } from '../../kit/ids'
import type { AuditRow } from '../../kit/service'

/** Who did what to which record, when: acts of staff, and looks at personal data with their purpose. */

export interface AuditDocument extends AuditRow {
  _id: string
  /** `begun` until the act is over (a repeat within minutes ends it too), then `done` or a cause; `viewed` for looks. */
  outcome: string
  /** Why personal data were looked at. */
  purpose?: string
}

/** After this an act is over, whatever became of it; its row is then sealed as it is. Calls take 10 s at most. */
export const actMs = 5 * 60_000

const auditRows = collection<AuditDocument>('auditRows')

/** The same request is the same row, however often it is sent; people choose request ids, so the person is part of it. */
const idOf = ({ personId, action, requestId }: AuditRow): string =>
  derivedId('audit', personId, action, requestId)

/** Before the act, so that no act goes without its row. */
export async function beginAudit(row: AuditRow): Promise<void> {
  await auditRows.add({ _id: idOf(row), ...row, outcome: 'begun' })
}

/** `outcome`: `done`, or the cause of a refusal. The first outcome stands; a row that may be sealed is left alone. */
export async function endAudit(row: AuditRow, outcome: string): Promise<void> {
  const open = { _id: idOf(row), outcome: 'begun', at: _.gt(Date.now() - actMs) }
  await auditRows.update(open, { outcome })
}

/** A look at personal data: written before they are shown. */
export async function auditView(row: AuditRow, purpose: string): Promise<void> {
  await auditRows.add({ _id: idOf(row), ...row, outcome: 'viewed', purpose })
}
