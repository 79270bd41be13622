import type { DatabaseParts } from './database'
import { compileQuery } from './query/compile-query'
import { planOf } from './reads'
import type { Database } from './types'
import { compileUpdate } from './update/compile-update'
import {
  prepareInsert,
  prepareRemove,
  prepareReplace,
  prepareUpdate,
  storableDocument,
  storableDocuments,
} from './write/prepare-writes'

type Writes = Pick<Database, 'insert' | 'update' | 'replace' | 'remove'>

/** Checks what is asked, once; the writer then prepares it as often as it must and makes it. */
export function createWrites({ collections, writer, scope }: DatabaseParts): Writes {
  return {
    async insert(name, documents, at) {
      const docs = storableDocuments(documents)
      const insertedIds = await writer.write(() => prepareInsert(collections.named(name), docs), at)
      return {
        insertedIds,
        plan: { collection: name, index: null, scanned: 0, returned: insertedIds.length },
      }
    },

    async update(name, query, update, { multi }, at) {
      const matches = compileQuery(query, scope)
      const apply = compileUpdate(update, { scope })
      const { docs, modified, selection } = await writer.write(
        tx => prepareUpdate(collections.named(name), query, matches, apply, multi, tx?.view(name)),
        at,
      )
      return { docs, modified, plan: planOf(name, selection, docs.length) }
    },

    async replace(name, id, fields, at) {
      const document = storableDocument(id, fields)
      const { modified, created } = await writer.write(
        tx => prepareReplace(collections.named(name), document, tx?.view(name)),
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
        tx => prepareRemove(collections.named(name), query, matches, multi, tx?.view(name)),
        at,
      )
      return { deleted: selection.docs.length, plan: planOf(name, selection, selection.docs.length) }
    },
  }
}
