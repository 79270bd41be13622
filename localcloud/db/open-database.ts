import { TRANSACTION_MS } from '../limits'
import { checkSchema } from './check-schema'
import { createDatabase } from './database'
import type { Row } from './index/sorted-entries'
import { memoryJournal, type OpenedJournal } from './storage/journal'
import { openSqliteJournal } from './storage/sqlite-journal'
import { Collection } from './store/collection'
import { Collections } from './store/collections'
import { Transactions } from './transactions/transactions'
import type { Database, OpenOptions, Schema } from './types'
import { Writer } from './write/writer'

/**
 * Opens one environment: reads and verifies every document, then builds the indexes of the schema. Collections of the
 * schema exist from the start, others after `createCollection`; none is made by writing to it.
 * @throws SchemaRefused for more indexes than the cloud allows; DatabaseError `storageFailed` if the folder is damaged and
 * shall not be recovered, `duplicateKey` if stored documents break a unique index.
 */
export function openDatabase(options: OpenOptions): Database {
  const { schema = { collections: {} }, now = Date.now } = options
  const { onChange = () => {} } = options
  checkSchema(schema)
  const opened = openJournal(options)
  const { journal } = opened
  const transactions = new Transactions(now, options.transactionLifetimeMs ?? TRANSACTION_MS)
  try {
    const { collections, lastSeq } = load(opened, schema)
    const writer = new Writer(journal, transactions, lastSeq, onChange)
    return createDatabase({ collections, journal, transactions, writer, scope: { now }, onChange })
  } catch (error) {
    journal.close()
    throw error
  }
}

function openJournal({ storage, synchronous = 'NORMAL', onRecovery }: OpenOptions): OpenedJournal {
  if (storage === 'memory') return { journal: memoryJournal, collections: [], documents: [] }
  return openSqliteJournal({ dir: storage.dir, synchronous, onRecovery })
}

function load(opened: OpenedJournal, schema: Schema): { collections: Collections; lastSeq: number } {
  const names = new Set([...Object.keys(schema.collections), ...opened.collections])
  const rows = new Map<string, Row[]>([...names].map(name => [name, []]))
  let lastSeq = 0
  for (const { seq, collection, doc } of opened.documents) {
    const known = rows.get(collection)
    if (known) known.push({ seq, doc })
    else rows.set(collection, [{ seq, doc }])
    lastSeq = seq
  }
  const collections = new Map<string, Collection>()
  for (const [name, stored] of rows) {
    const collection = new Collection(name, schema.collections[name]?.indexes ?? [])
    collection.load(stored)
    collections.set(name, collection)
  }
  return { collections: new Collections(collections), lastSeq }
}
