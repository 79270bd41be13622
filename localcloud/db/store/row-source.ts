import type { Access } from '../index/choose-access'
import { chooseAccess } from '../index/choose-access'
import { queryBounds } from '../index/query-bounds'
import type { Row } from '../index/sorted-entries'
import type { SortSpec } from '../sort/sort-documents'
import type { Fields, Id } from '../types'
import { isObject } from '../values/objects'
import { accessRows } from './access-rows'
import type { Collection } from './collection'

/** The rows to look at for a query: all that match are among them. */
export interface RowSource {
  rows: Iterable<Row>
  /** Its name, several for an `$or`; null for the whole collection. */
  index: string | null
  /** Whether the rows come in the wanted order. */
  ordered: boolean
  /** At most so many. */
  size: number
}

/** By id, by the cheapest index, by one index for each branch of an `$or`, or everything. */
export function rowSource(
  collection: Collection,
  query: Fields,
  sort: SortSpec | undefined,
  needed: number,
): RowSource {
  const { _id: id } = query
  if (isId(id)) return { rows: rowsOfIds(collection, [id]), index: '_id_', ordered: true, size: 1 }
  const bounds = queryBounds(query)
  const ids = bounds.fields.get('_id')?.points
  if (ids)
    return { rows: rowsOfIds(collection, ids), index: '_id_', ordered: ids.length < 2, size: ids.length }
  const access = chooseAccess(collection.indexes, bounds, sort, needed)
  if (access?.bounded) return byAccess(access, sort)
  // An index that only gives the order reads everything at worst; sorting a union costs about twice its size.
  const branches = union(collection, query)
  const limit = access ? access.size / 2 : Number.POSITIVE_INFINITY
  if (branches && branches.size < limit) return branches
  if (access) return byAccess(access, sort)
  return { rows: collection.rows.values(), index: null, ordered: false, size: collection.rows.size }
}

function isId(value: unknown): value is Id {
  return typeof value === 'string' || typeof value === 'number'
}

function rowsOfIds(collection: Collection, ids: readonly unknown[]): Row[] {
  return ids.flatMap(id => {
    const row = isId(id) ? collection.rows.get(id) : undefined
    return row ? [row] : []
  })
}

function byAccess(access: Access, sort: SortSpec | undefined): RowSource {
  const rows = accessRows(access, sort)
  const { index, ordered, size } = access
  return { rows: index.multikey ? distinct([rows]) : rows, index: index.name, ordered, size }
}

/** One source for each branch of an `$or`, if each has an index. */
function union(collection: Collection, query: Fields): RowSource | undefined {
  const sources = orBranches(query).map(branch =>
    rowSource(collection, branch, undefined, Number.POSITIVE_INFINITY),
  )
  if (sources.length === 0 || sources.some(({ index }) => index === null)) return undefined
  return {
    rows: distinct(sources.map(({ rows }) => rows)),
    index: [...new Set(sources.map(({ index }) => index))].join(', '),
    ordered: false,
    size: sources.reduce((sum, { size }) => sum + size, 0),
  }
}

/** `(a or b) and c` as `a and c`, `b and c`, for the first `$or` of a query. */
function orBranches({ $and, ...own }: Fields): Fields[] {
  const demands = [own, ...(Array.isArray($and) ? $and.filter(isObject) : [])]
  const at = demands.findIndex(({ $or }) => Array.isArray($or))
  const { $or, ...beside } = demands[at] ?? {}
  const others = [beside, ...demands.filter((_, i) => i !== at)]
  return Array.isArray($or) ? $or.filter(isObject).map(branch => ({ $and: [branch, ...others] })) : []
}

function* distinct(sources: readonly Iterable<Row>[]): Generator<Row> {
  const seen = new Set<Row>()
  for (const rows of sources) {
    for (const row of rows) {
      if (seen.has(row)) continue
      seen.add(row)
      yield row
    }
  }
}
