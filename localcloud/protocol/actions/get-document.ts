import type { Fields } from '../../db/types'
import { ROWS_DEFAULT, ROWS_MAX } from '../../limits'
import type { Action } from '../action'
import { type Body, countOf, optionalTextOf, textOf } from '../body'
import { invalidParam } from '../cloud-error'
import { readFields, readQuery, writeList } from '../fields'

/** `doc(id).get()` and `where(…).get()`; a missing document is an empty list. Inside a transaction: its snapshot. */
export const getDocument: Action = ({ body, database, now }) => {
  const collection = textOf(body, 'collectionName')
  const tx = optionalTextOf(body, 'transactionId')
  const query = readQuery(body, now)
  const skip = countOf(body, 'offset', 0)
  const limit = Math.min(countOf(body, 'limit', ROWS_DEFAULT) || ROWS_DEFAULT, ROWS_MAX)
  const options = { query, skip, limit, sort: readOrder(body, now), projection: readProjection(body, now) }
  const { docs, plan } = database.find(collection, options, tx)
  // The SDK always sends a limit; whoever pages has asked for one.
  const isFull = limit === ROWS_DEFAULT && docs.length === ROWS_DEFAULT && skip === 0
  const isCut = isFull && database.find(collection, { query, skip: limit, limit: 1 }, tx).docs.length > 0
  return { data: { list: writeList(docs) }, plan, isCut }
}

/** `{"start":-1,"name":1}`, in the order of the `orderBy` calls. */
function readOrder(body: Body, now: () => number): Record<string, 1 | -1> | undefined {
  const text = optionalTextOf(body, 'order')
  if (text === undefined) return undefined
  const order: Record<string, 1 | -1> = {}
  for (const [field, direction] of Object.entries(readFields(text, 'order', { now }))) {
    if (direction !== 1 && direction !== -1) throw invalidParam(`the order of ${field} must be 1 or -1`)
    order[field] = direction
  }
  return order
}

function readProjection(body: Body, now: () => number): Fields | undefined {
  const text = optionalTextOf(body, 'projection')
  return text === undefined ? undefined : readFields(text, 'projection', { now })
}
