import { DatabaseError } from '../types'
import { arrayIndex, fieldOf, isObject } from '../values/objects'

/** One value for each path. */
export type Key = readonly unknown[]

type Path = readonly string[]

/** How far one path has been followed: at its end (`done`), or waiting at an array with `rest` parts to go. */
interface Step {
  value: unknown
  rest: Path
  done: boolean
}

/**
 * The keys that a document has under a list of paths, for an index and for sorting: one, or one for each element when
 * a path meets an array ("multikey"). A missing field gives null; an empty array at the end gives `undefined`, which
 * sorts below null, as in MongoDB.
 * @throws DatabaseError `badUpdate` when two paths meet different arrays (MongoDB's text).
 */
export function documentKeys(document: unknown, paths: readonly Path[]): Key[] {
  const key = plainKey(document, paths)
  return key ? [key] : expand(paths.map(path => follow(document, path)))
}

/** The one key of a document without arrays on the paths, which is nearly every document: no steps are made for it. */
function plainKey(document: unknown, paths: readonly Path[]): Key | undefined {
  const key: unknown[] = []
  for (const path of paths) {
    let value = document
    for (const part of path) {
      if (Array.isArray(value)) return undefined
      value = isObject(value) ? fieldOf(value, part) : undefined
    }
    if (Array.isArray(value)) return undefined
    key.push(value ?? null)
  }
  return key
}

/** Goes down through documents, and through array elements named by number, as far as the end or an array. */
function follow(start: unknown, path: Path): Step {
  let value = start
  let depth = 0
  for (; depth < path.length; depth++) {
    const part = path[depth] ?? ''
    const index = Array.isArray(value) ? arrayIndex(part) : undefined
    if (isObject(value)) value = fieldOf(value, part)
    else if (Array.isArray(value) && index !== undefined) value = value[index]
    else break
  }
  if (Array.isArray(value)) return { value, rest: path.slice(depth), done: false }
  return { value: depth < path.length ? null : (value ?? null), rest: [], done: true }
}

/** Takes one array apart: a key for each element, shared by all paths that wait at this array. */
function expand(steps: readonly Step[]): Key[] {
  const waiting = new Set(steps.filter(step => !step.done).map(step => step.value))
  if (waiting.size > 1) throw new DatabaseError('badUpdate', 'cannot index parallel arrays')
  const [array] = waiting
  if (!Array.isArray(array)) return [steps.map(step => step.value)]
  if (array.length === 0) return expand(steps.map(step => (step.done ? step : nothing(step))))
  return array.flatMap((element: unknown) =>
    expand(steps.map(step => (step.done ? step : inElement(step, element)))),
  )
}

function nothing(step: Step): Step {
  return { value: step.rest.length === 0 ? undefined : null, rest: [], done: true }
}

/** An array directly within an array is a value, it is not entered. */
function inElement(step: Step, element: unknown): Step {
  if (step.rest.length === 0) return { value: element ?? null, rest: [], done: true }
  return isObject(element) ? follow(element, step.rest) : { value: null, rest: [], done: true }
}
