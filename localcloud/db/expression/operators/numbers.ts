import { typeName } from '../../query/value-types'
import { isNil, type Operator, pipelineFault } from '../expression'

/** Of one number; null of null. */
function unary(name: string, compute: (x: number) => number): Operator {
  return {
    least: 1,
    most: 1,
    run: x => (isNil(x) ? null : compute(numberOf(name, x))),
  }
}

/** Of two numbers; null if either is null. */
function binary(name: string, compute: (x: number, y: number) => number): Operator {
  return {
    least: 2,
    most: 2,
    run: (x, y) => (isNil(x) || isNil(y) ? null : compute(numberOf(name, x), numberOf(name, y))),
  }
}

export const numbers: Record<string, Operator> = {
  $abs: unary('$abs', Math.abs),
  $ceil: unary('$ceil', Math.ceil),
  $exp: unary('$exp', Math.exp),
  $floor: unary('$floor', Math.floor),
  $ln: unary('$ln', x => Math.log(positive('$ln', x))),
  $log10: unary('$log10', x => Math.log10(positive('$log10', x))),
  $sqrt: unary('$sqrt', x => {
    if (x < 0) throw pipelineFault("$sqrt's argument must be greater than or equal to 0")
    return Math.sqrt(x)
  }),
  $log: binary('$log', (x, base) => {
    if (base <= 0 || base === 1)
      throw pipelineFault(`$log's base must be a positive number not equal to 1, but is ${base}`)
    return exactLog(positive('$log', x), base)
  }),
  $mod: binary('$mod', (x, y) => {
    if (y === 0) throw pipelineFault("can't $mod by zero")
    return x % y
  }),
  $divide: binary('$divide', (x, y) => {
    if (y === 0) throw pipelineFault("can't $divide by zero")
    return x / y
  }),
  $pow: binary('$pow', (x, y) => {
    if (x === 0 && y < 0) throw pipelineFault('$pow cannot take a base of 0 and a negative exponent')
    return x ** y
  }),
  $add: { least: 0, most: Number.POSITIVE_INFINITY, run: add },
  $multiply: {
    least: 0,
    most: Number.POSITIVE_INFINITY,
    run: (...factors) =>
      factors.some(isNil)
        ? null
        : factors
            .map(factor => numberOf('$multiply', factor))
            .reduce((product, factor) => product * factor, 1),
  },
  $subtract: { least: 2, most: 2, run: subtract },
  $trunc: {
    least: 1,
    most: 2,
    run: (x, ...places) => {
      const [place = 0] = places
      return isNil(x) || isNil(place) ? null : truncate(numberOf('$trunc', x), placeOf('$trunc', place))
    },
  },
}

function numberOf(name: string, value: unknown): number {
  if (typeof value === 'number') return value
  throw pipelineFault(`${name} only supports numeric types, not ${typeName(value)}`)
}

function positive(name: string, x: number): number {
  if (x > 0 || Number.isNaN(x)) return x
  throw pipelineFault(`${name}'s argument must be a positive number, but is ${x}`)
}

/** The quotient of two logarithms misses whole results by a hair. */
function exactLog(x: number, base: number): number {
  const quotient = Math.log(x) / Math.log(base)
  const whole = Math.round(quotient)
  return base ** whole === x ? whole : quotient
}

/** Numbers, and at most one date, which gets later by them. */
function add(...terms: unknown[]): unknown {
  if (terms.some(isNil)) return null
  const dates = terms.filter(term => term instanceof Date)
  if (dates.length > 1) throw pipelineFault('only one date allowed in an $add expression')
  const sum = terms.reduce<number>((total, term) => total + termOf(term), 0)
  return dates.length === 1 ? new Date(sum) : sum
}

function termOf(term: unknown): number {
  if (term instanceof Date) return term.getTime()
  if (typeof term === 'number') return term
  throw pipelineFault(`$add only supports numeric or date types, not ${typeName(term)}`)
}

function subtract(x: unknown, y: unknown): unknown {
  if (isNil(x) || isNil(y)) return null
  if (x instanceof Date && y instanceof Date) return x.getTime() - y.getTime()
  if (x instanceof Date && typeof y === 'number') return new Date(x.getTime() - y)
  if (typeof x === 'number' && typeof y === 'number') return x - y
  throw pipelineFault(`can't $subtract ${typeName(y)} from ${typeName(x)}`)
}

function placeOf(name: string, value: unknown): number {
  const place = numberOf(name, value)
  if (Number.isInteger(place) && place > -20 && place < 100) return place
  throw pipelineFault(`cannot apply ${name} with precision value ${place} value must be in [-20, 100]`)
}

/** Shifts by text, because 4.35 × 100 is not 435 in binary. */
function truncate(x: number, place: number): number {
  if (place === 0 || !Number.isFinite(x) || String(x).includes('e')) return Math.trunc(x)
  return Number(`${Math.trunc(Number(`${x}e${place}`))}e${-place}`)
}
