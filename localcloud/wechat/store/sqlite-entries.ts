import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type Libsql from 'libsql'
import { DatabaseError } from '../../db/types'
import type { Entries, Key } from './entries'

const FORMAT = 1

/** `key` has no type of its own, so that numbers are ordered as numbers. */
const SCHEMA = `CREATE TABLE IF NOT EXISTS entries (kind TEXT NOT NULL, key NOT NULL, text TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;`

/**
 * Keeps everything in `wechat.sqlite`, a file of its own beside the documents, whose lock also guards this one.
 * An acknowledged change survives the death of the process.
 * @throws DatabaseError `storageFailed` if the file is damaged or of another format.
 */
export function openSqliteEntries(dir: string): Entries {
  const file = join(dir, 'wechat.sqlite')
  const database = guarded(`Cannot open ${file}`, () => open(dir, file))
  const put = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?)')
  const remove = database.prepare('DELETE FROM entries WHERE kind = ? AND key = ?')
  const list = database.prepare('SELECT key, text FROM entries WHERE kind = ? ORDER BY key').raw()
  return {
    read: kind =>
      guarded(`Cannot read ${file}`, () =>
        list.all(kind).map(row => {
          const [key, text] = row as [Key, string] // The columns of `list`.
          return { key, text }
        }),
      ),
    write: changes =>
      guarded(`Cannot write to ${file}`, () =>
        inTransaction(database, () => {
          for (const { kind, key, value } of changes) {
            if (value === undefined) remove.run(kind, key)
            else put.run(kind, key, JSON.stringify(value))
          }
        }),
      ),
    close: () => void database.close(),
  }
}

/** The package is loaded here and not above: an environment in memory must not need its native part at all. */
function open(dir: string, file: string): Libsql.Database {
  const Sqlite: typeof Libsql = require('libsql')
  mkdirSync(dir, { recursive: true })
  const database = new Sqlite(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  const [[format]] = database.prepare('PRAGMA user_version').raw().all() as [[number]] // One row, one column.
  if (format !== 0 && format !== FORMAT) throw new Error(`format ${format} is not known to this version`)
  const [[state]] = database.prepare('PRAGMA quick_check(1)').raw().all() as [[string]] // As above.
  if (state !== 'ok') throw new Error(`the file is damaged: ${state}`)
  database.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${FORMAT}; COMMIT;`)
  return database
}

function inTransaction(database: Libsql.Database, run: () => void): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    run()
    database.exec('COMMIT')
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function guarded<T>(doing: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw new DatabaseError('storageFailed', `${doing}: ${error instanceof Error ? error.message : error}`)
  }
}
