import { collection } from '../../kit/collection'
import { derivedId } from '../../kit/ids'
import type { AuditRow } from '../../kit/service'

/** Who did what to which record, when: acts of staff, and looks at personal data with their purpose. */

interface AuditDocument extends AuditRow {
  _id: string
  /** `begun` until the act is over (a repeat of the request ends it), then `done` or a cause; `viewed` for looks. */
  outcome: string
  /** Why personal data were looked at. */
  purpose?: string
}

const auditRows = collection<AuditDocument>('auditRows')

/** The same request is the same row, however often it is sent; people choose request ids, so the person is part of it. */
const idOf = ({ personId, action, requestId }: AuditRow): string =>
  derivedId('audit', personId, action, requestId)

/** Before the act, so that no act goes without its row. */
export async function beginAudit(row: AuditRow): Promise<void> {
  await auditRows.add({ _id: idOf(row), ...row, outcome: 'begun' })
}

/** `outcome`: `done`, or the cause of a refusal. The first outcome stands. */
export async function endAudit(row: AuditRow, outcome: string): Promise<void> {
  await auditRows.update({ _id: idOf(row), outcome: 'begun' }, { outcome })
}

/** A look at personal data: written before they are shown. */
export async function auditView(row: AuditRow, purpose: string): Promise<void> {
  await auditRows.add({ _id: idOf(row), ...row, outcome: 'viewed', purpose })
}
