import { typeName } from '../../query/value-types'
import { equalValues } from '../../values/bson-order'
import { isNil, type Operator, pipelineFault } from '../expression'

const ANY = Number.POSITIVE_INFINITY

/** MongoDB bounds what `$range` may take to 100 MB, 16 bytes a number. */
const RANGE_MAX = (100 * 1024 * 1024) / 16

/** Null of a null array; anything else that is no array is refused. */
function ofArray(
  name: string,
  least: number,
  most: number,
  run: (array: unknown[], ...args: unknown[]) => unknown,
): Operator {
  return {
    least,
    most,
    run: (array, ...args) =>
      isNil(array) ? null : run(arrayOf(`${name}'s argument must be an array`, array), ...args),
  }
}

export const arrays: Record<string, Operator> = {
  $arrayElemAt: ofArray('$arrayElemAt', 2, 2, (array, index) =>
    isNil(index) ? null : array.at(integer("$arrayElemAt's second argument", index)),
  ),
  $first: ofArray('$first', 1, 1, array => array[0]),
  $last: ofArray('$last', 1, 1, array => array.at(-1)),
  $reverseArray: ofArray('$reverseArray', 1, 1, array => [...array].reverse()),
  $slice: ofArray('$slice', 2, 3, slice),
  $indexOfArray: ofArray('$indexOfArray', 2, 4, (array, wanted, start = 0, end = array.length) => {
    const [from, to] = [
      position('$indexOfArray', 'starting', start),
      position('$indexOfArray', 'ending', end),
    ]
    const index = array.slice(from, to).findIndex(element => equalValues(element, wanted ?? null))
    return index < 0 ? -1 : index + from
  }),
  $isArray: { least: 1, most: 1, run: value => Array.isArray(value) },
  $size: {
    least: 1,
    most: 1,
    run: value => arrayOf('The argument to $size must be an array', value).length,
  },
  $in: {
    least: 2,
    most: 2,
    run: (value, array) =>
      arrayOf('$in requires an array as a second argument', array).some(element =>
        equalValues(element, value),
      ),
  },
  $concatArrays: {
    least: 0,
    most: ANY,
    run: (...parts) => {
      const arrays = parts.map(part =>
        isNil(part) ? null : arrayOf('$concatArrays only supports arrays', part),
      )
      return arrays.includes(null) ? null : arrays.flatMap(array => array ?? [])
    },
  },
  $range: { least: 2, most: 3, run: range },
}

function arrayOf(demand: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw pipelineFault(`${demand}, but was of type: ${typeName(value)}`)
}

function integer(what: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw pipelineFault(`${what} must be representable as a 32-bit integer: ${typeName(value)}`)
}

function position(name: string, which: string, value: unknown): number {
  const index = integer(`${name} requires an integral ${which} index, which`, value)
  if (index >= 0) return index
  throw pipelineFault(`${name} requires a nonnegative ${which} index, found: ${index}`)
}

/** `[array, n]` from the start or the end, or `[array, position, n]`. */
function slice(array: unknown[], first: unknown, second?: unknown): unknown {
  if (isNil(first) || second === null) return null
  const start = integer('Second argument to $slice', first)
  if (second === undefined) return start < 0 ? array.slice(start) : array.slice(0, start)
  const count = integer('Third argument to $slice', second)
  if (count <= 0) throw pipelineFault(`Third argument to $slice must be positive: ${count}`)
  const from = start < 0 ? Math.max(0, array.length + start) : start
  return array.slice(from, from + count)
}

function range(start: unknown, end: unknown, step: unknown = 1): number[] {
  const from = integer('$range requires a starting value that', start)
  const to = integer('$range requires an ending value that', end)
  const by = integer('$range requires a step value that', step)
  if (by === 0) throw pipelineFault('$range requires a non-zero step value')
  const count = Math.max(0, Math.ceil((to - from) / by))
  if (count > RANGE_MAX) throw pipelineFault('$range would use too much memory')
  return Array.from({ length: count }, (_, i) => from + i * by)
}
