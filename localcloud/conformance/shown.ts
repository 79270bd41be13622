/** A value as text that tells apart what JSON does not: dates, -0, NaN, undefined, and a failure. */
export function shown(value: unknown): string {
  if (typeof value === 'symbol') return value.description ?? 'symbol'
  if (value instanceof Date) return `Date(${value.getTime()})`
  if (value instanceof RegExp) return String(value)
  if (Object.is(value, -0)) return '-0'
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? JSON.stringify(value) : String(value)
  return `{${Object.entries(value)
    .map(([name, field]) => `${name}: ${shown(field)}`)
    .join(', ')}}`
}
