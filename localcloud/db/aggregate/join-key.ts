import type { Fields } from '../types'
import { isObject } from '../values/objects'

/** A field of the other collection that must equal a variable. */
export interface JoinKey {
  path: string
  variable: string
}

/** The equality that a pipeline's first `$match` demands, if it has one that an index or a hash can serve. */
export function joinKeyOf(stages: readonly Fields[]): JoinKey | undefined {
  const match = stages[0]?.$match
  return isObject(match) ? inQuery(match) : undefined
}

function inQuery(query: Fields): JoinKey | undefined {
  const branches = Array.isArray(query.$and) ? query.$and.filter(isObject) : []
  return inExpression(query.$expr) ?? first(branches, inQuery)
}

function inExpression(expression: unknown): JoinKey | undefined {
  if (!isObject(expression)) return undefined
  if (Array.isArray(expression.$and)) return first(expression.$and, inExpression)
  if (!Array.isArray(expression.$eq) || expression.$eq.length !== 2) return undefined
  const [a, b]: unknown[] = expression.$eq
  return pair(a, b) ?? pair(b, a)
}

function pair(field: unknown, variable: unknown): JoinKey | undefined {
  if (typeof field !== 'string' || typeof variable !== 'string') return undefined
  if (!/^\$[^$]/.test(field) || !/^\$\$[a-z]\w*$/.test(variable)) return undefined
  return { path: field.slice(1), variable: variable.slice(2) }
}

function first<T, R>(members: readonly T[], find: (member: T) => R | undefined): R | undefined {
  for (const member of members) {
    const found = find(member)
    if (found !== undefined) return found
  }
  return undefined
}
