import type Libsql from 'libsql'
import { checksumOf, type Entry } from './entry'
import { connect, FORMAT, firstValue, PAGE_BYTES } from './sqlite'

/** The rows in SQLite's file: of each document the state that one of the latest commits has left. */
export interface EntryTable {
  /** All or nothing. @throws Error in SQLite's words */
  put(rows: Iterable<Entry>): void
  /** Deletes the rows at these places that are older than a commit. */
  sweep(places: readonly number[], commit: number): void
  close(): void
}

const SCHEMA = `CREATE TABLE entries (
  seq INTEGER PRIMARY KEY, body TEXT NOT NULL, "commit" INTEGER NOT NULL, total INTEGER NOT NULL, checksum INTEGER NOT NULL
);`

/** Opens a verified file, or makes one. @throws Error in SQLite's words */
export function openEntryTable(file: string, synchronous: 'NORMAL' | 'FULL'): EntryTable {
  const database = open(file, synchronous)
  const put = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?)')
  return {
    put(rows) {
      inTransaction(database, () => {
        for (const row of rows) put.run(row.seq, textOf(row), row.commit, row.total, checksumOf(row))
      })
    },
    sweep(places, commit) {
      if (places.length === 0) return
      const remove = database.prepare('DELETE FROM entries WHERE seq = ? AND "commit" < ?')
      inTransaction(database, () => {
        for (const seq of places) remove.run(seq, commit)
      })
    },
    close() {
      tidy(database)
      database.close()
    },
  }
}

/** The column is text, and a reader of the log has bytes. */
function textOf({ body }: Entry): string {
  return body.toString()
}

function open(file: string, synchronous: 'NORMAL' | 'FULL'): Libsql.Database {
  const database = connect(file)
  database.exec(`PRAGMA page_size = ${PAGE_BYTES}`)
  database.exec('PRAGMA journal_mode = WAL')
  database.exec(`PRAGMA synchronous = ${synchronous}`)
  // What was deleted is blank: a recovery must not find it, nor anybody else.
  database.exec('PRAGMA secure_delete = ON')
  if (firstValue(database, 'PRAGMA user_version') === 0)
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${FORMAT}; COMMIT;`)
  return database
}

/** Moves the rows from SQLite's own log into the file. Not needed: what is left there is read at the next opening. */
function tidy(database: Libsql.Database): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // The disk is full, say; the log stays.
  }
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
