import { pathToFileURL } from 'node:url'
import type Libsql from 'libsql'
import { DatabaseError } from '../types'

/** Page size of the files that we make; the recovery reads them page by page. */
export const PAGE_BYTES = 4096

/** Changes with every change of the tables. */
export const FORMAT = 2

/** Opens or makes a file. The package is loaded here: a database in memory must not need its native part at all. */
export function connect(file: string): Libsql.Database {
  const Sqlite: typeof Libsql = require('libsql')
  return new Sqlite(file)
}

/** Opens a file that must not change: also its write-ahead log stays as it is, whatever state it is in. */
export function connectToRead(file: string): Libsql.Database {
  return connect(`${pathToFileURL(file).href}?mode=ro`)
}

/** The first value of a statement's first row. */
export function firstValue(database: Libsql.Database, sql: string): unknown {
  const [row] = database.prepare(sql).raw().all() as unknown[][] // `raw` makes rows arrays
  return row?.[0]
}

/** What went wrong, as the caller of the database sees it: `storageFailed`, with SQLite's words. */
export function storageFailure(doing: string, error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error
  return new DatabaseError(
    'storageFailed',
    `${doing}: ${error instanceof Error ? error.message : String(error)}.`,
  )
}
