import { database } from './cloud'
import { deadline } from './invocation'
import { Busy, backOff, errTextOf, isOverQuota } from './pressure'
import { readAnew } from './together'

/**
 * The one way into a transaction. The SDK's own retry never sees a conflict that the service reports on a write,
 * because its error has lost its code by then (facts/cloud-protocol.md §8); so the retry is here, with back-off.
 *
 * Inside, only `doc().get/set/update/remove` and `add` belong to the transaction: `where().update()`,
 * `where().remove()` and `count()` would run outside of it, so the type does not offer them.
 */
export interface TransactionDocument {
  get(): Promise<{ data: unknown }>
  set(options: { data: Record<string, unknown> }): Promise<unknown>
  update(options: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>
  remove(): Promise<unknown>
}
export interface Transaction {
  collection(name: string): {
    doc(id: string): TransactionDocument
    add(options: { data: Record<string, unknown> }): Promise<unknown>
  }
}

const conflict = /TransactionConflict|DATABASE_TRANSACTION_CONFLICT/
const attempts = 20

/** Throws `Busy` when the conflict outlives the attempts or the invocation's time; nothing is written then. */
export async function transaction<T>(body: (within: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < attempts && Date.now() < deadline(); attempt++) {
    try {
      // 0: the SDK's loop is ours. Its declared type for the callback is `any`.
      return (await database.runTransaction(body, 0).finally(readAnew)) as T
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
      if (!conflict.test(`${code} ${errTextOf(error)}`) && !isOverQuota(error)) throw error
      await backOff(attempt)
    }
  }
  throw new Busy()
}
