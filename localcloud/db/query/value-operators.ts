import { DatabaseError } from '../types'
import { compareValues, equalValues, typeRank } from '../values/bson-order'
import type { Test } from './path-values'
import { typeTest } from './value-types'

/** Operators that look at one value at a time. */
export const valueTests: Record<string, (operand: unknown) => Test> = {
  $gt: operand => orderTest(operand, order => order > 0),
  $gte: operand => orderTest(operand, order => order >= 0),
  $lt: operand => orderTest(operand, order => order < 0),
  $lte: operand => orderTest(operand, order => order <= 0),
  $type: typeTest,
  $mod: moduloTest,
  $bitsAllSet: operand => bitsTest(operand, (value, mask) => (value & mask) === mask),
  $bitsAnySet: operand => bitsTest(operand, (value, mask) => (value & mask) !== 0n),
  $bitsAllClear: operand => bitsTest(operand, (value, mask) => (value & mask) === 0n),
  $bitsAnyClear: operand => bitsTest(operand, (value, mask) => (value & mask) !== mask),
}

/** Only values of the operand's type compare; NaN is neither more nor less than any number. */
function orderTest(operand: unknown, holds: (order: number) => boolean): Test {
  const bound = operand ?? null
  const rank = typeRank(bound)
  const orEqual = holds(0)
  if (bound === null || Number.isNaN(bound)) return value => orEqual && equalValues(value ?? null, bound)
  return value =>
    value !== undefined &&
    typeRank(value) === rank &&
    !Number.isNaN(value) &&
    holds(compareValues(value, bound))
}

function moduloTest(operand: unknown): Test {
  if (!Array.isArray(operand)) throw new DatabaseError('badQuery', 'malformed mod, needs to be an array')
  const [divisor, remainder]: unknown[] = operand
  if (operand.length !== 2) {
    const fault = operand.length < 2 ? 'not enough elements' : 'too many elements'
    throw new DatabaseError('badQuery', `malformed mod, ${fault}`)
  }
  if (typeof divisor !== 'number' || Number.isNaN(divisor)) {
    throw new DatabaseError('badQuery', 'malformed mod, divisor not a number')
  }
  if (typeof remainder !== 'number' || Number.isNaN(remainder)) {
    throw new DatabaseError('badQuery', 'malformed mod, remainder not a number')
  }
  if (Math.trunc(divisor) === 0) throw new DatabaseError('badQuery', 'divisor cannot be 0')
  return value =>
    typeof value === 'number' &&
    Number.isFinite(value) &&
    Math.trunc(value) % Math.trunc(divisor) === (Math.trunc(remainder) || 0)
}

/** The operand is a mask or a list of bit positions; values that are not whole numbers never match. */
function bitsTest(operand: unknown, holds: (value: bigint, mask: bigint) => boolean): Test {
  const mask = Array.isArray(operand)
    ? operand.reduce((bits: bigint, position: unknown) => bits | (1n << wholeNumber(position)), 0n)
    : wholeNumber(operand)
  return value => typeof value === 'number' && Number.isInteger(value) && holds(BigInt(value), mask)
}

function wholeNumber(value: unknown): bigint {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return BigInt(value)
  throw new DatabaseError('badQuery', 'bit positions must be an array or a nonnegative number')
}

/**
 * @param pattern a RegExp or its source; `options` are MongoDB's (`i`, `m`, `s`; `x` is refused).
 * `g` and `y` of a JavaScript expression are dropped: they would make a test depend on the one before.
 */
export function regexTest(pattern: unknown, options?: unknown): Test {
  const regex = regexOf(pattern, options)
  return value =>
    typeof value === 'string'
      ? regex.test(value)
      : value instanceof RegExp && value.source === regex.source && value.flags === regex.flags
}

function regexOf(pattern: unknown, options: unknown): RegExp {
  if (typeof pattern !== 'string' && !(pattern instanceof RegExp)) {
    throw new DatabaseError('badQuery', '$regex has to be a string')
  }
  if (options !== undefined && typeof options !== 'string') {
    throw new DatabaseError('badQuery', '$options has to be a string')
  }
  const source = typeof pattern === 'string' ? pattern : pattern.source
  const flags = (options ?? (typeof pattern === 'string' ? '' : pattern.flags)).replace(/[gydv]/g, '')
  try {
    return new RegExp(source, flags)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseError('badQuery', `Regular expression is invalid: ${reason}`)
  }
}
