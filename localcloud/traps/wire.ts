/** A part of a request: plain JSON in which numbers, dates and patterns are objects such as `{"$numberInt":"1"}`. */
export type WireValue = unknown

/** Broken texts are nobody's trap: the action refuses them. */
export function parseWire(text: unknown): WireValue {
  if (typeof text !== 'string' || text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isRecord(value: WireValue): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const NUMBERS: readonly string[] = ['$numberInt', '$numberLong', '$numberDouble']
const TYPED: readonly string[] = [...NUMBERS, '$date', '$regularExpression', '$tcb_server_date']

/** Whether it stands for one value, such as `{"$date":…}`. */
export function isTyped(value: WireValue): boolean {
  return isRecord(value) && Object.keys(value).length === 1 && TYPED.some(name => name in value)
}

function isNumber(value: WireValue): boolean {
  if (!isRecord(value)) return typeof value === 'number'
  return isTyped(value) && NUMBERS.some(name => name in value)
}

/** Whether an object has exactly these fields, and numbers in them. */
export function holdsNumbers(value: WireValue, ...fields: string[]): boolean {
  return (
    isRecord(value) &&
    Object.keys(value).length === fields.length &&
    fields.every(field => isNumber(value[field]))
  )
}

/** The first part that passes the test, with its dotted path; the value itself has the path `''`. Typed values are whole. */
export function firstPart(
  value: WireValue,
  test: (part: WireValue) => boolean,
  path = '',
): { path: string; part: WireValue } | undefined {
  if (test(value)) return { path, part: value }
  if (typeof value !== 'object' || value === null || isTyped(value)) return undefined
  for (const [name, child] of Object.entries(value)) {
    const found = firstPart(child, test, path === '' ? name : `${path}.${name}`)
    if (found) return found
  }
  return undefined
}
