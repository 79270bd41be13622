import { openDatabase } from '../../../localcloud/db/open-database'
import type { Database, DatabaseErrorKind, IndexSpec, OpenOptions } from '../../../localcloud/db/types'
import { DatabaseError } from '../../../localcloud/db/types'

/** A database with one collection `items` that has these indexes. */
export function openItems(indexes: IndexSpec[] = [], options: Partial<OpenOptions> = {}): Database {
  const collections = { items: { purpose: 'what a test is about', indexes } }
  return openDatabase({ storage: 'memory', schema: { collections }, ...options })
}

/** Ids of what a query finds, in order. */
export function idsOf(docs: { _id?: unknown }[]): unknown[] {
  return docs.map(({ _id }) => _id)
}

/** For `toThrow` and `rejects.toThrow`: an error of this kind. */
export function failure(kind: DatabaseErrorKind, message?: string): DatabaseError {
  return expect.objectContaining({ kind, ...(message === undefined ? {} : { message }) })
}

/** The error that a promise rejects with. */
export async function faultOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    error => error,
  )
}

/** The error that a call throws. */
export function thrownBy(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}

export { DatabaseError }
