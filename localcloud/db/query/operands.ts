import type { Fields } from '../types'
import { equalValues } from '../values/bson-order'
import { isObject } from '../values/objects'
import type { Test } from './path-values'

/** `{ $gt: 1 }` holds operators, `{ b: 1 }` and `{}` are values. */
export function isOperators(condition: unknown): condition is Fields {
  return isObject(condition) && (Object.keys(condition)[0]?.startsWith('$') ?? false)
}

/** Null is equal to a missing field; a regular expression as a value equals only itself. */
export function equalityTest(operand: unknown): Test {
  if (operand === null || operand === undefined) return value => value === null || value === undefined
  if (typeof operand === 'string' || typeof operand === 'boolean') return value => value === operand
  return value => equalValues(value, operand)
}
