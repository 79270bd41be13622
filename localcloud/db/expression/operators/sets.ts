import { typeName } from '../../query/value-types'
import { valueText } from '../../values/value-text'
import { isNil, isTrue, type Operator, pipelineFault } from '../expression'

const ANY = Number.POSITIVE_INFINITY

/** Sets keep the order in which values come first; MongoDB promises none. */
export const sets: Record<string, Operator> = {
  $setUnion: {
    least: 0,
    most: ANY,
    run: (...sets) => (sets.some(isNil) ? null : [...setOf('$setUnion', ...sets).values()]),
  },
  $setIntersection: {
    least: 0,
    most: ANY,
    run: (...sets) => {
      if (sets.some(isNil)) return null
      const [first = new Map(), ...others] = sets.map(set => setOf('$setIntersection', set))
      return [...first].filter(([key]) => others.every(other => other.has(key))).map(([, value]) => value)
    },
  },
  $setDifference: {
    least: 2,
    most: 2,
    run: (a, b) => {
      if (isNil(a) || isNil(b)) return null
      const [first, second] = [setOf('$setDifference', a), setOf('$setDifference', b)]
      return [...first].filter(([key]) => !second.has(key)).map(([, value]) => value)
    },
  },
  $setEquals: {
    least: 2,
    most: ANY,
    run: (...sets) => {
      const [first = new Map(), ...others] = sets.map(set => setOf('$setEquals', set))
      return others.every(other => other.size === first.size && isWithin(other, first))
    },
  },
  $setIsSubset: {
    least: 2,
    most: 2,
    run: (a, b) => isWithin(setOf('$setIsSubset', a), setOf('$setIsSubset', b)),
  },
  $allElementsTrue: { least: 1, most: 1, run: set => elementsOf('$allElementsTrue', set).every(isTrue) },
  $anyElementTrue: { least: 1, most: 1, run: set => elementsOf('$anyElementTrue', set).some(isTrue) },
}

type Values = Map<string, unknown>

function setOf(name: string, ...arrays: unknown[]): Values {
  const values: Values = new Map()
  for (const element of arrays.flatMap(array => elementsOf(name, array))) {
    const key = valueText(element)
    if (!values.has(key)) values.set(key, element)
  }
  return values
}

function elementsOf(name: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw pipelineFault(`All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`)
}

function isWithin(inner: Values, outer: Values): boolean {
  return [...inner.keys()].every(key => outer.has(key))
}
