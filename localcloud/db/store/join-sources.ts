import type { JoinSource } from '../aggregate/pipeline'
import { compileQuery } from '../query/compile-query'
import type { Collections } from './collections'
import { candidates, select } from './select'

/** What the `$lookup`s of an aggregate read. */
export interface Joined {
  scanned: number
  /** Documents with which pipelines of their own began. */
  found: number
  /** One of those read a whole collection, for want of an index. */
  unindexed: boolean
}

/** The collections as the `$lookup`s of one aggregate see them. */
export function joinSources(collections: Collections): {
  source: (name: string) => JoinSource
  joined: Joined
} {
  const joined: Joined = { scanned: 0, found: 0, unindexed: false }
  return {
    joined,
    source: name => {
      const collection = collections.find(name)
      if (!collection) return { documents: () => [], candidates: () => undefined, front: () => [] }
      let all: readonly Record<string, unknown>[] | undefined
      return {
        documents: () => {
          if (!all) {
            all = Array.from(collection.rows.values(), row => row.doc)
            joined.scanned += all.length
          }
          return all
        },
        front: (front, scope) => {
          const selection = select(collection, { ...front, matches: compileQuery(front.query, scope) })
          joined.scanned += selection.scanned
          joined.found += selection.docs.length
          if (selection.index === null && selection.scanned > 0) joined.unindexed = true
          return selection.docs
        },
        candidates: (path, values) => {
          const docs = candidates(collection, path, values)
          joined.scanned += docs?.length ?? 0
          return docs
        },
      }
    },
  }
}
