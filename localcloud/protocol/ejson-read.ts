import { NESTING_MAX } from '../limits'
import { CloudError, invalidParam } from './cloud-error'
import { type Codec, codecs, type ReadOptions } from './ejson-codecs'

/**
 * Reads a string of canonical Extended JSON v2 into plain values: numbers, `Date`, `RegExp`, arrays, objects.
 * Not `EJSON.parse`: that makes a second and slower pass, knows no server date and refuses the regex flags that
 * the SDK sends. The tests compare both over random values.
 * Throws `INVALID_PARAM` for malformed text and for BSON types that the SDK cannot hand to an app.
 */
export function readEjson(text: string, options: ReadOptions): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalidParam(`not a JSON text: ${text.slice(0, 80)}`)
  }
  return revive(value, options, 0)
}

/** Replaces in place: the tree comes fresh from `JSON.parse` and nobody else holds it. */
function revive(value: unknown, options: ReadOptions, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > NESTING_MAX) throw nestedTooDeep()
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], options, depth + 1)
    return value
  }
  const object = value as Record<string, unknown> // JSON.parse makes only plain objects beside arrays
  const keys = Object.keys(object)
  const codec = codecOf(keys)
  if (codec) return codec(object[keys[0] as string], options)
  if (options.refuseCommands) refuseUntranslated(object)
  for (const key of keys) {
    if (key === '__proto__') throw invalidParam('a field may not be called __proto__')
    const child = object[key]
    if (typeof child === 'object' && child !== null) object[key] = revive(child, options, depth + 1)
  }
  return object
}

/** Typed values are objects of one key that begins with `$`. */
function codecOf(keys: string[]): Codec | undefined {
  const [key] = keys
  return keys.length === 1 && key?.startsWith('$') ? codecs.get(key) : undefined
}

/** `_.elemMatch(_.or(…))` and the like leave the SDK as its own bookkeeping object and would silently match nothing. */
function refuseUntranslated(object: Record<string, unknown>): void {
  if ('operator' in object && 'operands' in object && 'fieldName' in object) {
    throw invalidParam(`the SDK cannot send the command ${String(object.operator)} in this place`)
  }
}

function nestedTooDeep(): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `cannot nest deeper than ${NESTING_MAX} levels`)
}
