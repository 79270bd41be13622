import { isObject } from './objects'

/** A text that two values share exactly if MongoDB calls them equal: the key of hash joins, groups and locks. */
export function valueText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      return String(value === 0 ? 0 : value)
    case 'boolean':
      return value ? 'T' : 'F'
  }
  if (value === null) return 'null'
  if (value instanceof Date) return `D${value.getTime()}`
  if (value instanceof RegExp) return `R${JSON.stringify([value.source, value.flags])}`
  if (Array.isArray(value)) return `[${value.map(valueText).join(',')}]`
  if (!isObject(value)) return String(value) // undefined, the key of an empty array
  return `{${Object.keys(value)
    .map(name => `${JSON.stringify(name)}:${valueText(value[name])}`)
    .join(',')}}`
}
