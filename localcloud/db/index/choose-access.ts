import type { Key } from '../sort/document-keys'
import type { SortSpec } from '../sort/sort-documents'
import { compareValues, typeRank } from '../values/bson-order'
import { arrayIndex } from '../values/objects'
import type { CollectionIndex } from './collection-index'
import type { FieldBounds, QueryBounds } from './query-bounds'
import type { Span } from './sorted-entries'

/** A way to reach the documents that may match: some spans of one index. */
export interface Access {
  index: CollectionIndex
  spans: Span[]
  /** Whether the entries come in the wanted order (those of several spans after merging). */
  ordered: boolean
  backward: boolean
  /** Whether the query limits the spans; if not, the index only gives the order. */
  bounded: boolean
  /** Leading fields that have one value throughout a span. */
  fixed: number
  /** Entries in the spans. */
  size: number
}

/** More combinations of `$in` values than this are not looked up one by one. */
const SPANS_MAX = 1_000

/** More spans than this are sorted together rather than merged in order. */
const MERGED_MAX = 50

/**
 * The index that reads least, counted exactly; undefined if none helps.
 * @param needed how many rows are wanted in that order (skip + limit)
 */
export function chooseAccess(
  indexes: readonly CollectionIndex[],
  bounds: QueryBounds,
  sort: SortSpec | undefined,
  needed: number,
): Access | undefined {
  const ways = indexes.flatMap(index => accessBy(index, bounds, sort) ?? [])
  const costs = new Map(ways.map(access => [access, costOf(access, bounds, sort !== undefined, needed)]))
  return ways.reduce<Access | undefined>((best, access) => {
    if (!best) return access
    const order = (costs.get(access) ?? 0) - (costs.get(best) ?? 0)
    return order < 0 || (order === 0 && access.fixed > best.fixed) ? access : best
  }, undefined)
}

/** Rows to look at; those that must all be sorted afterwards count double. */
function costOf(access: Access, bounds: QueryBounds, sorts: boolean, needed: number): number {
  if (sorts && !access.ordered) return access.size * 2
  const everyRowMatches =
    bounds.complete && [...bounds.fields.keys()].every(field => access.index.fields.includes(field))
  return everyRowMatches ? Math.min(access.size, needed) : access.size
}

function accessBy(
  index: CollectionIndex,
  bounds: QueryBounds,
  sort: SortSpec | undefined,
): Access | undefined {
  const { prefixes, range } = readPrefixes(index, bounds)
  const fixed = prefixes[0]?.length ?? index.fields.length
  const merges = prefixes.length <= MERGED_MAX
  const order = sort && merges ? orderAfter(index, sort, fixed) : undefined
  const bounded = fixed > 0 || range !== undefined
  if (!bounded && !order) return undefined
  const spans = prefixes.map(prefix => spanOf(index, prefix, range)).filter(span => span.size > 0)
  const size = spans.reduce((sum, span) => sum + span.size, 0)
  return { index, spans, ordered: order !== undefined, backward: order === 'backward', bounded, fixed, size }
}

/** All combinations of values for the index's leading fields, and a range on the field after them. */
function readPrefixes(index: CollectionIndex, bounds: QueryBounds): { prefixes: Key[]; range?: FieldBounds } {
  let prefixes: Key[] = [[]]
  for (const [i, field] of index.fields.entries()) {
    const wanted = usable(index, i) ? bounds.fields.get(field) : undefined
    if (!wanted?.points) return { prefixes, range: wanted && rangeOf(wanted, index.multikey) }
    if (prefixes.length * wanted.points.length > SPANS_MAX) return { prefixes, range: around(wanted.points) }
    const { points } = wanted
    prefixes = prefixes.flatMap(prefix => points.map(point => [...prefix, point]))
  }
  return { prefixes }
}

/** From the least to the greatest of sorted points; nothing if they are of several types. */
function around(points: readonly unknown[]): FieldBounds | undefined {
  const [least, greatest] = [points[0], points.at(-1)]
  if (typeRank(least) !== typeRank(greatest)) return undefined
  return { lower: { value: least, inclusive: true }, upper: { value: greatest, inclusive: true } }
}

/**
 * In a multikey index two fields below the same array are paired element by element, while a query may be satisfied by
 * different elements: then only the first of them bounds. Numbered paths (`a.0`) are read in two ways by queries.
 */
function usable(index: CollectionIndex, i: number): boolean {
  const parts = index.fields[i]?.split('.') ?? []
  if (parts.some(part => arrayIndex(part) !== undefined)) return false
  return !index.multikey || !index.fields.slice(0, i).some(field => field.split('.')[0] === parts[0])
}

/** Different elements may satisfy the two ends, so a multikey index may use only one of them. */
function rangeOf({ lower, upper }: FieldBounds, multikey: boolean): FieldBounds | undefined {
  if (!lower && !upper) return undefined
  const oneSided = lower && upper && (multikey || typeRank(lower.value) !== typeRank(upper.value))
  return oneSided ? { lower } : { lower, upper }
}

/** Which way the index must be read so that rows with a fixed prefix come in the order of `sort`, if any does. */
function orderAfter(
  index: CollectionIndex,
  sort: SortSpec,
  fixed: number,
): 'forward' | 'backward' | undefined {
  // A document's place is by the least (or greatest) of several values, its entries are at all of them.
  if (Object.keys(sort).some(field => index.hasSeveral(field))) return undefined
  const constant = new Set(index.fields.slice(0, fixed))
  const wanted = Object.entries(sort).filter(([field]) => !constant.has(field))
  const first = wanted[0]
  const sign = first ? first[1] * (index.directions[fixed] ?? 1) : 1
  const follows = wanted.every(
    ([field, direction], i) =>
      index.fields[fixed + i] === field && direction * (index.directions[fixed + i] ?? 1) === sign,
  )
  if (!follows) return undefined
  return sign === 1 ? 'forward' : 'backward'
}

function spanOf(index: CollectionIndex, prefix: Key, range: FieldBounds | undefined): Span {
  const at = prefix.length
  const rank = typeRank(range?.lower ? range.lower.value : range?.upper?.value)
  const [isBelow, isAbove] = (index.directions[at] ?? 1) === 1 ? [below, above] : [above, below]
  return index.entries.span(
    key => prefixOrder(key) < 0 || (prefixOrder(key) === 0 && isBelow(key[at])),
    key => prefixOrder(key) > 0 || (prefixOrder(key) === 0 && isAbove(key[at])),
  )

  function prefixOrder(key: Key): number {
    for (const [i, value] of prefix.entries()) {
      const order = compareValues(key[i], value)
      if (order !== 0) return order * (index.directions[i] ?? 1)
    }
    return 0
  }

  function below(value: unknown): boolean {
    if (!range) return false
    if (typeRank(value) !== rank) return typeRank(value) < rank
    const order = range.lower ? compareValues(value, range.lower.value) : 0
    return order < 0 || (order === 0 && range.lower?.inclusive === false)
  }

  function above(value: unknown): boolean {
    if (!range) return false
    if (typeRank(value) !== rank) return typeRank(value) > rank
    const order = range.upper ? compareValues(value, range.upper.value) : 0
    return order > 0 || (order === 0 && range.upper?.inclusive === false)
  }
}
