import { randomBytes } from 'node:crypto'
import type { Fields } from '../../db/types'
import type { Action } from '../action'
import { optionalTextOf, textOf } from '../body'
import { invalidParam } from '../cloud-error'
import { readFields } from '../fields'

/**
 * `collection.add({ data })`; `data` is an array of EJSON strings. Several documents keep MongoDB's ordered
 * semantics: the first error ends it.
 */
export const insertDocument: Action = async ({ body, database, now, owner }) => {
  const { data } = body
  if (!Array.isArray(data) || data.length === 0) throw invalidParam('data must be an array of documents')
  const docs = data.map((text: unknown) => withId(readFields(String(text), 'a document', { now })))
  const { insertedIds, plan } = await database.insert(textOf(body, 'collectionName'), docs, {
    tx: optionalTextOf(body, 'transactionId'),
    owner,
  })
  return { data: { insertedIds }, plan }
}

/** The cloud's own ids are 32 lower-case hexadecimal characters. */
function withId(doc: Fields): Fields {
  return doc._id === undefined ? { _id: randomBytes(16).toString('hex'), ...doc } : doc
}
