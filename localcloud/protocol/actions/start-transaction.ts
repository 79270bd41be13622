import type { Action } from '../action'

export const startTransaction: Action = ({ database, owner }) => ({ transactionId: database.begin(owner) })
