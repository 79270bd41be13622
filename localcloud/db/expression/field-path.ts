import { fieldOf, isObject } from '../values/objects'

/**
 * The value at a dotted path as an expression sees it: an array on the way gives an array of what its documents have
 * there; numbers are names of fields, not positions.
 */
export function valueAtPath(value: unknown, parts: readonly string[], at = 0): unknown {
  if (at === parts.length) return value
  if (isObject(value)) return valueAtPath(fieldOf(value, parts[at] ?? ''), parts, at + 1)
  return Array.isArray(value) ? valuesAtPath(value, parts, at) : undefined
}

function valuesAtPath(array: readonly unknown[], parts: readonly string[], at: number): unknown[] {
  return array.flatMap(element => {
    const found = isObject(element) || Array.isArray(element) ? valueAtPath(element, parts, at) : undefined
    return found === undefined ? [] : [found]
  })
}
