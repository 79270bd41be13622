import { documentText } from '../values/document-text'
import { openAcknowledged } from './acknowledged'
import { openCommitLog } from './commit-log'
import { collectionBody, documentBody, type Entry } from './entry'
import { openEntryTable } from './entry-table'
import type { DatabaseFiles } from './files'
import type { Journal, Write } from './journal'

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
  /** Rows of the log that the table does not have yet. */
  logged: readonly Entry[]
}

export const NEW: Standing = { commit: 0, documents: 0, lastSeq: 0, firstSeq: 0, removed: [], logged: [] }

/** So much goes into the table at once, in characters; the commit that finds so much waiting waits for it, 5 to 35 ms. */
const WAITING_MAX = 2 ** 18
/** A large document that is written again and again fills the log alone: it goes into the table once. */
const LOG_BYTES_MAX = 2 ** 23

/**
 * Opens a verified database, or makes one, and writes commits into its log, from which they go into its table in bulk.
 * With NORMAL every commit survives the death of the process, with FULL also a power cut.
 * @throws Error in SQLite's words or the system's
 */
export function openEntryWriter(
  files: DatabaseFiles,
  standing: Standing,
  synchronous: 'NORMAL' | 'FULL',
): Journal {
  const table = openEntryTable(files.database, synchronous)
  const log = openCommitLog(files.log, synchronous === 'FULL')
  /** By place: of a document that is written often the table gets the last state. */
  const waiting = new Map<number, Entry>()
  /** Characters in them. */
  let size = 0
  for (const row of standing.logged) wait(row)
  settle()
  table.sweep(standing.removed, standing.commit)
  const acknowledged = openAcknowledged(files.acknowledged, standing.commit)
  let { commit, documents, lastSeq, firstSeq } = standing

  /** The log may go only when the table has all of it. */
  function settle(): void {
    if (waiting.size > 0) table.put(waiting.values())
    waiting.clear()
    size = 0
    log.clear()
  }

  function wait(row: Entry): void {
    size += row.body.length - (waiting.get(row.seq)?.body.length ?? 0)
    waiting.set(row.seq, row)
  }

  function commitBodies(bodies: readonly { seq: number; body: string }[], total: number): void {
    if (size >= WAITING_MAX || log.bytes >= LOG_BYTES_MAX) settle()
    const rows = bodies.map(({ seq, body }): Entry => ({ seq, body, commit: commit + 1, total }))
    log.append(rows)
    for (const row of rows) wait(row)
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
      settleIfPossible(settle)
      table.close()
      log.close()
      acknowledged.close()
    },
  }
}

/** A document gets a new place when it is inserted, and only then. */
function growth({ seq, after }: Write, lastSeq: number): number {
  if (after === null) return -1
  return seq > lastSeq ? 1 : 0
}

function settleIfPossible(settle: () => void): void {
  try {
    settle()
  } catch {
    // The disk is full, say; the log stays, and the next opening reads it.
  }
}
