import { compileQuery } from '../query/compile-query'
import type { SortSpec } from '../sort/sort-documents'
import { sortDirections, sortDocuments } from '../sort/sort-documents'
import { DatabaseError } from '../types'
import { isObject } from '../values/objects'
import type { Stage } from './pipeline'

/** Stages that choose and order documents. */
export const streamStages: Record<string, Stage> = {
  $match: (documents, operand, { scope }) => {
    if (!isObject(operand)) throw refused('the match filter must be an expression in an object')
    const matches = compileQuery(operand, scope)
    return documents.filter(document => matches(document))
  },
  $sort: (documents, operand) => sortDocuments(documents, readSort(operand)),
  $limit: (documents, operand) => documents.slice(0, readLimit(operand)),
  $skip: (documents, operand) => documents.slice(readSkip(operand)),
  $count: (documents, operand) => {
    if (typeof operand !== 'string' || operand === '')
      throw refused('the count field must be a non-empty string')
    if (operand.startsWith('$')) throw refused('the count field cannot be a $-prefixed path')
    if (operand.includes('.')) throw refused("the count field cannot contain '.'")
    return documents.length === 0 ? [] : [{ [operand]: documents.length }]
  },
  $sample: (documents, operand) => {
    const size = isObject(operand) ? operand.size : undefined
    if (typeof size !== 'number' || size < 0)
      throw refused('size argument to $sample must be a positive integer')
    return sample(documents, size)
  },
}

export function readSort(operand: unknown): SortSpec {
  if (!isObject(operand)) throw refused('the $sort key specification must be an object')
  if (Object.keys(operand).length === 0) throw refused('$sort stage must have at least one sort key')
  const spec = operand as SortSpec // its directions are checked on the next line
  sortDirections(spec)
  return spec
}

export function readLimit(operand: unknown): number {
  if (typeof operand !== 'number' || !Number.isInteger(operand)) {
    throw refused(`invalid argument to $limit stage: Expected an integer: $limit: ${operand}`)
  }
  if (operand <= 0) throw refused('the limit must be positive')
  return operand
}

export function readSkip(operand: unknown): number {
  if (typeof operand === 'number' && Number.isInteger(operand) && operand >= 0) return operand
  throw refused(`invalid argument to $skip stage: Expected a non-negative number in: $skip: ${operand}`)
}

/** Draws without putting back, so that no document comes twice. */
function sample<T>(documents: readonly T[], size: number): T[] {
  const pool = documents.slice()
  const drawn: T[] = []
  while (drawn.length < size && pool.length > 0) {
    drawn.push(...pool.splice(Math.floor(Math.random() * pool.length), 1))
  }
  return drawn
}

function refused(fault: string): DatabaseError {
  return new DatabaseError('badPipeline', fault)
}
