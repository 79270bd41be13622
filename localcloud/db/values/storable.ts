import { types } from 'node:util'
import { NESTING_MAX } from '../../limits'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { isObject, putField } from './objects'

/**
 * The engine's own copy of a value that is to be stored, deeply frozen: whoever reads a document gets the stored
 * object itself, and nobody can change it by mistake.
 * `undefined` is dropped from objects and becomes null in arrays, as the SDK does it.
 * @throws DatabaseError `badUpdate` for what a document cannot hold.
 */
export function storableValue(value: unknown, path: string, depth = 0): unknown {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value
    case 'undefined':
      return null
    case 'object':
      break
    default:
      throw new DatabaseError('badUpdate', `Cannot store a ${typeof value} in field '${path}'`)
  }
  if (value === null) return null
  if (depth > NESTING_MAX)
    throw new DatabaseError('badUpdate', `Exceeded depth limit of ${NESTING_MAX} at '${path}'`)
  // Not `instanceof`: a date may come from another realm (a worker's message, a test's sandbox).
  if (types.isDate(value)) return storableDate(value, path)
  if (value instanceof RegExp) return new RegExp(value.source, value.flags)
  if (Array.isArray(value)) {
    return Object.freeze(value.map((element, i) => storableValue(element, `${path}.${i}`, depth + 1)))
  }
  if (!isObject(value) || Object.prototype.toString.call(value) !== '[object Object]') {
    throw new DatabaseError('badUpdate', `Cannot store the value of field '${path}'`)
  }
  return storableFields(value, path, depth)
}

/** Like `storableValue`, for an object; `path` is '' for a whole document. */
export function storableFields(fields: Fields, path = '', depth = 0): Fields {
  const copy: Fields = {}
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (value === undefined) continue
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    if (isPlain && !name.startsWith('$')) {
      putField(copy, name, value)
      continue
    }
    const at = path === '' ? name : `${path}.${name}`
    refuseDollar(name, at)
    putField(copy, name, storableValue(value, at, depth + 1))
  }
  return Object.freeze(copy)
}

export function refuseDollar(name: string, path: string): void {
  if (!name.startsWith('$')) return
  throw new DatabaseError(
    'badUpdate',
    `The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage.`,
  )
}

function storableDate(date: Date, path: string): Date {
  if (Number.isNaN(date.getTime())) throw new DatabaseError('badUpdate', `Invalid date in field '${path}'`)
  return new Date(date)
}
