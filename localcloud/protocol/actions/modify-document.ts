import type { Fields } from '../../db/types'
import type { Action, ActionAnswer, ActionRequest } from '../action'
import { optionalTextOf, textOf } from '../body'
import { invalidParam } from '../cloud-error'
import { idOf, isFields, readFields, requireQuery } from '../fields'

/**
 * `doc(id).update`, `where(…).update` (both `merge: true`, operators) and `doc(id).set` (`merge: false`, a whole
 * document). `updated` counts changed documents: an update that changes nothing counts 0, as MongoDB's `nModified`.
 */
export const modifyDocument: Action = request => {
  const { body, now } = request
  const query = requireQuery(body, now)
  const isSet = body.merge === false && body.upsert === true
  const data = readFields(textOf(body, 'data'), 'data', { now, refuseCommands: !isSet })
  return isSet ? set(request, query, data) : update(request, query, data)
}

async function set(
  { body, database, owner }: ActionRequest,
  query: Fields,
  fields: Fields,
): Promise<ActionAnswer> {
  const id = idOf(query)
  const tx = optionalTextOf(body, 'transactionId')
  const { created, modified, plan } = await database.replace(textOf(body, 'collectionName'), id, fields, {
    tx,
    owner,
  })
  return { data: created ? { updated: 0, upsert_id: id } : { updated: modified }, plan }
}

async function update(request: ActionRequest, query: Fields, data: Fields): Promise<ActionAnswer> {
  const { body, database, owner } = request
  const collection = textOf(body, 'collectionName')
  const tx = optionalTextOf(body, 'transactionId')
  const operators = operatorsOf(data)
  // The SDK drops empty nested objects and may leave nothing to do; the collection must exist all the same.
  if (!operators)
    return {
      data: { updated: 0, upsert_id: null },
      plan: database.find(collection, { query, limit: 1 }, tx).plan,
    }
  const multi = body.multi === true
  const { modified, plan } = await database.update(collection, query, operators, { multi }, { tx, owner })
  return { data: { updated: modified, upsert_id: null }, plan }
}

/** Without operators that are empty; `undefined` if none is left. */
export function operatorsOf(data: Fields): Fields | undefined {
  const operators: Fields = {}
  for (const [operator, fields] of Object.entries(data)) {
    if (!operator.startsWith('$')) throw invalidParam(`data must hold update operators, not ${operator}`)
    if (!isFields(fields) || Object.keys(fields).length > 0) operators[operator] = fields
  }
  return Object.keys(operators).length > 0 ? operators : undefined
}
