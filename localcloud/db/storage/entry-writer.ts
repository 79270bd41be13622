import type Libsql from 'libsql'
import { documentText } from '../values/document-text'
import { openAcknowledged } from './acknowledged'
import { checksumOf, collectionBody, documentBody, type Entry } from './entry'
import type { DatabaseFiles } from './files'
import type { Journal, Write } from './journal'
import { connect, FORMAT, firstValue, PAGE_BYTES } from './sqlite'

/** How a database stands that is written on. */
export interface Standing {
  /** The last commit; 0 if there was none. */
  commit: number
  documents: number
  /** The greatest place of a document, and the least of a collection. */
  lastSeq: number
  firstSeq: number
  /** Places of removed documents, which have done their duty. */
  removed: readonly number[]
}

export const NEW: Standing = { commit: 0, documents: 0, lastSeq: 0, firstSeq: 0, removed: [] }

const SCHEMA = `CREATE TABLE entries (
  seq INTEGER PRIMARY KEY, body TEXT NOT NULL, "commit" INTEGER NOT NULL, total INTEGER NOT NULL, checksum INTEGER NOT NULL
);`

/**
 * Opens a verified database, or makes one, and writes commits into it. With NORMAL every commit survives the death of
 * the process, with FULL also a power cut.
 * @throws Error in SQLite's words
 */
export function openEntryWriter(
  files: DatabaseFiles,
  standing: Standing,
  synchronous: 'NORMAL' | 'FULL',
): Journal {
  const database = open(files.database, synchronous)
  sweep(database, standing)
  const acknowledged = openAcknowledged(files.acknowledged, standing.commit)
  const put = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?)')
  let { commit, documents, lastSeq, firstSeq } = standing

  function commitBodies(bodies: readonly { seq: number; body: string }[], total: number): void {
    const putAll = () => {
      for (const { seq, body } of bodies) {
        const entry: Entry = { seq, body, commit: commit + 1, total }
        put.run(seq, body, entry.commit, total, checksumOf(entry))
      }
    }
    // A single statement is a transaction by itself, in one call of the native part instead of three.
    if (bodies.length === 1) putAll()
    else inTransaction(database, putAll)
    commit++
    documents = total
    acknowledged.note(commit)
  }

  return {
    addCollection(name) {
      commitBodies([{ seq: firstSeq - 1, body: collectionBody(name) }], documents)
      firstSeq--
    },
    write(writes) {
      const bodies = writes.map(({ seq, collection: { name }, id, after }) => ({
        seq,
        body: documentBody(name, id, after && documentText(after)),
      }))
      commitBodies(
        bodies,
        writes.reduce((total, write) => total + growth(write, lastSeq), documents),
      )
      for (const { seq } of writes) lastSeq = Math.max(lastSeq, seq)
    },
    close() {
      tidy(database)
      database.close()
      acknowledged.close()
    },
  }
}

/** A document gets a new place when it is inserted, and only then. */
function growth({ seq, after }: Write, lastSeq: number): number {
  if (after === null) return -1
  return seq > lastSeq ? 1 : 0
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

/** Rows that the last commit has left stay: they tell which one that was. */
function sweep(database: Libsql.Database, { removed, commit }: Standing): void {
  if (removed.length === 0) return
  const remove = database.prepare('DELETE FROM entries WHERE seq = ? AND "commit" < ?')
  inTransaction(database, () => {
    for (const seq of removed) remove.run(seq, commit)
  })
}

/** Moves the commits from the log into the file. Not needed: what is left in the log is read at the next opening. */
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
