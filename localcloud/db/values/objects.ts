/** A sub-document: neither array nor Date nor RegExp. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp)
  )
}

/** A field of a document itself; `constructor` and the like are not fields unless somebody stored them. */
export function fieldOf(object: Record<string, unknown>, name: string): unknown {
  const value = object[name]
  return value === undefined || Object.hasOwn(object, name) ? value : undefined
}

/** Sets a field as data. Plain assignment to `__proto__` would change the object's prototype instead. */
export function putField(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  } else {
    object[name] = value
  }
}

/** The element that a path part means when it meets an array: `0`, `17`, but neither `01` nor `x`. */
export function arrayIndex(part: string): number | undefined {
  return /^(0|[1-9]\d*)$/.test(part) ? Number(part) : undefined
}
