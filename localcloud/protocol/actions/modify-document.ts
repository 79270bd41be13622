import type { Fields } from '../../db/types'
import type { Action, ActionAnswer, ActionRequest } from '../action'
import { optionalTextOf, textOf } from '../body'
import { invalidParam } from '../cloud-error'
import { idOf, readFields, requireQuery } from '../fields'

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

async function update(
  { body, database, owner }: ActionRequest,
  query: Fields,
  data: Fields,
): Promise<ActionAnswer> {
  checkOperators(data)
  const { modified, plan } = await database.update(
    textOf(body, 'collectionName'),
    query,
    data,
    { multi: body.multi === true },
    { tx: optionalTextOf(body, 'transactionId'), owner },
  )
  return { data: { updated: modified, upsert_id: null }, plan }
}

/** No operators at all is nothing to do: the SDK drops empty nested objects. A field beside them is a mistake. */
export function checkOperators(data: Fields): void {
  const stray = Object.keys(data).find(name => !name.startsWith('$'))
  if (stray !== undefined) throw invalidParam(`data must hold update operators, not ${stray}`)
}
