import { createHash } from 'node:crypto'
import { numberOf, textOf } from './fields'
import type { Row, Snapshot, Violation } from './snapshot'

/**
 * The hash chain over the rows of acts, followed from the first seal to the last: SHA-256 over the seal before and the
 * rows since then in the order of their time and id, each with its fields in alphabetical order.
 */
export function checkAudit(snapshot: Snapshot): Violation[] {
  const seals = [...snapshot.rows('auditSeals')].sort((a, b) => numberOf(a.number) - numberOf(b.number))
  const rows = [...snapshot.rows('auditRows')].sort(inTime)
  let hash = ''
  let from = 0
  for (const [i, seal] of seals.entries()) {
    const where = `auditSeals/${seal._id}`
    if (numberOf(seal.number) !== i + 1)
      return [{ invariant: 'audit', where, what: `seal ${i + 1} is missing` }]
    const end = rows.findIndex(row => isBehind(row, seal))
    const covered = rows.slice(from, end < 0 ? rows.length : end)
    from += covered.length
    hash = hashOf(hash, covered)
    if (covered.length !== seal.count || hash !== seal.hash)
      return [{ invariant: 'audit', where, what: 'a row under this seal was changed, added or taken away' }]
  }
  return []
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const inTime = (a: Row, b: Row): number =>
  numberOf(a.at) - numberOf(b.at) || order(String(a._id), String(b._id))

const isBehind = (row: Row, seal: Row): boolean =>
  numberOf(row.at) > numberOf(seal.lastAt) ||
  (row.at === seal.lastAt && String(row._id) > textOf(seal.lastId))

function hashOf(before: string, rows: readonly Row[]): string {
  const hash = createHash('sha256').update(before)
  for (const row of rows) hash.update(inOrder(row))
  return hash.digest('hex')
}

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).sort(([a], [b]) => order(a, b))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${inOrder(field)}`).join(',')}}`
}
