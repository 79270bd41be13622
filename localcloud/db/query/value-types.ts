import { DatabaseError } from '../types'
import { isObject } from '../values/objects'
import type { Test } from './path-values'

const INT32_MAX = 2 ** 31

const tests: Record<string, Test> = {
  double: value => typeof value === 'number' && !Number.isInteger(value),
  string: value => typeof value === 'string',
  object: isObject,
  array: Array.isArray,
  undefined: () => false,
  bool: value => typeof value === 'boolean',
  date: value => value instanceof Date,
  null: value => value === null,
  regex: value => value instanceof RegExp,
  int: value => isInt32(value),
  long: value => Number.isInteger(value) && !isInt32(value),
  decimal: () => false,
  number: value => typeof value === 'number',
  binData: () => false,
  objectId: () => false,
  timestamp: () => false,
  minKey: () => false,
  maxKey: () => false,
}

const codes: Record<number, string> = {
  [-1]: 'minKey',
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
}

/**
 * `$type` by alias or code, one or a list. JavaScript has one type of number: whole numbers count as `int` or, beyond
 * 32 bits, as `long`, as the SDK sends them; the others as `double`.
 */
export function typeTest(operand: unknown): Test {
  const wanted = (Array.isArray(operand) ? operand : [operand]).map(testOf)
  if (wanted.length === 0) throw new DatabaseError('badQuery', 'a must match at least one type')
  return value => wanted.some(test => test(value))
}

/** The alias of a value's type, as it stands in MongoDB's messages. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing'
  return Object.keys(tests).find(name => name !== 'number' && tests[name]?.(value)) ?? 'object'
}

function testOf(type: unknown): Test {
  const alias = typeof type === 'number' ? codes[type] : type
  const test = typeof alias === 'string' ? tests[alias] : undefined
  if (test) return test
  const fault =
    typeof type === 'number' ? `Invalid numerical type code: ${type}` : `Unknown type name alias: ${type}`
  throw new DatabaseError('badQuery', fault)
}

function isInt32(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= -INT32_MAX && value < INT32_MAX
}
