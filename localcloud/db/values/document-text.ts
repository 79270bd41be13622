import type { Fields } from '../types'
import { writeEjson } from './relaxed-ejson'

/** Of each generation, in characters; a character takes one or two bytes. */
const KEPT_MAX = 2 ** 21

/**
 * Texts made lately, in two generations: when the younger one is full it becomes the older one, and what nobody asked
 * for since is forgotten.
 */
let young = new Map<Fields, string>()
let old = new Map<Fields, string>()
let kept = 0

/**
 * A document as relaxed Extended JSON, on disk and on the wire. What is read often is written once: stored documents are
 * frozen and never change, so their text does not either.
 */
export function documentText(doc: Fields): string {
  if (!Object.isFrozen(doc)) return writeEjson(doc)
  const known = young.get(doc)
  if (known !== undefined) return known
  const text = old.get(doc) ?? writeEjson(doc)
  kept += text.length
  if (kept > KEPT_MAX) {
    old = young
    young = new Map()
    kept = text.length
  }
  young.set(doc, text)
  return text
}
