import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { isObject } from '../values/objects'
import { geoNear } from './geo-stage'
import { groupStages } from './group-stages'
import { joinStages } from './lookup'
import type { Pipeline, Stage } from './pipeline'
import { shapeStages } from './shape-stages'
import { streamStages } from './stream-stages'

const stages: Record<string, Stage> = {
  ...streamStages,
  ...shapeStages,
  ...groupStages,
  ...joinStages,
  $facet: facet,
  $geoNear: geoNear,
}

/**
 * Runs aggregation stages over documents, which are never changed (results share their untouched parts).
 * @throws DatabaseError `badPipeline`, in MongoDB's words where it has some.
 */
export function runPipeline(
  documents: readonly Fields[],
  specs: readonly Fields[],
  pipeline: Pipeline,
): Fields[] {
  return readStages(specs)
    .reduce<readonly Fields[]>((docs, { stage, operand }) => stage(docs, operand, pipeline), documents)
    .slice()
}

/** @throws DatabaseError `badPipeline` for a stage that is unknown, or out of place. */
export function readStages(specs: readonly Fields[]): { name: string; stage: Stage; operand: unknown }[] {
  const steps = specs.map(readStage)
  if (steps.slice(1).some(({ name }) => name === '$geoNear')) {
    throw new DatabaseError('badPipeline', '$geoNear is only valid as the first stage in a pipeline.')
  }
  return steps
}

function readStage(spec: unknown): { name: string; stage: Stage; operand: unknown } {
  const names = isObject(spec) ? Object.keys(spec) : []
  const [name] = names
  if (!isObject(spec) || name === undefined || names.length > 1) {
    const fault = 'A pipeline stage specification object must contain exactly one field.'
    throw new DatabaseError('badPipeline', fault)
  }
  const stage = stages[name]
  if (stage) return { name, stage, operand: spec[name] }
  throw new DatabaseError('badPipeline', `Unrecognized pipeline stage name: '${name}'`)
}

function facet(documents: readonly Fields[], operand: unknown, pipeline: Pipeline): Fields[] {
  if (!isObject(operand) || Object.keys(operand).length === 0) {
    throw new DatabaseError('badPipeline', 'the $facet specification must be a non-empty object')
  }
  const results = Object.entries(operand).map(([name, specs]) => {
    if (!Array.isArray(specs))
      throw new DatabaseError('badPipeline', `arguments to $facet must be arrays, ${name} is not`)
    return [name, runPipeline(documents, specs, pipeline)]
  })
  return [Object.fromEntries(results)]
}
