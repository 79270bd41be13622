import { isDate, isRegExp } from 'node:util/types'

/** Dates outside of these years have no ISO form in relaxed Extended JSON. */
const YEAR_10000 = Date.UTC(10000, 0)

/**
 * Writes a document as relaxed Extended JSON v2, which the SDK's `EJSON.parse` reads.
 * Only dates, patterns and the numbers that JSON lacks need a mark, so a document without them is stringified as it is.
 */
export function writeEjson(value: unknown): string {
  return JSON.stringify(mark(value))
}

/** Returns the very same object when nothing in it needs a mark: documents of the engine are shared and never changed. */
function mark(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (isDate(value)) return { $date: dateText(value) }
  if (isRegExp(value)) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (Array.isArray(value)) return markArray(value)
  return markObject(value as Record<string, unknown>) // neither null, Date nor array: a plain object
}

function markArray(array: unknown[]): unknown[] {
  let copy: unknown[] | undefined
  for (let i = 0; i < array.length; i++) {
    const marked = mark(array[i])
    if (marked === array[i]) continue
    copy ??= array.slice()
    copy[i] = marked
  }
  return copy ?? array
}

function markObject(object: Record<string, unknown>): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined
  for (const key of Object.keys(object)) {
    const marked = mark(object[key])
    if (marked === object[key]) continue
    copy ??= { ...object }
    copy[key] = marked
  }
  return copy ?? object
}

function dateText(date: Date): string | { $numberLong: string } {
  const ms = date.getTime()
  return ms >= 0 && ms < YEAR_10000 ? date.toISOString() : { $numberLong: String(ms) }
}
