import { isOperators } from '../query/operands'
import type { Fields } from '../types'
import { compareValues, typeRank } from '../values/bson-order'
import { isObject } from '../values/objects'

/** What a query demands of one field, as far as an index can use it; documents that match satisfy all of it. */
export interface FieldBounds {
  /** Equal to one of these (sorted, distinct). */
  points?: readonly unknown[]
  lower?: Bound
  upper?: Bound
}

export interface Bound {
  value: unknown
  inclusive: boolean
}

export interface QueryBounds {
  fields: ReadonlyMap<string, FieldBounds>
  /** Whether these demands are all there is: what satisfies them matches. */
  complete: boolean
}

/** The demands of a query's top level, its `$and`s and its `$elemMatch`es on fields. */
export function queryBounds(query: Fields): QueryBounds {
  const fields = new Map<string, FieldBounds>()
  const complete = collect(query, '', fields)
  return { fields, complete }
}

function collect(query: Fields, prefix: string, bounds: Map<string, FieldBounds>): boolean {
  const parts = Object.entries(query).map(([name, condition]) => {
    if (name === '$and' && Array.isArray(condition)) {
      return condition.map(branch => isObject(branch) && collect(branch, prefix, bounds)).every(Boolean)
    }
    return !name.startsWith('$') && collectField(`${prefix}${name}`, condition, bounds)
  })
  return parts.every(Boolean)
}

function collectField(path: string, condition: unknown, bounds: Map<string, FieldBounds>): boolean {
  if (!isOperators(condition)) {
    return isPoint(condition) && tighten(bounds, path, { points: [condition ?? null] })
  }
  const parts = Object.entries(condition).map(([operator, operand]) => {
    if (operator === '$all' && Array.isArray(operand)) return collectAll(path, operand, bounds)
    if (operator !== '$elemMatch' || !isObject(operand) || isOperators(operand)) {
      return tighten(bounds, path, boundsOf(operator, operand))
    }
    collect(operand, `${path}.`, bounds)
    return false
  })
  return parts.every(Boolean)
}

/** Whatever holds all of these holds the first: that is what an index can find, as MongoDB does. */
function collectAll(path: string, [first, ...others]: unknown[], bounds: Map<string, FieldBounds>): boolean {
  if (first === undefined || isOperators(first) || !isPoint(first)) return false
  return tighten(bounds, path, { points: [first] }) && others.length === 0
}

function boundsOf(operator: string, operand: unknown): FieldBounds {
  if (operator === '$eq' && isPoint(operand)) return { points: [operand ?? null] }
  if (operator === '$in' && Array.isArray(operand) && operand.every(isPoint))
    return { points: distinct(operand) }
  if (!isComparable(operand)) return {}
  switch (operator) {
    case '$gt':
      return { lower: { value: operand, inclusive: false } }
    case '$gte':
      return { lower: { value: operand, inclusive: true } }
    case '$lt':
      return { upper: { value: operand, inclusive: false } }
    case '$lte':
      return { upper: { value: operand, inclusive: true } }
    default:
      return {}
  }
}

/**
 * Keeps what is narrower; either demand alone would still be true of every match.
 * @returns whether nothing was lost: a second set of points, or a range beside points, is.
 */
function tighten(bounds: Map<string, FieldBounds>, path: string, added: FieldBounds): boolean {
  const known = bounds.get(path) ?? {}
  const points = fewer(known.points, added.points)
  const lower = tighter(known.lower, added.lower, 1)
  const upper = tighter(known.upper, added.upper, -1)
  if (points || lower || upper) bounds.set(path, { points, lower, upper })
  return added.points
    ? Object.keys(known).length === 0
    : (added.lower ?? added.upper) !== undefined && !points
}

function fewer(
  a: readonly unknown[] | undefined,
  b: readonly unknown[] | undefined,
): readonly unknown[] | undefined {
  return a && b ? (b.length < a.length ? b : a) : (a ?? b)
}

function tighter(a: Bound | undefined, b: Bound | undefined, side: 1 | -1): Bound | undefined {
  if (!a || !b) return a ?? b
  if (typeRank(a.value) !== typeRank(b.value)) return a
  const order = compareValues(b.value, a.value) * side
  return order > 0 || (order === 0 && !b.inclusive) ? b : a
}

/** Arrays and regular expressions as values mean more than one key. */
function isPoint(value: unknown): boolean {
  return !Array.isArray(value) && !(value instanceof RegExp)
}

function isComparable(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    value instanceof Date ||
    (typeof value === 'number' && !Number.isNaN(value))
  )
}

function distinct(values: readonly unknown[]): unknown[] {
  const sorted = values.map(value => value ?? null).sort(compareValues)
  return sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0)
}
