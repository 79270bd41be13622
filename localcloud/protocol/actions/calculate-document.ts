import type { Action } from '../action'
import { textOf } from '../body'
import { readQuery } from '../fields'

/** `count()`. The SDK sends no transaction id with it: a count always runs outside of a transaction. */
export const calculateDocument: Action = ({ body, database, now }) => {
  const { total, plan } = database.count(textOf(body, 'collectionName'), readQuery(body, now) ?? {})
  return { data: { total }, plan }
}
