import { compileExpression } from '../expression/compile-expression'
import { compileAddFields } from '../projection/compile-projection'
import { equalityTest } from '../query/operands'
import { somePathValue } from '../query/path-values'
import { documentKeys } from '../sort/document-keys'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { isObject } from '../values/objects'
import { valueText } from '../values/value-text'
import type { JoinKey } from './join-key'
import { joinKeyOf } from './join-key'
import { type LeadingStages, leadingStages } from './leading-stages'
import type { JoinSource, Pipeline, Stage } from './pipeline'

export const joinStages: Record<string, Stage> = { $lookup: lookup }

interface Lookup {
  from: string
  as: string
  localField?: string
  foreignField?: string
  variables: [string, (document: Fields) => unknown][]
  stages?: Fields[]
}

/**
 * `$lookup` by fields, by a pipeline with variables, or both. The other collection is read by an index on the joined
 * field, or hashed once; for a pipeline the same is done with a leading `$match: { $expr: { $eq: ['$field', '$$v'] } }`.
 * What a pipeline begins with, if it depends on no document, is read once, as it would be at the front of an aggregate.
 */
function lookup(documents: readonly Fields[], operand: unknown, pipeline: Pipeline): Fields[] {
  const spec = readLookup(operand, pipeline)
  const join = new Join(pipeline.collection(spec.from))
  const key = spec.stages && joinKeyOf(spec.stages)
  const front = frontOf(spec)
  if (front && documents.length > 0) {
    const same = join.front(front, pipeline)
    const results = pipeline.run(same, front.rest, pipeline)
    const add = compileAddFields({ [spec.as]: { $literal: results } }, pipeline.scope)
    return documents.map(document => add(document))
  }
  return documents.map(document => {
    const variables = Object.fromEntries(spec.variables.map(([name, value]) => [name, value(document)]))
    const scope = { ...pipeline.scope, variables: { ...pipeline.scope.variables, ...variables } }
    const joined = foreignDocuments(document, spec, join, key, scope.variables)
    const results = spec.stages ? pipeline.run(joined, spec.stages, { ...pipeline, scope }) : joined
    return compileAddFields({ [spec.as]: { $literal: results } }, scope)(document)
  })
}

/** What a pipeline without variables begins with. */
function frontOf({ stages, localField, variables }: Lookup): LeadingStages | undefined {
  if (!stages || localField !== undefined || variables.length > 0) return undefined
  const front = leadingStages(stages)
  return Object.keys(front.query).length > 0 ? front : undefined
}

function foreignDocuments(
  document: Fields,
  { localField, foreignField }: Lookup,
  join: Join,
  key: JoinKey | undefined,
  variables: Fields,
): readonly Fields[] {
  if (localField !== undefined && foreignField !== undefined) {
    return join.equal(foreignField, localValues(document, localField))
  }
  const value = key && variables[key.variable]
  const narrows = key && value !== undefined && !Array.isArray(value)
  return narrows ? join.superset(key.path, [value]) : join.all()
}

/** A missing local field joins like null; an array joins by each of its elements, an empty one with nothing. */
function localValues(document: Fields, field: string): unknown[] {
  return documentKeys(document, [field.split('.')]).flatMap(key => (key[0] === undefined ? [] : [key[0]]))
}

/** One pass of a `$lookup` over another collection. */
class Join {
  private readonly hashes = new Map<string, Map<string, number[]>>()

  constructor(private readonly source: JoinSource) {}

  front(front: LeadingStages, { scope }: Pipeline): readonly Fields[] {
    return this.source.front(front, scope)
  }

  all(): readonly Fields[] {
    return this.source.documents()
  }

  equal(field: string, values: readonly unknown[]): readonly Fields[] {
    const path = field.split('.')
    const tests = values.map(equalityTest)
    return this.superset(field, values).filter(document =>
      somePathValue(document, path, value => tests.some(test => test(value))),
    )
  }

  /** At least the documents with one of the values at the path, in stored order. */
  superset(path: string, values: readonly unknown[]): readonly Fields[] {
    const indexed = this.source.candidates(path, values)
    if (indexed) return indexed
    const hash = this.hashOf(path)
    const places = new Set(values.flatMap(value => hash.get(valueText(value)) ?? []))
    const all = this.all()
    return [...places].sort((a, b) => a - b).flatMap(place => at(all, place))
  }

  private hashOf(path: string): Map<string, number[]> {
    const known = this.hashes.get(path)
    if (known) return known
    const hash = new Map<string, number[]>()
    for (const [place, document] of this.all().entries()) {
      for (const [value] of documentKeys(document, [path.split('.')])) {
        const text = valueText(value)
        const places = hash.get(text)
        if (places) places.push(place)
        else hash.set(text, [place])
      }
    }
    this.hashes.set(path, hash)
    return hash
  }
}

function at<T>(list: readonly T[], place: number): T[] {
  const element = list[place]
  return element === undefined ? [] : [element]
}

function readLookup(operand: unknown, { scope }: Pipeline): Lookup {
  if (!isObject(operand)) throw refused('the $lookup specification must be an object')
  const { from, as, localField, foreignField, pipeline, let: variables = {} } = operand
  if (typeof from !== 'string') throw refused("missing 'from' option to $lookup stage specification")
  if (typeof as !== 'string') throw refused("must specify 'as' field for a $lookup")
  if (
    (localField === undefined) !== (foreignField === undefined) ||
    (localField === undefined && !pipeline)
  ) {
    throw refused('$lookup requires both or neither of localField and foreignField to be specified')
  }
  if (localField !== undefined && (typeof localField !== 'string' || typeof foreignField !== 'string')) {
    throw refused('$lookup argument localField and foreignField must be strings')
  }
  if (pipeline !== undefined && !Array.isArray(pipeline)) throw refused("'pipeline' option must be an array")
  if (!isObject(variables)) throw refused("$lookup argument 'let' must be an object")
  return {
    from,
    as,
    localField,
    foreignField: typeof foreignField === 'string' ? foreignField : undefined,
    stages: pipeline,
    variables: Object.entries(variables).map(([name, value]) => [name, compileExpression(value, scope)]),
  }
}

function refused(fault: string): DatabaseError {
  return new DatabaseError('badPipeline', fault)
}
