import { compileQuery } from '../query/compile-query'
import type { Matcher } from '../query/matcher'
import type { MatchDetails } from '../query/path-values'
import type { Scope } from '../query/scope'
import { systemScope } from '../query/scope'
import { typeName } from '../query/value-types'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { equalValues } from '../values/bson-order'
import { isObject } from '../values/objects'
import { arrayChanges } from './array-changes'
import type { Change } from './change'
import { describe } from './describe'
import type { PathEdit } from './edit-path'
import { Draft } from './edit-path'
import { renameEdit } from './rename'
import { checkConflicts, checkPath, inPathOrder } from './update-paths'
import { valueChanges } from './value-changes'

/** The document after the update, frozen; the same object if nothing changed. */
export type Update = (document: Fields, matches: Matcher) => Fields

export interface UpdateOptions {
  scope?: Scope
  /** One query for each name used as `$[name]`. */
  arrayFilters?: readonly Fields[]
}

/** One operator at one path. */
export interface Modification {
  path: string
  change: Change
}

/**
 * An update document (operators only) as a function of a document and the query that found it (for `$`).
 * The document is never changed; a failure changes nothing at all.
 * @throws DatabaseError `badUpdate` with MongoDB's text, here for what no document allows, later for what this one does not.
 */
export function compileUpdate(
  update: Fields,
  { scope = systemScope, arrayFilters = [] }: UpdateOptions = {},
): Update {
  const renames = Object.entries(operands('$rename', update.$rename ?? {})).map(renameEdit)
  const modifications = inPathOrder(
    Object.entries(update).flatMap(([operator, fields]) =>
      operator === '$rename' ? [] : readOperator(operator, fields, scope),
    ),
  )
  checkConflicts([
    ...modifications.map(({ path }) => path),
    ...renames.flatMap(({ source, target }) => [source, target]),
  ])
  const filters = compileFilters(arrayFilters, scope)
  return (document, matches) => {
    const draft = new Draft(document)
    const context = { documentId: document._id }
    const position = positionIn(modifications, document, matches)
    for (const { path, change } of modifications) {
      const edit: PathEdit = {
        path,
        parts: path.split('.'),
        creates: change.creates,
        change: before => change.change(before, context),
        position,
        filters,
      }
      draft.edit(edit)
    }
    for (const rename of renames) rename.apply(draft, document)
    return keepId(document, draft.finish())
  }
}

function readOperator(operator: string, fields: unknown, scope: Scope): Modification[] {
  const make = valueChanges[operator] ?? arrayChanges[operator]
  if (!make) {
    const fault = `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`
    throw new DatabaseError('badUpdate', fault)
  }
  return Object.entries(operands(operator, fields)).map(([path, operand]) => {
    checkPath(path)
    return { path, change: make(path, operand, scope) }
  })
}

function operands(operator: string, fields: unknown): Fields {
  if (isObject(fields)) return fields
  const fault = `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${describe(fields)}}`
  throw new DatabaseError('badUpdate', fault)
}

function compileFilters(arrayFilters: readonly Fields[], scope: Scope): PathEdit['filters'] {
  return new Map(
    arrayFilters.map(filter => {
      const name = Object.keys(filter)[0]?.split('.')[0] ?? ''
      const matches = compileQuery(filter, scope)
      return [name, (element: unknown) => matches({ [name]: element })]
    }),
  )
}

function positionIn(
  modifications: readonly Modification[],
  document: Fields,
  matches: Matcher,
): number | undefined {
  if (!modifications.some(({ path }) => path.split('.').includes('$'))) return undefined
  const details: MatchDetails = {}
  matches(document, details)
  return details.arrayIndex
}

function keepId(before: Fields, after: Fields): Fields {
  if (before._id === undefined || equalValues(before._id, after._id)) return after
  const fault = "Performing an update on the path '_id' would modify the immutable field '_id'"
  throw new DatabaseError('badUpdate', fault)
}
