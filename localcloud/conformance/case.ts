import type { SortSpec } from '../db/sort/sort-documents'
import type { Fields } from '../db/types'
import type { engine } from './adapter'

/** The outcome of a case in which MongoDB answers with an error. */
export const FAILS = Symbol('fails')

export type Engine = typeof engine

interface Named {
  name: string
  /** What MongoDB gives (from its documentation; the order of fields counts), or `FAILS`. */
  expected: unknown
}

/** `expected`: the ids found, in order; with `among`, only those of interest. */
export interface QueryCase extends Named {
  documents: Fields[]
  query: Fields
  among?: unknown[]
}

/** `expected`: the ids in order. */
export interface SortCase extends Named {
  documents: Fields[]
  sort: SortSpec
}

export interface ProjectionCase extends Named {
  document: Fields
  projection: Fields
}

/** `expected`: the document afterwards. */
export interface UpdateCase extends Named {
  document: Fields
  update: Fields
  query?: Fields
  arrayFilters?: Fields[]
}

/** `expected`: the documents, or what `read` makes of them. */
export interface StageCase extends Named {
  documents: Fields[]
  pipeline: Fields[]
  collections?: Record<string, Fields[]>
  read?: (documents: Fields[]) => unknown
}

/** `expected`: what `{ $project: { _id: 0, r: expression } }` gives. */
export interface ExpressionCase extends Named {
  document?: Fields
  expression: unknown
}

/** What no table holds. */
export interface SpecialCase extends Named {
  run: (engine: Engine) => unknown
}

export function ids(documents: Fields[]): unknown[] {
  return documents.map(({ _id }) => _id)
}

/** The ids that a `$lookup` put into the first document. */
export function joinedIds([first]: Fields[]): unknown {
  return Array.isArray(first?.r) ? ids(first.r) : undefined
}
