import type { Doc } from '../db/types'
import { writeEjson } from '../db/values/relaxed-ejson'
import { keptText } from '../environment/kept-text'
import { INSPECTOR_PREVIEW_CHARS, INSPECTOR_ROWS_MAX } from '../limits'
import { readFields } from '../protocol/fields'
import type { ApiAction, ApiRequest } from './api'
import { badRequest } from './api-error'
import type { CollectionList, DocumentRow, QueryAnswer } from './contract/collections'

/** All collections with the number of their documents and their indexes, by name. */
export const listCollections: ApiAction = ({ environment: { database } }): CollectionList => ({
  items: database
    .collections()
    .sort()
    .map(name => ({
      name,
      documents: database.count(name, {}).total,
      indexes: database.indexes(name).map(({ name, fields, unique = false }) => ({ name, fields, unique })),
    })),
})

/** `{ "name" }` */
export const createCollection: ApiAction = ({ environment: { database }, body }) => {
  const { name } = body
  if (typeof name !== 'string' || !/^[A-Za-z][\w-]{0,63}$/.test(name))
    throw badRequest('a name is a letter followed by letters, digits, _ and -')
  database.createCollection(name)
  return {}
}

/**
 * `?collection=` and a `QueryRequest`: a page of documents, and how the database found them. Past all counters: what the
 * inspector reads is not what the functions cost.
 */
export const queryCollection: ApiAction = (request): QueryAnswer => {
  const { database } = request.environment
  const collection = collectionOf(request)
  const query = readText(request, 'query')
  const startedAt = performance.now()
  const { docs, plan } = database.find(collection, {
    query,
    sort: readSort(request),
    skip: rowsOf(request, 'skip', Number.MAX_SAFE_INTEGER),
    limit: rowsOf(request, 'limit', INSPECTOR_ROWS_MAX) || INSPECTOR_ROWS_MAX,
  })
  const ms = performance.now() - startedAt
  const { total } = database.count(collection, query)
  const { index, scanned, returned } = plan
  return { documents: docs.map(documentRow), total, index, scanned, returned, ms }
}

export function collectionOf({ query }: ApiRequest): string {
  const name = query.get('collection')
  if (!name) throw badRequest('collection is required')
  return name
}

function documentRow(doc: Doc): DocumentRow {
  const { _id, ...others } = doc
  return {
    id: JSON.stringify(_id),
    preview: keptText(writeEjson(others), INSPECTOR_PREVIEW_CHARS),
    bytes: Buffer.byteLength(writeEjson(doc)),
  }
}

/** An EJSON object; nothing is `{}`. */
function readText({ body, environment }: ApiRequest, field: string): Record<string, unknown> {
  const text = body[field] ?? ''
  if (typeof text !== 'string') throw badRequest(`${field} must be a text of EJSON`)
  if (text.trim() === '') return {}
  return readFields(text, field, { now: environment.clock.now })
}

function readSort(request: ApiRequest): Record<string, 1 | -1> | undefined {
  const entries = Object.entries(readText(request, 'sort')).map(([field, direction]): [string, 1 | -1] => {
    if (direction !== 1 && direction !== -1) throw badRequest(`sort: ${field} must be 1 or -1`)
    return [field, direction]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function rowsOf({ body }: ApiRequest, field: string, max: number): number {
  const value = body[field] ?? 0
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw badRequest(`${field} must be a whole number`)
  return Math.min(value, max)
}
