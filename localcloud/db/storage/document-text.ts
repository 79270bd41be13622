import { crc32 } from 'node:zlib'
import { BSONRegExp, EJSON } from 'bson'
import type { Doc } from '../types'
import { isObject } from '../values/objects'

/** A document as relaxed Extended JSON v2: plain JSON unless it holds dates or the like. */
export function encodeDocument(document: Doc): string {
  return isPlainJson(document) ? JSON.stringify(document) : EJSON.stringify(document, { relaxed: true })
}

/** The inverse; the document comes deeply frozen. @throws SyntaxError for text that is no document. */
export function decodeDocument(text: string): Doc {
  const value: unknown = adopt(JSON.parse(text))
  if (isDocument(value)) return value
  throw new SyntaxError('not a document')
}

/** Covers everything that makes a row, so that a row that strays to another place is found out too. */
export function checksum(collection: string, id: string, text: string): number {
  return crc32(text, crc32(`${collection}\0${id}\0`))
}

function isDocument(value: unknown): value is Doc {
  return isObject(value) && (typeof value._id === 'string' || typeof value._id === 'number')
}

function isPlainJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isPlainJson)
  if (!isObject(value)) return false
  for (const name of Object.keys(value)) if (!isPlainJson(value[name])) return false
  return true
}

/**
 * Turns parsed JSON into stored values, in place, and freezes it. Only objects whose first field begins with `$` are
 * Extended JSON (no stored field does), and of them all but dates go through `bson`, which is five times slower.
 */
function adopt(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (const [i, element] of value.entries()) if (typeof element === 'object') value[i] = adopt(element)
    return Object.freeze(value)
  }
  const object = value as Record<string, unknown> // JSON.parse makes nothing else
  for (const name in object) {
    if (name.startsWith('$')) return fromExtended(object)
    if (typeof object[name] === 'object') object[name] = adopt(object[name])
  }
  return Object.freeze(object)
}

function fromExtended(object: Record<string, unknown>): unknown {
  if (typeof object.$date === 'string') return new Date(object.$date)
  const value: unknown = EJSON.deserialize(object, { relaxed: true })
  return value instanceof BSONRegExp ? new RegExp(value.pattern, value.options) : value
}
