import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { isObject, putField } from '../values/objects'

/** What happens to one field; `fields` goes into a sub-document. */
export type ProjectionNode =
  | { kind: 'keep' }
  | { kind: 'drop' }
  | { kind: 'compute'; compute: (root: Fields) => unknown }
  | { kind: 'change'; change: (value: unknown) => unknown }
  | ProjectionBranch

export interface ProjectionBranch {
  kind: 'fields'
  fields: Map<string, ProjectionNode>
}

/** What happens to fields that the tree does not name: left out, or kept. */
export type Unnamed = 'omit' | 'retain'

/** Puts a node at a dotted path. @throws DatabaseError `badQuery` when another path lies on it. */
export function plant(tree: ProjectionBranch, path: string, node: ProjectionNode): void {
  const parts = path.split('.')
  if (parts.includes(''))
    throw new DatabaseError('badQuery', 'FieldPath field names may not be empty strings.')
  let branch = tree
  for (const part of parts.slice(0, -1)) {
    const below: ProjectionNode = branch.fields.get(part) ?? { kind: 'fields', fields: new Map() }
    if (below.kind !== 'fields') throw collision(path)
    branch.fields.set(part, below)
    branch = below
  }
  const last = parts.at(-1) ?? ''
  if (branch.fields.has(last)) throw collision(path)
  branch.fields.set(last, node)
}

/** The projected copy of a document. The document is not changed; untouched parts are shared. */
export function applyTree(tree: ProjectionBranch, root: Fields, unnamed: Unnamed): Fields {
  return projectObject(tree, root, root, unnamed, true)
}

function projectObject(
  tree: ProjectionBranch,
  object: Fields,
  root: Fields,
  unnamed: Unnamed,
  isRoot: boolean,
): Fields {
  const result: Fields = {}
  for (const name of Object.keys(object)) {
    const node = tree.fields.get(name) ?? defaultNode(name, unnamed, isRoot)
    const value = projectField(node, object[name], root, unnamed)
    if (value !== undefined) putField(result, name, value)
  }
  for (const [name, node] of tree.fields) {
    if (
      !hasComputed(node) ||
      (Object.hasOwn(object, name) && (unnamed === 'retain' || node.kind === 'fields'))
    ) {
      continue
    }
    const value = node.kind === 'compute' ? node.compute(root) : projectValue(node, {}, root, unnamed)
    if (value !== undefined) putField(result, name, value)
  }
  return result
}

function defaultNode(name: string, unnamed: Unnamed, isRoot: boolean): ProjectionNode {
  return unnamed === 'retain' || (isRoot && name === '_id') ? { kind: 'keep' } : { kind: 'drop' }
}

function projectField(node: ProjectionNode, value: unknown, root: Fields, unnamed: Unnamed): unknown {
  switch (node.kind) {
    case 'keep':
      return value
    case 'drop':
      return undefined
    case 'change':
      return node.change(value)
    case 'compute':
      // A field that exists keeps its place under `$addFields`; under `$project` computed ones come last.
      return unnamed === 'retain' ? node.compute(root) : undefined
    case 'fields':
      return projectValue(node, value, root, unnamed)
  }
}

/** Into arrays, as MongoDB does; `undefined` leaves the field out. */
function projectValue(node: ProjectionNode, value: unknown, root: Fields, unnamed: Unnamed): unknown {
  if (node.kind !== 'fields') return projectField(node, value, root, unnamed)
  if (Array.isArray(value)) {
    return value.flatMap((element: unknown) => {
      const projected = projectValue(node, element, root, unnamed)
      return projected === undefined ? [] : [projected]
    })
  }
  if (isObject(value)) return projectObject(node, value, root, unnamed, false)
  if (hasComputed(node)) return projectObject(node, {}, root, unnamed, false)
  return unnamed === 'retain' ? value : undefined
}

function hasComputed(node: ProjectionNode): boolean {
  if (node.kind === 'fields') return [...node.fields.values()].some(hasComputed)
  return node.kind === 'compute'
}

function collision(path: string): DatabaseError {
  return new DatabaseError('badQuery', `Path collision at ${path}`)
}
