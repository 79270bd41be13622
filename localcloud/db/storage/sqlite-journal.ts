import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type Libsql from 'libsql'
import { DatabaseError } from '../types'
import { checksum, decodeDocument, encodeDocument } from './document-text'
import type { Journal, StoredDocument, Write } from './journal'

const FORMAT = 1

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS documents (
    seq INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, checksum INTEGER NOT NULL
  );`

/**
 * Commits in one SQLite file (WAL). With NORMAL every acknowledged commit survives the death of the process, with FULL
 * also a power cut. The file is locked for this process, because the documents in memory are the truth while it runs.
 * @param dir made if missing; the file is `data.sqlite` in it
 * @throws DatabaseError `storageFailed` if the file is in use, damaged or of another format.
 */
export function openSqliteJournal(dir: string, synchronous: 'NORMAL' | 'FULL'): Journal {
  const file = join(dir, 'data.sqlite')
  const unlock = guarded(`Cannot open ${dir}`, () => lock(dir))
  const database = guarded(`Cannot open ${file}`, () => open(file, synchronous), unlock)
  const put = database.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?)')
  const remove = database.prepare('DELETE FROM documents WHERE seq = ?')

  function writeOne({ seq, collection: { name }, id, after }: Write): void {
    if (after === null) {
      remove.run(seq)
      return
    }
    const idText = JSON.stringify(id)
    const text = encodeDocument(after)
    put.run(seq, name, idText, text, checksum(name, idText, text))
  }

  return {
    collections: () =>
      guarded('Cannot read the collections', () =>
        database
          .prepare('SELECT name FROM collections ORDER BY name')
          .raw()
          .all()
          .map(row => String((row as unknown[])[0])),
      ),
    documents: () => readDocuments(database),
    addCollection: name =>
      guarded('Cannot add a collection', () => {
        database.prepare('INSERT OR IGNORE INTO collections VALUES (?)').run(name)
      }),
    write: writes => guarded('Cannot write', () => inTransaction(database, () => writes.forEach(writeOne))),
    close: () => {
      tidy(database)
      database.close()
      unlock()
    },
  }
}

/**
 * An exclusive lock that the system gives back when the process dies. It has a file of its own: libsql keeps a
 * connection alive until its statements are garbage, so a lock on the data would outlast `close`.
 */
function lock(dir: string): () => void {
  mkdirSync(dir, { recursive: true })
  const holder = connect(join(dir, 'lock'))
  holder.exec('BEGIN EXCLUSIVE')
  return () => {
    holder.exec('ROLLBACK')
    holder.close()
  }
}

/** The package is loaded here and not above: a database in memory must not need its native part at all. */
function connect(file: string): Libsql.Database {
  const Sqlite: typeof Libsql = require('libsql')
  return new Sqlite(file)
}

function open(file: string, synchronous: 'NORMAL' | 'FULL'): Libsql.Database {
  const database = connect(file)
  database.exec('PRAGMA journal_mode = WAL')
  database.exec(`PRAGMA synchronous = ${synchronous}`)
  const [[format]] = database.prepare('PRAGMA user_version').raw().all() as [[number]]
  if (format !== 0 && format !== FORMAT)
    throw new Error(`format ${format} is not known to this version (${FORMAT})`)
  const [[state]] = database.prepare('PRAGMA quick_check(1)').raw().all() as [[string]]
  if (state !== 'ok') throw new Error(`the file is damaged: ${state}`)
  database.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${FORMAT}; COMMIT;`)
  return database
}

/** Moves the commits from the log into the file. Not needed: what is left in the log is read at the next opening. */
function tidy(database: Libsql.Database): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // Somebody reads or writes the file; the log stays.
  }
}

function* readDocuments(database: Libsql.Database): Generator<StoredDocument> {
  const rows = database
    .prepare('SELECT seq, collection, id, text, checksum FROM documents ORDER BY seq')
    .raw()
  for (const row of rows.iterate()) {
    const [seq, collection, id, text, expected] = row as [number, string, string, string, number]
    if (checksum(collection, id, text) !== expected) {
      const fault = `Document ${id} of collection ${collection} is damaged: its checksum does not match. Restore the data folder from a backup, or remove it to begin anew.`
      throw new DatabaseError('storageFailed', fault)
    }
    yield { seq, collection, doc: decodeDocument(text) }
  }
}

/** Also for one document: a statement that fails to get the lock by itself would keep the file busy ever after. */
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

function guarded<T>(doing: string, run: () => T, onFailure?: () => void): T {
  try {
    return run()
  } catch (error) {
    onFailure?.()
    if (error instanceof DatabaseError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    const hint = /locked|busy/i.test(reason) ? ' Another local cloud is using this folder.' : ''
    throw new DatabaseError('storageFailed', `${doing}: ${reason}.${hint}`)
  }
}
