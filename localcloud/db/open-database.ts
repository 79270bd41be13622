import { randomBytes } from 'node:crypto'
import * as mingo from 'mingo'
import type { Database, Doc, Fields, FindOptions, Id, OpenOptions, Plan, WriteContext } from './types'
import { DatabaseError } from './types'

/** First, untuned version: in memory only; the stored engine replaces it. */
export function openDatabase(options: OpenOptions): Database {
  const collections = new Map<string, Map<Id, Doc>>()
  const open = new Map<string, Map<string, Map<Id, Doc | null>>>()
  for (const name of Object.keys(options.schema?.collections ?? {})) collections.set(name, new Map())

  function overlayOf(tx: string | undefined): Map<string, Map<Id, Doc | null>> | undefined {
    if (tx === undefined) return undefined
    const writes = open.get(tx)
    if (!writes) throw new DatabaseError('transactionGone', 'Transaction does not exist')
    return writes
  }
  function documents(name: string, tx?: string): Map<Id, Doc> {
    const committed = collections.get(name)
    if (!committed) throw new DatabaseError('collectionMissing', `Collection not found: ${name}`)
    const overlay = overlayOf(tx)?.get(name)
    if (!overlay) return committed
    const merged = new Map(committed)
    for (const [id, doc] of overlay) doc ? merged.set(id, doc) : merged.delete(id)
    return merged
  }
  function put(name: string, id: Id, doc: Doc | null, tx?: string): void {
    const overlay = overlayOf(tx)
    if (overlay) {
      const writes = overlay.get(name) ?? new Map<Id, Doc | null>()
      overlay.set(name, writes.set(id, doc))
    } else if (doc) collections.get(name)?.set(id, doc)
    else collections.get(name)?.delete(id)
  }
  function plan(collection: string, scanned: number, returned: number): Plan {
    return { collection, index: null, scanned, returned }
  }
  function guarded<T>(kind: 'badQuery' | 'badUpdate' | 'badPipeline', run: () => T): T {
    try {
      return run()
    } catch (error) {
      throw error instanceof DatabaseError ? error : new DatabaseError(kind, (error as Error).message)
    }
  }
  function select(name: string, find: FindOptions, tx?: string): Doc[] {
    return guarded('badQuery', () => {
      let cursor = mingo.find<Doc>([...documents(name, tx).values()], find.query ?? {}, find.projection)
      if (find.sort) cursor = cursor.sort(find.sort)
      if (find.skip) cursor = cursor.skip(find.skip)
      if (find.limit) cursor = cursor.limit(find.limit)
      return structuredClone(cursor.all())
    })
  }

  return {
    createCollection(name) {
      if (collections.has(name)) throw new DatabaseError('collectionExists', `Table exist: ${name}`)
      collections.set(name, new Map())
    },
    collections: () => [...collections.keys()],
    find(name, find, tx) {
      const docs = select(name, find, tx)
      return { docs, plan: plan(name, documents(name, tx).size, docs.length) }
    },
    count(name, query) {
      return { total: select(name, { query }).length, plan: plan(name, documents(name).size, 1) }
    },
    aggregate(name, stages) {
      const input = structuredClone([...documents(name).values()])
      const resolver = (other: string) => structuredClone([...(collections.get(other)?.values() ?? [])])
      const docs = guarded('badPipeline', () => mingo.aggregate(input, stages, { collectionResolver: resolver }))
      return { docs, plan: plan(name, input.length, docs.length) }
    },
    async insert(name, docs, at: WriteContext = {}) {
      const insertedIds: Id[] = []
      for (const fields of docs) {
        const id = (fields._id as Id | undefined) ?? randomBytes(16).toString('hex')
        if (documents(name, at.tx).has(id)) {
          const key = JSON.stringify(id)
          const text = `E11000 duplicate key error collection: tnt-local.${name} index: _id_ dup key: { _id: ${key} }`
          throw new DatabaseError('duplicateKey', text)
        }
        put(name, id, structuredClone({ ...fields, _id: id }), at.tx)
        insertedIds.push(id)
      }
      return { insertedIds, plan: plan(name, 0, insertedIds.length) }
    },
    async update(name, query, update, { multi }, at: WriteContext = {}) {
      const docs = select(name, { query, ...(multi ? {} : { limit: 1 }) }, at.tx)
      let modified = 0
      guarded('badUpdate', () => {
        for (const doc of docs) {
          if (mingo.update(doc as Fields, update as never, [], query).length > 0) modified++
          put(name, doc._id, doc, at.tx)
        }
      })
      return { modified, matched: docs.length, plan: plan(name, documents(name, at.tx).size, docs.length) }
    },
    async replace(name, id, fields, at: WriteContext = {}) {
      const created = !documents(name, at.tx).has(id)
      put(name, id, structuredClone({ ...fields, _id: id }), at.tx)
      return { modified: created ? 0 : 1, created, plan: plan(name, 1, 1) }
    },
    async remove(name, query, { multi }, at: WriteContext = {}) {
      const docs = select(name, { query, ...(multi ? {} : { limit: 1 }) }, at.tx)
      for (const doc of docs) put(name, doc._id, null, at.tx)
      return { deleted: docs.length, plan: plan(name, documents(name, at.tx).size, docs.length) }
    },
    begin() {
      const tx = randomBytes(16).toString('hex')
      open.set(tx, new Map())
      return tx
    },
    async commit(tx) {
      const overlay = overlayOf(tx)
      open.delete(tx)
      for (const [name, writes] of overlay ?? []) for (const [id, doc] of writes) put(name, id, doc)
    },
    abort(tx) {
      overlayOf(tx)
      open.delete(tx)
    },
    abortOwnedBy() {},
    close() {},
  }
}
