import type { Action } from '../action'
import { optionalTextOf, textOf } from '../body'
import { requireQuery } from '../fields'

/** `doc(id).remove()` and `where(…).remove()`. */
export const removeDocument: Action = async ({ body, database, now, owner }) => {
  const { deleted, plan } = await database.remove(
    textOf(body, 'collectionName'),
    requireQuery(body, now),
    { multi: body.multi === true },
    { tx: optionalTextOf(body, 'transactionId'), owner },
  )
  return { data: { deleted }, plan }
}
