import { arrayIndex, fieldOf, isObject } from '../values/objects'

/** Where in an array a query matched; the positional operator `$` means this element. */
export interface MatchDetails {
  arrayIndex?: number
}

export type Test = (value: unknown) => boolean

/**
 * Whether one of the values that a dotted path leads to passes the test; `undefined` stands for a missing field.
 * As in MongoDB: an array on the way is entered (its elements that are documents, or one element if the part is a
 * number); an array at the end is tried element by element and then as a whole, unless `wholeArrays` is set.
 * Arrays directly within arrays are not entered. The empty path means the value itself, as it is.
 */
export function somePathValue(
  document: unknown,
  path: readonly string[],
  test: Test,
  details?: MatchDetails,
  wholeArrays = false,
): boolean {
  if (path.length === 0) return test(document)
  return isObject(document) && someField(document, 0)

  function someField(object: Record<string, unknown>, at: number): boolean {
    const value = fieldOf(object, path[at] ?? '')
    return someValue(value, at)
  }

  function someValue(value: unknown, at: number): boolean {
    if (at === path.length - 1) return someLeaf(value)
    if (Array.isArray(value)) return someElement(value, at + 1)
    return isObject(value) ? someField(value, at + 1) : test(undefined)
  }

  function someElement(array: readonly unknown[], at: number): boolean {
    const index = arrayIndex(path[at] ?? '')
    if (index !== undefined && index < array.length && someValue(array[index], at)) return true
    return found(array.findIndex(element => isObject(element) && someField(element, at)))
  }

  function someLeaf(value: unknown): boolean {
    if (!Array.isArray(value) || wholeArrays) return test(value)
    return found(value.findIndex(test)) || test(value)
  }

  function found(index: number): boolean {
    if (index < 0) return false
    if (details) details.arrayIndex = index
    return true
  }
}
