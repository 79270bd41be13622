import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { arrayIndex, fieldOf, isObject, putField } from '../values/objects'
import { describe } from './describe'

/** Returned by a change to take the field away; in an array it leaves null. */
export const REMOVED = Symbol('removed')

const ARRAY_GAP_MAX = 1_500_000

export interface PathEdit {
  path: string
  parts: readonly string[]
  /** `undefined` stands for a missing field; returning the argument itself means no change. */
  change: (value: unknown) => unknown
  /** Whether missing parents are made; `$unset`, `$pull` and `$pop` of nothing do nothing. */
  creates: boolean
  /** The element that `$` means, as the query matched. */
  position?: number
  /** What `$[name]` lets through. */
  filters: ReadonlyMap<string, (element: unknown) => boolean>
}

/**
 * One update of one document by copy-on-write: every container that an edit touches is copied once, the rest is
 * shared with the document before. A 200 KB document with a changed entry costs its spine, not its size.
 */
export class Draft {
  private readonly copies = new Set<object>()

  constructor(private root: Fields) {}

  /** @throws DatabaseError `badUpdate` with MongoDB's text where the path cannot be. */
  edit(edit: PathEdit): void {
    const root = this.editIn(this.root, edit, 0)
    if (isObject(root)) this.root = root
  }

  /** The document after all edits, frozen; the very same object if nothing changed. */
  finish(): Fields {
    for (const copy of this.copies) Object.freeze(copy)
    return this.root
  }

  private editIn(container: Fields | readonly unknown[], edit: PathEdit, at: number): unknown {
    const part = edit.parts[at] ?? ''
    if (part.startsWith('$[')) return this.editMany(container, edit, at, part.slice(2, -1))
    const name = part === '$' ? positionOf(edit) : part
    if (!Array.isArray(container)) {
      const object = container as Fields
      return this.put(object, name, this.editChild(container, fieldOf(object, name), name, edit, at))
    }
    const index = arrayIndex(name)
    if (index === undefined) {
      if (!edit.creates) return container
      throw cannotCreate(name, edit.parts[at - 1] ?? '', container)
    }
    return this.putElement(container, index, this.editChild(container, container[index], name, edit, at))
  }

  private editMany(
    container: Fields | readonly unknown[],
    edit: PathEdit,
    at: number,
    filterName: string,
  ): unknown {
    if (!Array.isArray(container)) {
      const owner = edit.parts.slice(0, at).join('.')
      const shown = describe({ [edit.parts[at - 1] ?? '']: container }).slice(1, -1)
      throw new DatabaseError(
        'badUpdate',
        `Cannot apply array updates to non-array element ${shown} (${owner})`,
      )
    }
    const lets = filterName === '' ? undefined : edit.filters.get(filterName)
    if (filterName !== '' && !lets) {
      const fault = `No array filter found for identifier '${filterName}' in path '${edit.path}'`
      throw new DatabaseError('badUpdate', fault)
    }
    return container.reduce((array: readonly unknown[], element: unknown, index) => {
      if (lets && !lets(element)) return array
      return this.putElement(array, index, this.editChild(array, element, String(index), edit, at))
    }, container)
  }

  /** The new value of one field or element. */
  private editChild(parent: unknown, child: unknown, name: string, edit: PathEdit, at: number): unknown {
    if (at === edit.parts.length - 1) return edit.change(child)
    if (Array.isArray(child) || isObject(child)) return this.editIn(child, edit, at + 1)
    if (child === undefined && !edit.creates) return child
    const next = edit.parts[at + 1] ?? ''
    if (next.startsWith('$[') || next === '$') {
      const path = edit.parts.slice(0, at + 1).join('.')
      const fault = `The path '${path}' must exist in the document in order to apply array updates.`
      throw new DatabaseError('badUpdate', fault)
    }
    if (child === undefined) return this.editIn(this.own({}), edit, at + 1)
    if (!edit.creates) return child
    throw cannotCreate(next, Array.isArray(parent) ? name : (edit.parts[at] ?? name), child)
  }

  private put(object: Fields, name: string, value: unknown): Fields {
    if (value === REMOVED) return Object.hasOwn(object, name) ? this.without(object, name) : object
    if (value === fieldOf(object, name)) return object
    const copy = this.copies.has(object) ? object : this.own({ ...object })
    putField(copy, name, value)
    return copy
  }

  private putElement(array: readonly unknown[], index: number, value: unknown): readonly unknown[] {
    if (value === array[index] || (value === REMOVED && index >= array.length)) return array
    if (index - array.length > ARRAY_GAP_MAX) {
      throw new DatabaseError('badUpdate', `Cannot backfill array to larger than ${ARRAY_GAP_MAX} elements`)
    }
    const copy = this.copies.has(array) ? (array as unknown[]) : this.own(array.slice())
    while (copy.length < index) copy.push(null)
    copy[index] = value === REMOVED ? null : value
    return copy
  }

  private without(object: Fields, name: string): Fields {
    const copy: Fields = this.own({})
    for (const key of Object.keys(object)) if (key !== name) putField(copy, key, object[key])
    return copy
  }

  private own<T extends object>(copy: T): T {
    this.copies.add(copy)
    return copy
  }
}

function positionOf(edit: PathEdit): string {
  if (edit.position !== undefined) return String(edit.position)
  throw new DatabaseError(
    'badUpdate',
    'The positional operator did not find the match needed from the query.',
  )
}

function cannotCreate(name: string, owner: string, value: unknown): DatabaseError {
  return new DatabaseError(
    'badUpdate',
    `Cannot create field '${name}' in element ${describe({ [owner]: value })}`,
  )
}
