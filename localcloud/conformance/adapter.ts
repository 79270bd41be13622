import { runPipeline } from '../db/aggregate/run-pipeline'
import { compileFindProjection } from '../db/projection/find-projection'
import { compileQuery } from '../db/query/compile-query'
import { systemScope } from '../db/query/scope'
import type { SortSpec } from '../db/sort/sort-documents'
import { sortDocuments } from '../db/sort/sort-documents'
import type { Fields } from '../db/types'
import { compileUpdate } from '../db/update/compile-update'
import { putField } from '../db/values/objects'

interface Cursor {
  sort: (spec: SortSpec) => Cursor
  skip: (count: number) => Cursor
  limit: (count: number) => Cursor
  all: () => Fields[]
}

interface AggregateOptions {
  collectionResolver?: (name: string) => Fields[]
}

/**
 * The engine's own matcher, updater and aggregator in the shape of mingo's functions, so that any table of cases
 * written for that shape runs against them.
 */
export const engine = {
  find(documents: readonly Fields[], query: Fields, projection: Fields = {}): Cursor {
    const matches = compileQuery(query)
    return cursor(
      documents.filter(document => matches(document)),
      compileFindProjection(projection, matches),
    )
  },

  /** Changes the document in place; answers the paths that the update names, none if nothing changed. */
  update(document: Fields, update: Fields, arrayFilters: Fields[] = [], query: Fields = {}): string[] {
    const after = compileUpdate(update, { arrayFilters })(document, compileQuery(query))
    if (after === document) return []
    for (const name of Object.keys(document)) delete document[name]
    for (const name of Object.keys(after)) putField(document, name, after[name])
    return Object.values(update).flatMap(fields => Object.keys(Object(fields)))
  },

  aggregate(
    documents: readonly Fields[],
    stages: readonly Fields[],
    options: AggregateOptions = {},
  ): Fields[] {
    return runPipeline(documents, stages, {
      scope: systemScope,
      run: runPipeline,
      collection: name => ({
        documents: () => options.collectionResolver?.(name) ?? [],
        candidates: () => undefined,
        front: ({ query, sort, skip, limit }, scope) => {
          const matches = compileQuery(query, scope)
          const found = (options.collectionResolver?.(name) ?? []).filter(document => matches(document))
          const sorted = sort ? sortDocuments(found, sort) : found
          return sorted.slice(skip ?? 0, limit ? (skip ?? 0) + limit : undefined)
        },
      }),
    })
  },
}

function cursor(documents: readonly Fields[], project: (document: Fields) => Fields): Cursor {
  return {
    sort: spec => cursor(sortDocuments(documents, spec), project),
    skip: count => cursor(documents.slice(count), project),
    limit: count => cursor(documents.slice(0, count), project),
    all: () => documents.map(project),
  }
}
