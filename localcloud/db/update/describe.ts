import { isObject } from '../values/objects'

/** A value as MongoDB writes it in its messages: `{ a: [ 1, "x" ] }`. */
export function describe(value: unknown): string {
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(describe).join(', ')} ]`
  if (!isObject(value)) return value === undefined ? 'undefined' : (JSON.stringify(value) ?? String(value))
  const fields = Object.keys(value).map(name => `${name}: ${describe(value[name])}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}
