import type { Action } from '../action'
import { optionalTextOf, textOf } from '../body'
import { readFields, requireQuery, writeList } from '../fields'
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
  const { docs, plan } = await database.update(collection, query, operators, { multi: false }, { tx, owner })
  const [doc = null] = writeList(docs)
  return { data: { updated: docs.length, doc }, plan }
}
