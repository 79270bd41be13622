import { fieldsOf, listOf, numberOf, textOf } from './fields'
import type { Row, Snapshot, Violation } from './snapshot'

/**
 * An export says how many rows it holds, and one of the acts, which names people, what for. Since those acts lie beside
 * it, their number is counted again from what was searched for.
 */

/** An act of which an export knew nothing yet may have begun before it: its row is written this much later at most. */
const lateMs = 5 * 60_000

export function checkExports(snapshot: Snapshot): Violation[] {
  const acts = snapshot.rows('auditRows')
  return acts.filter(({ outcome }) => outcome === 'exported').flatMap(row => wrongWith(row, acts))
}

function wrongWith(row: Row, acts: readonly Row[]): Violation[] {
  const wrong = (what: string): Violation => ({ invariant: 9, where: `auditRows/${row._id}`, what })
  const count = numberOf(row.count)
  const named = row.action === 'audit.export'
  return [
    ...(named && textOf(row.purpose).trim() === '' ? [wrong('exported for no purpose')] : []),
    ...(count >= 0 ? [] : [wrong('does not say how many rows')]),
    ...(row.search === undefined ? [] : miscounted(fieldsOf(row.search), count, acts).map(wrong)),
  ]
}

function miscounted(
  search: Readonly<Record<string, unknown>>,
  count: number,
  acts: readonly Row[],
): string[] {
  const before = numberOf(search.before)
  const meant = acts.filter(act => matches(act, search))
  const least = meant.filter(({ at }) => numberOf(at) < before - lateMs).length
  if (count >= least && count <= meant.length) return []
  const there = least === meant.length ? least : `${least} to ${meant.length}`
  return [`says ${count} rows, where ${there} are`]
}

function matches(act: Row, { from, before, ...equal }: Readonly<Record<string, unknown>>): boolean {
  const at = numberOf(act.at)
  if (at < (from === undefined ? 0 : numberOf(from)) || at >= numberOf(before)) return false
  return Object.entries(equal).every(([field, value]) =>
    field === 'recordId' ? listOf(act.records).includes(value) : act[field] === value,
  )
}
