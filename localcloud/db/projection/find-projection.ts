import { compileElement } from '../query/compile-query'
import type { Matcher } from '../query/matcher'
import type { MatchDetails } from '../query/path-values'
import type { Scope } from '../query/scope'
import { systemScope } from '../query/scope'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { fieldOf, isObject } from '../values/objects'
import type { Projection } from './compile-projection'
import { compileProjection } from './compile-projection'
import type { ProjectionNode } from './projection-tree'

/**
 * The projection of `find`: inclusion, exclusion, expressions, `$slice`, `$elemMatch` and the positional `a.$`.
 * @param matches the query, which decides what `a.$` means
 * @throws DatabaseError `badQuery` with MongoDB's text.
 */
export function compileFindProjection(
  spec: Fields,
  matches: Matcher,
  scope: Scope = systemScope,
): Projection {
  if (Object.keys(spec).length === 0) return document => document
  const positional = Object.keys(spec).find(path => path.endsWith('.$'))
  if (positional === undefined)
    return compileProjection(spec, scope, (path, value) => readOperator(path, value, scope))
  const array = positional.slice(0, -2)
  const { [positional]: _, ...others } = spec
  const project = compileProjection({ ...others, [array]: 1 }, scope, (path, value) =>
    readOperator(path, value, scope),
  )
  return document => {
    const details: MatchDetails = {}
    matches(document, details)
    return project(onlyElement(document, array.split('.'), details.arrayIndex))
  }
}

function readOperator(path: string, operators: Fields, scope: Scope): ProjectionNode | undefined {
  if ('$slice' in operators && isSliceOfFind(operators.$slice)) {
    const cut = sliceOf(operators.$slice)
    return { kind: 'change', change: value => (Array.isArray(value) ? cut(value) : value) }
  }
  if ('$elemMatch' in operators) {
    if (path.includes('.'))
      throw new DatabaseError('badQuery', 'Cannot use $elemMatch projection on a nested field.')
    const test = compileElement(operators.$elemMatch, scope)
    return {
      kind: 'compute',
      compute: root => {
        const array = fieldOf(root, path)
        const index = Array.isArray(array) ? array.findIndex(test) : -1
        return Array.isArray(array) && index >= 0 ? [array[index]] : undefined
      },
    }
  }
  return undefined
}

/** With a path or an array as its first argument `$slice` is the expression of the same name. */
function isSliceOfFind(operand: unknown): boolean {
  return (Array.isArray(operand) ? operand : [operand]).every(argument => typeof argument === 'number')
}

function sliceOf(operand: unknown): (array: readonly unknown[]) => unknown[] {
  if (!Array.isArray(operand)) {
    const count = Number(operand)
    return array => (count < 0 ? array.slice(count) : array.slice(0, count))
  }
  const [skip, limit] = operand.map(Number)
  if (skip === undefined || limit === undefined || operand.length !== 2) {
    throw new DatabaseError('badQuery', '$slice array argument should be of form [skip, limit]')
  }
  if (limit <= 0) throw new DatabaseError('badQuery', '$slice limit must be positive')
  return array => {
    const start = skip < 0 ? Math.max(0, array.length + skip) : skip
    return array.slice(start, start + limit)
  }
}

function onlyElement(value: Fields, path: readonly string[], index: number | undefined): Fields {
  const [part = '', ...rest] = path
  const below = fieldOf(value, part)
  if (rest.length > 0) return isObject(below) ? { ...value, [part]: onlyElement(below, rest, index) } : value
  if (!Array.isArray(below)) return value
  if (index === undefined || index >= below.length) {
    throw new DatabaseError(
      'badQuery',
      "positional operator '.$' couldn't find a matching element in the array",
    )
  }
  return { ...value, [part]: [below[index]] }
}
