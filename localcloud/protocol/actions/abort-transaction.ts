import type { Action } from '../action'
import { textOf } from '../body'

export const abortTransaction: Action = ({ body, database }) => {
  database.abort(textOf(body, 'transactionId'))
  return {}
}
