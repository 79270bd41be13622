import { byDistance, nearIn } from '../geo/near'
import type { Access } from '../index/choose-access'
import { chooseAccess } from '../index/choose-access'
import { queryBounds } from '../index/query-bounds'
import type { Entry, Row } from '../index/sorted-entries'
import type { Matcher } from '../query/matcher'
import type { SortSpec } from '../sort/sort-documents'
import { keyOrder, sortDocuments } from '../sort/sort-documents'
import type { Doc, Fields, Id } from '../types'
import type { Collection } from './collection'

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
  const source = rowsFor(collection, wanted.query, sort, needed)
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
  const bounds = queryBounds({ [path]: { $in: values } })
  if (path === '_id') return byIds(collection, bounds.fields.get('_id')?.points ?? values).map(row => row.doc)
  const access = chooseAccess(collection.indexes, bounds, undefined, Number.POSITIVE_INFINITY)
  if (!access) return undefined
  const rows = [...new Set(rowsOf(access, undefined))]
  return rows.sort((a, b) => a.seq - b.seq).map(row => row.doc)
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

interface Source {
  rows: Iterable<Row>
  index: string | null
  ordered: boolean
}

function rowsFor(collection: Collection, query: Fields, sort: SortSpec | undefined, needed: number): Source {
  const bounds = queryBounds(query)
  const ids = bounds.fields.get('_id')?.points
  if (ids) return { rows: byIds(collection, ids), index: '_id_', ordered: ids.length < 2 }
  const access = chooseAccess(collection.indexes, bounds, sort, needed)
  if (!access) return { rows: collection.rows.values(), index: null, ordered: false }
  const rows = access.index.multikey ? distinct(rowsOf(access, sort)) : rowsOf(access, sort)
  return { rows, index: access.index.name, ordered: access.ordered }
}

function byIds(collection: Collection, ids: readonly unknown[]): Row[] {
  return ids.flatMap(id => {
    const row = typeof id === 'string' || typeof id === 'number' ? collection.rows.get(id) : undefined
    return row ? [row] : []
  })
}

function* distinct(rows: Iterable<Row>): Generator<Row> {
  const seen = new Set<Row>()
  for (const row of rows) {
    if (seen.has(row)) continue
    seen.add(row)
    yield row
  }
}

function* rowsOf(access: Access, sort: SortSpec | undefined): Generator<Row> {
  const { entries } = access.index
  const streams = access.spans.map(span =>
    access.backward ? entries.scanBackward(span) : entries.scan(span),
  )
  if (streams.length < 2 || !sort || !access.ordered) {
    for (const stream of streams) for (const entry of stream) yield entry.row
  } else {
    yield* merged(access, streams, sort)
  }
}

/** Several spans, each in order by itself (one for each `$in` value), as one stream in order. */
function* merged(access: Access, streams: Generator<Entry>[], sort: SortSpec): Generator<Row> {
  const places = Object.keys(sort).map(field => access.index.fields.indexOf(field))
  const order = keyOrder(Object.values(sort))
  const heads = streams.flatMap(stream => {
    const { value } = stream.next()
    return value ? [{ stream, entry: value as Entry }] : []
  })
  while (heads.length > 0) {
    const next = heads.reduce((least, head) =>
      order(keyOf(head.entry), keyOf(least.entry)) < 0 ? head : least,
    )
    yield next.entry.row
    const { value } = next.stream.next()
    if (value) next.entry = value as Entry
    else heads.splice(heads.indexOf(next), 1)
  }

  function keyOf(entry: Entry): unknown[] {
    return places.map(place => entry.key[place])
  }
}
