import { isObject } from './objects'

/**
 * The order of BSON types and values (MongoDB manual, "Comparison/Sort Order"). Returns < 0, 0 or > 0.
 * `undefined` sorts below null: it stands for an empty array in a sort and for a missing field in an expression.
 * A caller for whom missing equals null (queries, index keys) turns one into the other first.
 */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  const byType = typeRank(a) - typeRank(b)
  if (byType !== 0) return byType
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b)
  if (a instanceof RegExp && b instanceof RegExp) {
    return compareStrings(a.source, b.source) || compareStrings(a.flags, b.flags)
  }
  if (isObject(a) && isObject(b)) return compareObjects(a, b)
  return Number(a) - Number(b)
}

/** Equal as MongoDB sees it: 0 equals -0, NaN equals NaN, the order of an object's fields counts. */
export function equalValues(a: unknown, b: unknown): boolean {
  return a === b || compareValues(a, b) === 0
}

/** The place of a value's type in BSON's order; comparisons in queries never cross it ("type bracketing"). */
export function typeRank(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return 0
    case 'number':
      return 2
    case 'string':
      return 3
    case 'boolean':
      return 6
  }
  if (value === null) return 1
  if (Array.isArray(value)) return 5
  if (value instanceof Date) return 7
  return value instanceof RegExp ? 8 : 4
}

function compareNumbers(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
}

/**
 * MongoDB compares UTF-8 bytes, which is code point order. JavaScript compares UTF-16 units, which differs only
 * where a surrogate (0xD800 and up, an emoji say) meets a unit above it.
 */
function compareStrings(a: string, b: string): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return aboveSurrogates(x) - aboveSurrogates(y)
  }
  return a.length - b.length
}

function aboveSurrogates(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Field by field in stored order: first the types, then the names, then the values. */
function compareObjects(a: Record<string, unknown>, b: Record<string, unknown>): number {
  const names = Object.keys(a)
  const others = Object.keys(b)
  for (const [i, name] of names.entries()) {
    const other = others[i]
    if (other === undefined) return 1
    const order =
      typeRank(a[name]) - typeRank(b[other]) ||
      compareStrings(name, other) ||
      compareValues(a[name], b[other])
    if (order !== 0) return order
  }
  return names.length - others.length
}
