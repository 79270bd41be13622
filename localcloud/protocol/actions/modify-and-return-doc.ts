import type { Action } from '../action'
import { optionalTextOf, textOf } from '../body'
import { writeEjson } from '../ejson-write'
import { readFields, requireQuery } from '../fields'
import { checkOperators } from './modify-document'

/**
 * `updateAndReturn` of @cloudbase/node-sdk (wx-server-sdk does not offer it): changes one document and answers
 * what it has become. `updated` counts matches here.
 */
export const modifyAndReturnDoc: Action = async ({ body, database, now, owner }) => {
  const collection = textOf(body, 'collectionName')
  const query = requireQuery(body, now)
  const operators = readFields(textOf(body, 'data'), 'data', { now, refuseCommands: true })
  checkOperators(operators)
  const tx = optionalTextOf(body, 'transactionId')
  const { docs, plan } = database.find(collection, { query, limit: 1 }, tx)
  const [found] = docs
  if (!found) return { data: { updated: 0, doc: null }, plan }
  const itself = { _id: found._id }
  const { matched } = await database.update(collection, itself, operators, { multi: false }, { tx, owner })
  const [changed] = database.find(collection, { query: itself, limit: 1 }, tx).docs
  return { data: { updated: matched, doc: changed ? writeEjson(changed) : null }, plan }
}
