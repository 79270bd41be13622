import type { SortSpec } from '../sort/sort-documents'
import type { Fields } from '../types'
import { isObject } from '../values/objects'
import { readLimit, readSkip, readSort } from './stream-stages'

/** The part of a pipeline that a collection can answer itself, by an index, and what is left to do. */
export interface LeadingStages {
  query: Fields
  sort?: SortSpec
  skip?: number
  limit?: number
  rest: Fields[]
}

/** Takes `$match`es, then a `$sort`, then `$skip` and `$limit` in that order off the front. */
export function leadingStages(stages: readonly Fields[]): LeadingStages {
  const rest = [...stages]
  const queries: Fields[] = []
  while (isObject(rest[0]?.$match)) queries.push(rest.shift()?.$match as Fields)
  const taken = {
    query: queries.length > 1 ? { $and: queries } : (queries[0] ?? {}),
    sort: take(rest, '$sort', readSort),
    skip: take(rest, '$skip', readSkip),
    limit: take(rest, '$limit', readLimit),
  }
  return { ...taken, rest }
}

function take<T>(stages: Fields[], name: string, read: (operand: unknown) => T): T | undefined {
  const [stage] = stages
  if (!stage || !(name in stage)) return undefined
  stages.shift()
  return read(stage[name])
}
