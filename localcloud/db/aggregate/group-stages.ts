import { compileExpression } from '../expression/compile-expression'
import { sortDocuments } from '../sort/sort-documents'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { compareValues, typeRank } from '../values/bson-order'
import { isObject } from '../values/objects'
import { valueText } from '../values/value-text'
import { compileAccumulators, readOutput } from './accumulators'
import { autoBuckets } from './auto-buckets'
import type { Pipeline, Stage } from './pipeline'

/** Stages that make one document of many. */
export const groupStages: Record<string, Stage> = {
  $group: (documents, operand, pipeline) => {
    if (!isObject(operand)) throw refused("a group's fields must be specified in an object")
    if (!('_id' in operand)) throw refused('a group specification must include an _id')
    return group(documents, operand, pipeline)
  },
  $sortByCount: (documents, operand, pipeline) =>
    sortDocuments(group(documents, { _id: operand, count: { $sum: 1 } }, pipeline), { count: -1 }),
  $bucket: bucket,
  $bucketAuto: autoBuckets,
}

/** Groups come in the order in which their first documents do; MongoDB promises none. */
function group(documents: readonly Fields[], { _id, ...output }: Fields, { scope }: Pipeline): Fields[] {
  const keyOf = compileExpression(_id, scope)
  const accumulate = compileAccumulators(output, scope)
  const groups = new Map<string, { key: unknown; members: Fields[] }>()
  for (const document of documents) {
    const key = keyOf(document) ?? null
    const text = valueText(key)
    const known = groups.get(text)
    if (known) known.members.push(document)
    else groups.set(text, { key, members: [document] })
  }
  return [...groups.values()].map(({ key, members }) => ({ _id: key, ...accumulate(members) }))
}

/** Half-open ranges `[boundary, next)`; only buckets that hold something come out, the default one last. */
function bucket(documents: readonly Fields[], operand: unknown, { scope }: Pipeline): Fields[] {
  if (!isObject(operand)) throw refused('Argument to $bucket stage must be an object')
  const boundaries = readBoundaries(operand.boundaries)
  const accumulate = compileAccumulators(readOutput(operand.output), scope)
  const keyOf = compileExpression(operand.groupBy, scope)
  const buckets = new Map<number, Fields[]>(boundaries.map((_, i) => [i, []]))
  for (const document of documents) {
    const place = placeOf(keyOf(document), boundaries)
    if (place === undefined && !('default' in operand)) {
      throw refused('$switch could not find a matching branch for an input, and no default was specified.')
    }
    buckets.get(place ?? boundaries.length - 1)?.push(document)
  }
  return [...buckets].flatMap(([place, members]) => {
    if (members.length === 0) return []
    const id = place === boundaries.length - 1 ? operand.default : boundaries[place]
    return [{ _id: id, ...accumulate(members) }]
  })
}

function readBoundaries(boundaries: unknown): unknown[] {
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw refused("The $bucket 'boundaries' field must have at least 2 values")
  }
  for (const [i, boundary] of boundaries.entries()) {
    const before: unknown = boundaries[i - 1]
    if (i > 0 && typeRank(before) !== typeRank(boundary)) {
      throw refused("All values in the 'boundaries' option to $bucket must have the same type.")
    }
    if (i > 0 && compareValues(before, boundary) >= 0) {
      throw refused("The 'boundaries' option to $bucket must be sorted in ascending order")
    }
  }
  return boundaries
}

function placeOf(key: unknown, boundaries: readonly unknown[]): number | undefined {
  const above = boundaries.findIndex(boundary => compareValues(key, boundary) < 0)
  return above > 0 ? above - 1 : undefined
}

function refused(fault: string): DatabaseError {
  return new DatabaseError('badPipeline', fault)
}
