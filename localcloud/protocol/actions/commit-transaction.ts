import type { Action } from '../action'
import { textOf } from '../body'

export const commitTransaction: Action = async ({ body, database }) => {
  await database.commit(textOf(body, 'transactionId'))
  return {}
}
