import { byDistance, nearIn } from '../geo/near'
import type { Matcher } from '../query/matcher'
import type { SortSpec } from '../sort/sort-documents'
import { sortDocuments } from '../sort/sort-documents'
import type { Doc, Fields, Id } from '../types'
import type { Collection } from './collection'
import { rowSource } from './row-source'

export interface Selection {
  docs: Doc[]
  scanned: number
  index: string | null
}

export interface Wanted {
  query: Fields
  matches: Matcher
  sort?: SortSpec
  skip?: number
  /** 0 and undefined: no limit. */
  limit?: number
}

/** How a transaction sees a collection: what it must see instead of the committed document of that id. */
export type View = ReadonlyMap<Id, Doc | null>

/** Finds the documents that match, by the cheapest index, and stops as soon as it has enough of them. */
export function select(collection: Collection, wanted: Wanted, view?: View): Selection {
  const { matches, skip = 0 } = wanted
  const needed = wanted.limit ? skip + wanted.limit : Number.POSITIVE_INFINITY
  const sort = wanted.sort && Object.keys(wanted.sort).length > 0 ? wanted.sort : undefined
  const source = rowSource(collection, wanted.query, sort, needed)
  const docs: Doc[] = []
  let scanned = 0
  const arrange = arrangement(wanted.query, sort)
  const inOrder = !arrange || source.ordered
  for (const row of source.rows) {
    if (view?.has(row.doc._id)) continue
    scanned++
    if (matches(row.doc)) docs.push(row.doc)
    if (inOrder && docs.length >= needed) break
  }
  const seen = viewed(view, matches)
  const all = seen.length > 0 ? [...docs, ...seen] : docs
  const sorted = arrange && (!inOrder || seen.length > 0) ? arrange(all) : all
  return {
    docs: skip > 0 || sorted.length > needed ? sorted.slice(skip, needed) : sorted,
    scanned: scanned + (view?.size ?? 0),
    index: source.index,
  }
}

/** Documents that may hold one of the values at a path, by an index; undefined if none helps. */
export function candidates(
  collection: Collection,
  path: string,
  values: readonly unknown[],
): Doc[] | undefined {
  const source = rowSource(collection, { [path]: { $in: values } }, undefined, Number.POSITIVE_INFINITY)
  if (source.index === null) return undefined
  return [...source.rows].sort((a, b) => a.seq - b.seq).map(row => row.doc)
}

/** How the found documents are put in order: as wanted, or by distance if the query has a `$near`. */
function arrangement(query: Fields, sort: SortSpec | undefined): ((docs: Doc[]) => Doc[]) | undefined {
  if (sort) return docs => sortDocuments(docs, sort)
  return nearIn(query) && (docs => byDistance(docs, query))
}

function viewed(view: View | undefined, matches: Matcher): Doc[] {
  const docs: Doc[] = []
  for (const doc of view?.values() ?? []) if (doc && matches(doc)) docs.push(doc)
  return docs
}
