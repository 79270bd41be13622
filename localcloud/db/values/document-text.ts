import type { Fields } from '../types'
import { writeEjson } from './relaxed-ejson'

/** Of each generation, in characters; a character takes one or two bytes. */
const KEPT_MAX = 2 ** 21
/** Of an array of so many elements the text of each element is kept: a change of one need not write the others. */
const LONG = 64

/**
 * Texts made lately, in two generations: when the younger one is full it becomes the older one, and what nobody asked
 * for since is forgotten.
 */
let young = new Map<Fields, string>()
let old = new Map<Fields, string>()
let kept = 0
/** Of long arrays and their elements, as long as a document holds them. */
const parts = new WeakMap<object, string>()

/**
 * A document as relaxed Extended JSON, on disk and on the wire. What is read often is written once: stored documents are
 * frozen and never change, so their text does not either, nor that of what two versions of a document share.
 */
export function documentText(doc: Fields): string {
  if (!Object.isFrozen(doc)) return writeEjson(doc)
  const known = young.get(doc)
  if (known !== undefined) return known
  const text = old.get(doc) ?? writeDocument(doc)
  kept += text.length
  if (kept > KEPT_MAX) {
    old = young
    young = new Map()
    kept = text.length
  }
  young.set(doc, text)
  return text
}

const isLong = (value: unknown): value is unknown[] => Array.isArray(value) && value.length >= LONG

function writeDocument(doc: Fields): string {
  if (!Object.values(doc).some(isLong)) return writeEjson(doc)
  const fields = Object.entries(doc).map(
    ([name, value]) =>
      `${JSON.stringify(name)}:${isLong(value) ? partText(value, writeLong) : writeEjson(value)}`,
  )
  return `{${fields.join(',')}}`
}

const writeLong = (array: readonly unknown[]): string =>
  `[${array.map(element => partText(element, writeEjson)).join(',')}]`

function partText<Part>(part: Part, write: (part: Part) => string): string {
  if (typeof part !== 'object' || part === null || !Object.isFrozen(part)) return write(part)
  const known = parts.get(part)
  if (known !== undefined) return known
  const text = write(part)
  parts.set(part, text)
  return text
}
