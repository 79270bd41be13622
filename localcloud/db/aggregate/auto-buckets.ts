import { Context } from 'mingo/core'
import { Lazy } from 'mingo/lazy'
import * as accumulator from 'mingo/operators/accumulator'
import { $bucketAuto } from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import { compileExpression } from '../expression/compile-expression'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { compareValues, equalValues } from '../values/bson-order'
import { isObject } from '../values/objects'
import { compileAccumulators, readOutput } from './accumulators'
import type { Pipeline } from './pipeline'

interface Keyed {
  key: unknown
  document: Fields
}

interface Bucket {
  min: unknown
  max: unknown
  members: Fields[]
}

/** `$bucketAuto`: about equally many documents in each bucket; equal keys share one. */
export function autoBuckets(documents: readonly Fields[], operand: unknown, { scope }: Pipeline): Fields[] {
  if (!isObject(operand)) throw refused('The argument to $bucketAuto must be an object')
  const { groupBy, buckets, output, granularity } = operand
  if (typeof buckets !== 'number' || !Number.isInteger(buckets) || buckets <= 0)
    throw refused(`The $bucketAuto 'buckets' field must be a positive 32-bit integer, but found ${buckets}`)
  if (!('groupBy' in operand)) throw refused("$bucketAuto requires 'groupBy' and 'buckets' to be specified")
  const keyOf = compileExpression(groupBy, scope)
  const accumulate = compileAccumulators(readOutput(output), scope)
  const keyed = documents
    .map((document): Keyed => ({ key: keyOf(document) ?? null, document }))
    .sort((a, b) => compareValues(a.key, b.key))
  const made = granularity === undefined ? split(keyed, buckets) : splitBySeries(keyed, buckets, granularity)
  return made.map(({ min, max, members }) => ({ _id: { min, max }, ...accumulate(members) }))
}

/** The upper end of a bucket is the lower end of the next; that of the last one belongs to it. */
function split(keyed: readonly Keyed[], buckets: number): Bucket[] {
  const size = Math.max(1, Math.round(keyed.length / buckets))
  const made: Keyed[][] = []
  for (let at = 0; at < keyed.length; ) {
    let end = made.length === buckets - 1 ? keyed.length : Math.min(at + size, keyed.length)
    while (end < keyed.length && equalValues(keyed[end]?.key, keyed[end - 1]?.key)) end++
    made.push(keyed.slice(at, end))
    at = end
  }
  return made.map((bucket, i) => ({
    min: bucket[0]?.key,
    max: made[i + 1]?.[0]?.key ?? bucket.at(-1)?.key,
    members: documentsOf(bucket),
  }))
}

function documentsOf(keyed: readonly Keyed[]): Fields[] {
  return keyed.map(({ document }) => document)
}

const options = { context: Context.init({ accumulator: { $push: accumulator.$push } }) } as Options

/** Boundaries of a series of preferred numbers (E6, R5, 1-2-5, POWERSOF2, …), which mingo knows. */
function splitBySeries(keyed: readonly Keyed[], buckets: number, granularity: unknown): Bucket[] {
  const spec = { groupBy: '$key', buckets, granularity, output: { places: { $push: '$place' } } }
  const rows = keyed.map(({ key }, place) => ({ key, place }))
  try {
    const made = $bucketAuto(Lazy(rows), spec as never, options).collect() as {
      _id: { min: unknown; max: unknown }
      places: number[]
    }[] // What this spec asks for.
    return made.map(({ _id: { min, max }, places }) => {
      const inside = new Set(places)
      return { min, max, members: documentsOf(keyed.filter((_, place) => inside.has(place))) }
    })
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error))
  }
}

function refused(fault: string): DatabaseError {
  return new DatabaseError('badPipeline', fault)
}
