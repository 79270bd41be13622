import type { JoinSource } from '../aggregate/pipeline'
import type { Collections } from './collections'
import { candidates } from './select'

/** The collections as one `$lookup` sees them, with a count of the documents it read. */
export function joinSources(collections: Collections): {
  source: (name: string) => JoinSource
  scanned: () => number
} {
  let scanned = 0
  return {
    scanned: () => scanned,
    source: name => {
      const collection = collections.find(name)
      if (!collection) return { documents: () => [], candidates: () => undefined }
      let all: readonly Record<string, unknown>[] | undefined
      return {
        documents: () => {
          if (!all) {
            all = Array.from(collection.rows.values(), row => row.doc)
            scanned += all.length
          }
          return all
        },
        candidates: (path, values) => {
          const docs = candidates(collection, path, values)
          scanned += docs?.length ?? 0
          return docs
        },
      }
    },
  }
}
