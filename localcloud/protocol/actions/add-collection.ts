import type { Action } from '../action'
import { textOf } from '../body'

/** `db.createCollection(name)`. Collections are never created by a write. */
export const addCollection: Action = ({ body, database }) => {
  database.createCollection(textOf(body, 'collectionName'))
  return {}
}
