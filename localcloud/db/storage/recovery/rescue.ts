import { existsSync, readFileSync } from 'node:fs'
import { readAcknowledged } from '../acknowledged'
import { checksumOf, type Row } from '../entry'
import type { DatabaseFiles } from '../files'
import { type LoggedRow, rescueLogLines, settledRows } from '../log-line'
import { PAGE_BYTES } from '../sqlite'
import { Finds, type Rescued } from './finds'
import { logFrames } from './log-frames'
import { type PageOf, rowsInPage } from './rows-in-page'

/**
 * Finds every row whose checksum holds in the file and in both logs, without SQLite: a file that SQLite cannot
 * read has rows too. Of several states of a document the last one counts, and that it was removed is a state.
 */
export function rescue(files: DatabaseFiles): Rescued {
  const acknowledged = readAcknowledged(files.acknowledged) ?? 0
  const finds = new Finds(acknowledged)
  const file = contentOf(files.database)
  const { settled, trailing } = logFrames(contentOf(`${files.database}-wal`))
  const logged = new Map([...settled, ...trailing].map(({ page, image }) => [page, image]))
  const pageOf: PageOf = page => logged.get(page) ?? pageIn(file, page)
  for (let at = 0; at < file.length; at += PAGE_BYTES)
    finds.add(rowsInPage(file.subarray(at, at + PAGE_BYTES), pageOf))
  for (const { image } of settled) finds.add(rowsInPage(image, pageOf))
  // Of a commit that was not acknowledged, a part may be there.
  for (const { image } of trailing) finds.add(rowsInPage(image, pageOf), acknowledged)
  const rows = rescueLogLines(contentOf(files.log))
  const end = settledRows(rows)
  finds.add(rows.slice(0, end).map(asRow))
  finds.add(rows.slice(end).map(asRow), acknowledged)
  return finds.result()
}

/** With a checksum that holds if the line's does. */
function asRow({ seq, body, commit, total, isWhole }: LoggedRow): Row {
  const entry = { seq, body, commit, total }
  return { ...entry, checksum: isWhole ? checksumOf(entry) : Number.NaN }
}

function contentOf(file: string): Buffer {
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
}

/** Pages are counted from 1. */
function pageIn(file: Buffer, page: number): Buffer | undefined {
  return page > 0 ? file.subarray((page - 1) * PAGE_BYTES, page * PAGE_BYTES) : undefined
}
