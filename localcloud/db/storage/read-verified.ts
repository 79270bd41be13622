import { existsSync } from 'node:fs'
import type Libsql from 'libsql'
import { readAcknowledged } from './acknowledged'
import { Damaged } from './damaged'
import { type Entry, isWhole, nameOf, type Row, readBody } from './entry'
import type { DatabaseFiles } from './files'
import type { StoredDocument } from './journal'
import { readLog } from './read-log'
import { connectToRead, FORMAT, firstValue } from './sqlite'
import { asStored } from './stored-document'

export interface Stored {
  /** Names, with the places that their rows have. */
  collections: Map<string, number>
  /** In order of `seq`. */
  documents: StoredDocument[]
  /** Places of documents that were removed. */
  removed: number[]
  /** The last commit; 0 if there was none. */
  commit: number
  /** Rows of the log that the table does not have yet. */
  logged: Entry[]
}

/**
 * Reads everything that was committed and verifies all of it. Changes no file.
 * @throws Damaged at the first thing that is not as it was written.
 */
export function readVerified(files: DatabaseFiles): Stored {
  const stored: Stored = { collections: new Map(), documents: [], removed: [], commit: 0, logged: [] }
  if (existsSync(files.database)) readInto(stored, files.database)
  follow(stored, files.log)
  const acknowledged = readAcknowledged(files.acknowledged)
  if (acknowledged === undefined) throw new Damaged(`the file ${files.acknowledged} is damaged`)
  const lost = acknowledged - stored.commit
  if (lost > 0) throw new Damaged(`the last ${lost} of ${acknowledged} acknowledged commits are not there`)
  return stored
}

function readInto(stored: Stored, file: string): void {
  const database = connectToRead(file)
  try {
    if (isEmpty(database)) return
    checkFile(database)
    checkTotal(stored, readEntries(stored, database))
  } catch (error) {
    if (error instanceof Damaged) throw error
    throw new Damaged(error instanceof Error ? error.message : String(error))
  } finally {
    database.close()
  }
}

/** The process died while it made the file. */
function isEmpty(database: Libsql.Database): boolean {
  return firstValue(database, 'SELECT count(*) FROM sqlite_schema') === 0
}

function checkFile(database: Libsql.Database): void {
  const format = firstValue(database, 'PRAGMA user_version')
  if (format !== FORMAT) throw new Damaged(`its format is ${format}, and this version knows ${FORMAT}`)
  const state = firstValue(database, 'PRAGMA quick_check(1)')
  if (state !== 'ok') throw new Damaged(String(state))
}

/** As bytes: libsql ends the process at a text that is not UTF-8. */
const ENTRIES = 'SELECT seq, CAST(body AS BLOB), "commit", total, checksum FROM entries ORDER BY seq'

/** @returns how many documents there should be, by the last commit. */
function readEntries(stored: Stored, database: Libsql.Database): number {
  let last = 0
  for (const columns of database.prepare(ENTRIES).raw().iterate()) {
    const [seq, body, commit, total, checksum] = columns as [number, Buffer, number, number, number]
    const row: Row = { seq, body, commit, total, checksum }
    if (!isWhole(row)) throw new Damaged(`the checksum of document ${nameOf(body) ?? seq} does not hold`)
    add(stored, row)
    if (commit > stored.commit) {
      stored.commit = commit
      last = total
    }
  }
  return last
}

/** Brings what the table has to where the log ends. */
function follow(stored: Stored, log: string): void {
  stored.logged = readLog(log, stored.commit)
  const last = stored.logged.at(-1)
  if (!last) return
  const latest = new Map(stored.logged.map(row => [row.seq, row]))
  stored.documents = stored.documents.filter(({ seq }) => !latest.has(seq))
  for (const row of latest.values()) add(stored, row)
  stored.documents.sort((a, b) => a.seq - b.seq)
  stored.commit = last.commit
  checkTotal(stored, last.total)
}

function checkTotal({ documents }: Stored, total: number): void {
  if (documents.length !== total)
    throw new Damaged(`${documents.length} documents are there instead of ${total}`)
}

function add({ collections, documents, removed }: Stored, { seq, body }: Entry): void {
  const [collection, id, document] = readBody(body)
  if (id === undefined) collections.set(collection, seq)
  else if (document === null) removed.push(seq)
  else documents.push({ seq, collection, doc: asStored(document) })
}
