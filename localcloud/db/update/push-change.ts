import { typeName } from '../query/value-types'
import { sortDirections, sortDocuments } from '../sort/sort-documents'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { compareValues } from '../values/bson-order'
import { isObject } from '../values/objects'
import { storableValue } from '../values/storable'
import type { Change } from './change'
import { describe } from './describe'
import { same } from './value-changes'

interface Clauses {
  values: readonly unknown[]
  position: number
  sort?: (array: unknown[]) => unknown[]
  slice?: number
}

/** `$push`, with `$each`, `$position`, `$sort` and `$slice` applied in that order. */
export function pushChange(path: string, operand: unknown): Change {
  const clauses = isObject(operand) && '$each' in operand ? readClauses(path, operand) : single(path, operand)
  return {
    creates: true,
    change: (before, context) => {
      if (before !== undefined && !Array.isArray(before)) {
        const fault = `The field '${path}' must be an array but is of type ${typeName(before)} in document ${describe({ _id: context.documentId })}`
        throw new DatabaseError('badUpdate', fault)
      }
      const after: unknown[] = before?.slice() ?? []
      after.splice(clauses.position, 0, ...clauses.values)
      const sorted = clauses.sort?.(after) ?? after
      const result = clauses.slice === undefined ? sorted : sliced(sorted, clauses.slice)
      return clauses.values.length === 0 && same(before, result) ? before : Object.freeze(result)
    },
  }
}

function single(path: string, operand: unknown): Clauses {
  return { values: [storableValue(operand, path)], position: Number.POSITIVE_INFINITY }
}

function readClauses(path: string, operand: Fields): Clauses {
  const { $each, $position, $sort, $slice, ...others } = operand
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw new DatabaseError('badUpdate', `Unrecognized clause in $push: ${unknown}`)
  if (!Array.isArray($each)) {
    const fault = `The argument to $each in $push must be an array but it was of type: ${typeName($each)}`
    throw new DatabaseError('badUpdate', fault)
  }
  return {
    values: $each.map((value, i) => storableValue(value, `${path}.${i}`)),
    position: wholeNumber('$position', $position) ?? Number.POSITIVE_INFINITY,
    slice: wholeNumber('$slice', $slice),
    sort: sorting($sort),
  }
}

function wholeNumber(name: string, value: unknown): number | undefined {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value))) return value
  const fault = `The value for ${name} must be an integer value but was given type: ${typeName(value)}`
  throw new DatabaseError('badUpdate', fault)
}

/** By the elements themselves (1 or -1) or by their fields. */
function sorting(spec: unknown): Clauses['sort'] {
  if (spec === undefined) return undefined
  if (spec === 1 || spec === -1) return array => array.sort((a, b) => compareValues(a, b) * spec)
  if (!isObject(spec)) {
    throw new DatabaseError(
      'badUpdate',
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  }
  const order = spec as Record<string, 1 | -1> // checked by sortDirections on the next line
  sortDirections(order)
  return array => sortDocuments(array, order)
}

function sliced(array: unknown[], slice: number): unknown[] {
  return slice < 0 ? array.slice(slice) : array.slice(0, slice)
}
