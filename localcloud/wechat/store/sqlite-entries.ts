import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type Libsql from 'libsql'
import { DatabaseError } from '../../db/types'
import type { Entries, Key } from './entries'

const FORMAT = 1

const WAY_OUT =
  ' Remove the file to begin with an empty outbox and without consents; documents are not in it.'

/** `key` has no type of its own, so that numbers are ordered as numbers. */
const SCHEMA = `CREATE TABLE IF NOT EXISTS entries (kind TEXT NOT NULL, key NOT NULL, text TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;`

/**
 * Keeps everything in `wechat.sqlite`, a file of its own beside the documents, whose lock also guards this one.
 * An acknowledged change survives the death of the process.
 * @throws DatabaseError `storageFailed` if the file is damaged or of another format.
 */
export function openSqliteEntries(dir: string): Entries {
  const file = join(dir, 'wechat.sqlite')
  const database = guarded(file, () => open(dir, file), WAY_OUT)
  const put = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?)')
  const remove = database.prepare('DELETE FROM entries WHERE kind = ? AND key = ?')
  const list = database.prepare('SELECT key, text FROM entries WHERE kind = ? ORDER BY key').raw()
  return {
    read: (kind, take) =>
      guarded(
        file,
        () => {
          for (const row of list.all(kind)) {
            const [key, text] = row as [Key, string] // The columns of `list`.
            take(key, parse(kind, key, text))
          }
        },
        WAY_OUT,
      ),
    write: changes =>
      guarded(file, () =>
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
  try {
    prepare(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function prepare(database: Libsql.Database): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  const [[format]] = database.prepare('PRAGMA user_version').raw().all() as [[number]] // One row, one column.
  if (format !== 0 && format !== FORMAT) throw new Error(`format ${format} is not known to this version`)
  const [[state]] = database.prepare('PRAGMA quick_check(1)').raw().all() as [[string]] // As above.
  if (state !== 'ok') throw new Error(`the file is damaged: ${state}`)
  database.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${FORMAT}; COMMIT;`)
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

function parse(kind: string, key: Key, text: string) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`the ${kind} ${key} is damaged`)
  }
}

function guarded<T>(file: string, run: () => T, wayOut = ''): T {
  try {
    return run()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseError('storageFailed', `${file}: ${reason}.${wayOut}`)
  }
}
