import { compileExpression } from '../expression/compile-expression'
import type { Scope } from '../query/scope'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { isObject } from '../values/objects'
import type { ProjectionBranch, ProjectionNode, Unnamed } from './projection-tree'
import { applyTree, plant } from './projection-tree'

export type Projection = (document: Fields) => Fields

/** Reads an operator that only some projections know (`$slice` of `find`); undefined: it is an expression. */
export type OperatorReader = (path: string, operators: Fields) => ProjectionNode | undefined

interface Leaf {
  path: string
  node: ProjectionNode
  /** Says whether the projection names what to keep or what to drop; `$slice` and `_id` say neither. */
  side?: 'inclusion' | 'exclusion'
}

/**
 * An inclusion or exclusion with computed fields: the rules shared by `$project` and, since MongoDB 4.4, `find`.
 * Fields come in the document's order, computed ones after them.
 * @throws DatabaseError `badQuery` with MongoDB's text for mixtures and colliding paths.
 */
export function compileProjection(spec: Fields, scope: Scope, readOperator?: OperatorReader): Projection {
  const leaves = Object.entries(spec).flatMap(([path, value]) => readLeaves(path, value, scope, readOperator))
  if (leaves.length === 0) {
    throw new DatabaseError('badQuery', 'projection specification must have at least one field')
  }
  const unnamed = sideOf(leaves) === 'inclusion' ? 'omit' : 'retain'
  return plantAll(leaves, unnamed)
}

/** `$addFields`, `$set`: every leaf is an expression, everything else stays. */
export function compileAddFields(spec: Fields, scope: Scope): Projection {
  return plantAll(
    Object.entries(spec).flatMap(([path, value]) => addedLeaves(path, value, scope)),
    'retain',
  )
}

function plantAll(leaves: readonly Leaf[], unnamed: Unnamed): Projection {
  const tree: ProjectionBranch = { kind: 'fields', fields: new Map() }
  for (const { path, node } of leaves) plant(tree, path, node)
  return document => applyTree(tree, document, unnamed)
}

function readLeaves(path: string, value: unknown, scope: Scope, readOperator?: OperatorReader): Leaf[] {
  if (path.startsWith('$')) {
    throw new DatabaseError(
      'badQuery',
      `FieldPath field names may not start with '$'. Consider using $getField: ${path}`,
    )
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return [
      value
        ? { path, node: { kind: 'keep' }, side: 'inclusion' }
        : { path, node: { kind: 'drop' }, side: 'exclusion' },
    ]
  }
  if (isObject(value)) {
    const names = Object.keys(value)
    if (names.length === 0)
      throw new DatabaseError('badQuery', 'An empty sub-projection is not a valid value')
    if (!names.some(name => name.startsWith('$'))) {
      return Object.entries(value).flatMap(([name, nested]) =>
        readLeaves(`${path}.${name}`, nested, scope, readOperator),
      )
    }
    const node = readOperator?.(path, value)
    if (node) return [{ path, node, side: node.kind === 'change' ? undefined : 'inclusion' }]
  }
  return [{ path, node: { kind: 'compute', compute: compileExpression(value, scope) }, side: 'inclusion' }]
}

function addedLeaves(path: string, value: unknown, scope: Scope): Leaf[] {
  const names = isObject(value) ? Object.keys(value) : []
  if (!isObject(value) || names.length === 0 || names.some(name => name.startsWith('$'))) {
    return [{ path, node: { kind: 'compute', compute: compileExpression(value, scope) } }]
  }
  return Object.entries(value).flatMap(([name, nested]) => addedLeaves(`${path}.${name}`, nested, scope))
}

function sideOf(leaves: readonly Leaf[]): Leaf['side'] {
  let side: Leaf['side']
  for (const leaf of leaves) {
    if (leaf.path === '_id' && leaf.node.kind !== 'compute') continue
    if (side && leaf.side && side !== leaf.side) {
      throw new DatabaseError(
        'badQuery',
        `Cannot do ${leaf.side} on field ${leaf.path} in ${side} projection`,
      )
    }
    side ??= leaf.side
  }
  return side ?? (leaves.length === 1 ? leaves[0]?.side : 'exclusion')
}
