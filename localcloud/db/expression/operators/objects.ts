import { typeName } from '../../query/value-types'
import type { Fields } from '../../types'
import { isObject, putField } from '../../values/objects'
import { isNil, type Operator, pipelineFault } from '../expression'

export const objects: Record<string, Operator> = {
  $mergeObjects: { least: 0, most: Number.POSITIVE_INFINITY, run: (...parts) => mergeObjects(parts) },
  $objectToArray: {
    least: 1,
    most: 1,
    run: value => {
      if (isNil(value)) return null
      if (isObject(value)) return Object.entries(value).map(([k, v]) => ({ k, v }))
      throw pipelineFault(`$objectToArray requires a document input, found: ${typeName(value)}`)
    },
  },
  $arrayToObject: {
    least: 1,
    most: 1,
    run: value => {
      if (isNil(value)) return null
      if (!Array.isArray(value))
        throw pipelineFault(`$arrayToObject requires an array input, found: ${typeName(value)}`)
      const result: Fields = {}
      for (const entry of value) {
        const [name, content] = entryOf(entry)
        putField(result, name, content)
      }
      return result
    },
  },
}

/** Later fields win; null adds nothing. Also the accumulator of that name. */
export function mergeObjects(parts: readonly unknown[]): Fields {
  const result: Fields = {}
  for (const part of parts) {
    if (isNil(part)) continue
    if (!isObject(part))
      throw pipelineFault(`$mergeObjects requires object inputs, but input is of type ${typeName(part)}`)
    for (const name of Object.keys(part)) putField(result, name, part[name])
  }
  return result
}

/** `["name", value]` or `{ k: "name", v: value }`. */
function entryOf(entry: unknown): [string, unknown] {
  const isEntry = isObject(entry) && Object.keys(entry).length === 2 && 'k' in entry && 'v' in entry
  const [name, value]: unknown[] = isEntry ? [entry.k, entry.v] : Array.isArray(entry) ? entry : []
  const isPair = isEntry || (Array.isArray(entry) && entry.length === 2)
  if (isPair && typeof name === 'string') return [name, value]
  throw pipelineFault(
    "$arrayToObject requires an array of size 2 arrays, or of objects with the keys 'k' (a string) and 'v'",
  )
}
