import { existsSync, readFileSync } from 'node:fs'
import { Damaged } from './damaged'
import { nameOf } from './entry'
import { type LoggedRow, readLogLines, settledRows } from './log-line'

/**
 * The rows of all commits after `commit`, the last one that the table has. Of the last one of the log the end may be
 * missing: the process died in it, and nobody was told that it was made.
 * @throws Damaged at the first line that is not as it was written
 */
export function readLog(file: string, commit: number): LoggedRow[] {
  const rows = existsSync(file) ? readLogLines(readFileSync(file)) : []
  for (const [i, row] of rows.entries()) {
    if (!row.isWhole)
      throw new Damaged(`the checksum of ${nameOf(row.body) ?? `line ${i + 1}`} in the log does not hold`)
    if (!follows(row, rows[i - 1], commit))
      throw new Damaged(`before line ${i + 1} of the log something is not there`)
  }
  return rows.slice(0, settledRows(rows)).filter(row => row.commit > commit)
}

/** Whether a line stands where it was written. The log may begin with commits that the table has already. */
function follows(row: LoggedRow, before: LoggedRow | undefined, commit: number): boolean {
  if (!before) return row.commit <= commit + 1
  if (before.rest === 0) return row.commit === before.commit + 1
  return row.commit === before.commit && row.rest === before.rest - 1
}
