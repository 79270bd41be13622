import { isDate, isRegExp } from 'node:util/types'
import type { Doc, Fields, Id } from '../db/types'
import { documentText } from '../db/values/document-text'
import { RESULT_BYTES_MAX } from '../limits'
import { type Body, optionalTextOf } from './body'
import { CloudError, invalidParam } from './cloud-error'
import type { ReadOptions } from './ejson-codecs'
import { readEjson } from './ejson-read'

/** An EJSON object; anything else in its place is refused. */
export function readFields(text: string, what: string, options: ReadOptions): Fields {
  const value = readEjson(text, options)
  if (!isFields(value)) throw invalidParam(`${what} must be an object`)
  return value
}

/** The `query` of a request; `undefined` if there was no `where()`. */
export function readQuery(body: Body, now: () => number): Fields | undefined {
  const text = optionalTextOf(body, 'query')
  return text === undefined ? undefined : readFields(text, 'query', { now, refuseCommands: true })
}

/** Writes demand a query, so that `collection.remove()` does not empty a collection. */
export function requireQuery(body: Body, now: () => number): Fields {
  const query = readQuery(body, now)
  if (!query) throw invalidParam('query is required')
  return query
}

/** The id of a `doc(id)` request, whose query is exactly `{ _id }`. */
export function idOf(query: Fields): Id {
  const { _id: id, ...others } = query
  if ((typeof id !== 'string' && typeof id !== 'number') || Object.keys(others).length > 0) {
    throw invalidParam('the query of a single document must be its _id')
  }
  return id
}

/** Answer documents as EJSON strings, within the size that the cloud sends back. */
export function writeList(docs: readonly (Doc | Fields)[]): string[] {
  const list = docs.map(documentText)
  const characters = list.reduce((sum, text) => sum + text.length, 0)
  // A character of JSON is at most three bytes of UTF-8: small results need no exact count.
  if (characters * 3 > RESULT_BYTES_MAX) refuseOversize(list)
  return list
}

function refuseOversize(list: string[]): void {
  const bytes = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes <= RESULT_BYTES_MAX) return
  throw new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[LimitExceeded] the result has ${bytes} bytes, more than ${RESULT_BYTES_MAX}: ask for fewer documents or fields`,
  )
}

export function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isDate(value) && !isRegExp(value)
  )
}
