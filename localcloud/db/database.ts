import { leadingStages } from './aggregate/leading-stages'
import { readStages, runPipeline } from './aggregate/run-pipeline'
import { compileFindProjection } from './projection/find-projection'
import { compileQuery } from './query/compile-query'
import type { Scope } from './query/scope'
import type { Journal } from './storage/journal'
import { Collection } from './store/collection'
import { joinSources } from './store/join-sources'
import type { Selection } from './store/select'
import { select } from './store/select'
import type { Transactions } from './transactions/transactions'
import type { Database, DatabaseErrorKind, Plan } from './types'
import { DatabaseError } from './types'
import { compileUpdate } from './update/compile-update'
import {
  prepareInsert,
  prepareRemove,
  prepareReplace,
  prepareUpdate,
  storableDocument,
  storableDocuments,
} from './write/prepare-writes'
import type { Writer } from './write/writer'

export interface DatabaseParts {
  collections: Map<string, Collection>
  journal: Journal
  transactions: Transactions
  writer: Writer
  scope: Scope
}

/** Puts the parts of the engine behind the interface that the protocol layer calls. */
export function createDatabase({
  collections,
  journal,
  transactions,
  writer,
  scope,
}: DatabaseParts): Database {
  let isOpen = true

  function refuseClosed(): void {
    if (!isOpen) throw new DatabaseError('storageFailed', 'The database is closed.')
  }

  function collectionNamed(name: string): Collection {
    refuseClosed()
    const collection = collections.get(name)
    if (collection) return collection
    throw new DatabaseError('collectionMissing', `Db or Table not exist: ${name}`)
  }

  /** In a transaction the first read takes the snapshot, like the first write. */
  function viewOf(name: string, tx: string | undefined) {
    if (tx === undefined) return undefined
    const transaction = transactions.get(tx)
    transaction.takeSnapshot()
    return transaction.view(name)
  }

  return {
    createCollection(name) {
      refuseClosed()
      if (collections.has(name)) throw new DatabaseError('collectionExists', `Table exist: ${name}`)
      journal.addCollection(name)
      collections.set(name, new Collection(name, []))
    },

    collections: () => [...collections.keys()],

    find(name, { query = {}, sort, skip, limit, projection = {} }, tx) {
      const collection = collectionNamed(name)
      return reporting('badQuery', () => {
        const matches = compileQuery(query, scope)
        const project = compileFindProjection(projection, matches, scope)
        const selection = select(collection, { query, matches, sort, skip, limit }, viewOf(name, tx))
        // A projection only takes fields away or adds some; the documents stay documents.
        const docs = selection.docs.map(project) as typeof selection.docs
        return { docs, plan: planOf(name, selection, docs.length) }
      })
    },

    count(name, query) {
      const collection = collectionNamed(name)
      if (Object.keys(query).length === 0) {
        return {
          total: collection.rows.size,
          plan: { collection: name, index: null, scanned: 0, returned: 1 },
        }
      }
      return reporting('badQuery', () => {
        const selection = select(collection, { query, matches: compileQuery(query, scope) })
        return { total: selection.docs.length, plan: planOf(name, selection, 1) }
      })
    },

    aggregate(name, stages) {
      const collection = collectionNamed(name)
      return reporting('badPipeline', () => {
        readStages(stages)
        const { rest, ...wanted } = leadingStages(stages)
        const selection = select(collection, { ...wanted, matches: compileQuery(wanted.query, scope) })
        const sources = joinSources(collections)
        const docs = runPipeline(selection.docs, rest, {
          scope,
          collection: sources.source,
          run: runPipeline,
        })
        return {
          docs,
          plan: { ...planOf(name, selection, docs.length), scanned: selection.scanned + sources.scanned() },
        }
      })
    },

    async insert(name, documents, at) {
      const docs = storableDocuments(documents)
      const insertedIds = await writer.write(() => prepareInsert(collectionNamed(name), docs), at)
      return {
        insertedIds,
        plan: { collection: name, index: null, scanned: 0, returned: insertedIds.length },
      }
    },

    async update(name, query, update, { multi }, at) {
      const matches = compileQuery(query, scope)
      const apply = compileUpdate(update, { scope })
      const { matched, modified, selection } = await writer.write(
        tx => prepareUpdate(collectionNamed(name), query, matches, apply, multi, tx?.view(name)),
        at,
      )
      return { matched, modified, plan: planOf(name, selection, matched) }
    },

    async replace(name, id, fields, at) {
      const document = storableDocument(id, fields)
      const { modified, created } = await writer.write(
        tx => prepareReplace(collectionNamed(name), document, tx?.view(name)),
        at,
      )
      return {
        modified,
        created,
        plan: { collection: name, index: '_id_', scanned: created ? 0 : 1, returned: 1 },
      }
    },

    async remove(name, query, { multi }, at) {
      const matches = compileQuery(query, scope)
      const selection = await writer.write(
        tx => prepareRemove(collectionNamed(name), query, matches, multi, tx?.view(name)),
        at,
      )
      return { deleted: selection.docs.length, plan: planOf(name, selection, selection.docs.length) }
    },

    begin(owner) {
      refuseClosed()
      return transactions.begin(owner)
    },
    commit: async tx => writer.commit(tx),
    abort: tx => transactions.end(transactions.get(tx)),
    abortOwnedBy: owner => transactions.endOwnedBy(owner),

    close() {
      if (!isOpen) return
      isOpen = false
      transactions.endAll()
      journal.close()
    },
  }
}

function planOf(collection: string, { index, scanned }: Selection, returned: number): Plan {
  return { collection, index, scanned, returned }
}

/** Parts that several operations share say what was wrong; the operation says whose fault it was. */
function reporting<T>(kind: DatabaseErrorKind, run: () => T): T {
  try {
    return run()
  } catch (error) {
    const isFault = error instanceof DatabaseError && faults.has(error.kind)
    throw isFault ? new DatabaseError(kind, error.message) : error
  }
}

const faults: ReadonlySet<DatabaseErrorKind> = new Set(['badQuery', 'badUpdate', 'badPipeline'])
