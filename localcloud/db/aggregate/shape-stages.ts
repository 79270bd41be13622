import { compileExpression } from '../expression/compile-expression'
import { compileAddFields, compileProjection } from '../projection/compile-projection'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { fieldOf, isObject, putField } from '../values/objects'
import type { Stage } from './pipeline'

/** Stages that give each document another shape. */
export const shapeStages: Record<string, Stage> = {
  $project: (documents, operand, { scope }) => {
    if (!isObject(operand)) throw refused('$project specification must be an object')
    return documents.map(compileProjection(operand, scope))
  },
  $addFields: addFields,
  $set: addFields,
  $unset: (documents, operand, { scope }) => {
    const paths: unknown[] = Array.isArray(operand) ? operand : [operand]
    if (paths.length === 0)
      throw refused('$unset specification must be a string or an array with at least one field')
    const spec = paths.map(path => {
      if (typeof path !== 'string' || path === '')
        throw refused('$unset specification must be a string or an array')
      return [path, 0]
    })
    return documents.map(compileProjection(Object.fromEntries(spec), scope))
  },
  $replaceRoot: (documents, operand, pipeline) => {
    if (!isObject(operand) || !('newRoot' in operand))
      throw refused('no newRoot specified for the $replaceRoot stage')
    return replaceRoot(documents, operand.newRoot, pipeline)
  },
  $replaceWith: replaceRoot,
  $unwind: (documents, operand) => {
    const unwind = readUnwind(operand)
    return documents.flatMap(document => unwound(document, unwind))
  },
}

function addFields(...[documents, operand, { scope }]: Parameters<Stage>): Fields[] {
  if (!isObject(operand)) throw refused('$addFields specification must be an object')
  return documents.map(compileAddFields(operand, scope))
}

function replaceRoot(...[documents, operand, { scope }]: Parameters<Stage>): Fields[] {
  const evaluate = compileExpression(operand, scope)
  return documents.map(document => {
    const root = evaluate(document)
    if (isObject(root)) return root
    throw refused("'newRoot' expression must evaluate to an object")
  })
}

interface Unwind {
  path: string[]
  indexField?: string
  keepsEmpty: boolean
}

function readUnwind(operand: unknown): Unwind {
  const spec = isObject(operand) ? operand : { path: operand }
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = spec
  if (typeof path !== 'string') throw refused('no path specified to $unwind stage')
  if (!path.startsWith('$') || path.length < 2) {
    throw refused(`path option to $unwind stage should be prefixed with a '$': ${path}`)
  }
  const indexField = includeArrayIndex
  if (
    indexField !== undefined &&
    (typeof indexField !== 'string' || indexField === '' || indexField.startsWith('$'))
  ) {
    throw refused('includeArrayIndex option to $unwind stage should be a non-empty string without $')
  }
  return { path: path.slice(1).split('.'), indexField, keepsEmpty: preserveNullAndEmptyArrays === true }
}

function unwound(document: Fields, { path, indexField, keepsEmpty }: Unwind): Fields[] {
  const value = path.reduce<unknown>((at, part) => (isObject(at) ? fieldOf(at, part) : undefined), document)
  const withIndex = (row: Fields, index: number | null) =>
    indexField ? { ...row, [indexField]: index } : row
  if (Array.isArray(value) && value.length > 0) {
    return value.map((element: unknown, i) => withIndex(withValue(document, path, element), i))
  }
  if (Array.isArray(value)) return keepsEmpty ? [withIndex(withValue(document, path, undefined), null)] : []
  if (value === undefined || value === null) return keepsEmpty ? [withIndex(document, null)] : []
  return [withIndex(document, null)]
}

/** A copy with one field set, or taken out if `value` is undefined. */
function withValue(fields: Fields, [part = '', ...rest]: readonly string[], value: unknown): Fields {
  const copy = { ...fields }
  const below = fieldOf(fields, part)
  const next = rest.length > 0 && isObject(below) ? withValue(below, rest, value) : value
  if (next === undefined) delete copy[part]
  else putField(copy, part, next)
  return copy
}

function refused(fault: string): DatabaseError {
  return new DatabaseError('badPipeline', fault)
}
