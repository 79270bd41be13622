import { createHash, randomUUID } from 'node:crypto'
import { type Database, DatabaseError, type Doc, type Id } from '../db/types'
import { writeEjson } from '../db/values/relaxed-ejson'
import { readFields } from '../protocol/fields'
import type { ApiAction, ApiRequest } from './api'
import { ApiError, badRequest, notFound } from './api-error'
import { collectionOf } from './collections'
import type { ConflictView, DocumentView } from './contract/collections'

/** `?collection=&id=`, the id as JSON. */
export const showDocument: ApiAction = (request): DocumentView => {
  const doc = find(request.environment.database, collectionOf(request), idOf(request.query.get('id')))
  if (!doc) throw notFound('this document is not there')
  return viewOf(doc)
}

/** `{ "text" }`; without `_id` the document gets one. */
export const insertDocument: ApiAction = async (request): Promise<DocumentView> => {
  const { database } = request.environment
  const collection = collectionOf(request)
  const { insertedIds } = await database.insert(collection, [fieldsOf(request)])
  const [id] = insertedIds
  const doc = id === undefined ? undefined : find(database, collection, id)
  if (!doc) throw notFound('the document was removed right after it came in')
  return viewOf(doc)
}

/** `{ "id", "version", "text" }` */
export const replaceDocument: ApiAction = async (request): Promise<DocumentView> => {
  const { database } = request.environment
  const collection = collectionOf(request)
  const id = idOf(request.body.id)
  const fields = fieldsOf(request)
  if (fields._id !== undefined && fields._id !== id)
    throw badRequest('the _id of a document cannot change: insert it as a new one')
  await asItWas(request, collection, id, async tx => {
    await database.replace(collection, id, fields, { tx })
  })
  const doc = find(database, collection, id)
  if (!doc) throw conflict(undefined)
  return viewOf(doc)
}

/** `{ "id", "version" }` */
export const removeDocument: ApiAction = async request => {
  const { database } = request.environment
  const collection = collectionOf(request)
  const id = idOf(request.body.id)
  await asItWas(request, collection, id, async tx => {
    await database.remove(collection, { _id: id }, { multi: false }, { tx })
  })
  return {}
}

/**
 * Changes a document only if it is still the one that the page has shown: both happen in one transaction, so that nothing
 * comes between the look and the change. @throws ApiError 409 with the document as it is now.
 */
async function asItWas(
  { environment: { database }, body }: ApiRequest,
  collection: string,
  id: Id,
  change: (tx: string) => Promise<void>,
): Promise<void> {
  const owner = `inspector-${randomUUID()}`
  const tx = database.begin(owner)
  try {
    const [doc] = database.find(collection, { query: { _id: id }, limit: 1 }, tx).docs
    if (!doc || versionOf(doc) !== body.version) throw conflict(doc)
    await change(tx)
    await database.commit(tx)
  } catch (error) {
    if (error instanceof DatabaseError && error.kind === 'transactionConflict')
      throw conflict(find(database, collection, id))
    throw error
  } finally {
    database.abortOwnedBy(owner) // After a commit there is nothing left to end.
  }
}

function conflict(current: Doc | undefined): ApiError {
  const view: ConflictView = { current: current ? viewOf(current) : null }
  const message = current ? 'the document has changed meanwhile' : 'the document was removed meanwhile'
  return new ApiError(409, 'CHANGED_MEANWHILE', message, { ...view })
}

function find(database: Database, collection: string, id: Id): Doc | undefined {
  return database.find(collection, { query: { _id: id }, limit: 1 }).docs[0]
}

function viewOf(doc: Doc): DocumentView {
  const text = writeEjson(doc)
  return {
    id: JSON.stringify(doc._id),
    text: JSON.stringify(JSON.parse(text), null, 2),
    version: versionOf(doc),
  }
}

const versionOf = (doc: Doc): string => createHash('sha256').update(writeEjson(doc)).digest('base64url')

function idOf(text: unknown): Id {
  let id: unknown
  try {
    id = JSON.parse(String(text))
  } catch {
    throw badRequest('id must be JSON')
  }
  if (typeof id !== 'string' && typeof id !== 'number') throw badRequest('id must be a string or a number')
  return id
}

function fieldsOf({ body, environment }: ApiRequest): Record<string, unknown> {
  if (typeof body.text !== 'string') throw badRequest('text must be a text of EJSON')
  return readFields(body.text, 'a document', { now: environment.clock.now })
}
