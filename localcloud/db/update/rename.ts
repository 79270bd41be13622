import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { fieldOf, isObject } from '../values/objects'
import { describe } from './describe'
import type { Draft, PathEdit } from './edit-path'
import { REMOVED } from './edit-path'
import { checkPath } from './update-paths'

export interface Rename {
  source: string
  target: string
  apply: (draft: Draft, document: Fields) => void
}

/** `$rename`: takes the field away and sets it under the other name, replacing what is there. */
export function renameEdit([source, target]: [string, unknown]): Rename {
  if (typeof target !== 'string') {
    throw new DatabaseError(
      'badUpdate',
      `The 'to' field for $rename must be a string: ${source}: ${describe(target)}`,
    )
  }
  if (source === target) {
    const fault = `The source and target field for $rename must differ: ${source}: "${target}"`
    throw new DatabaseError('badUpdate', fault)
  }
  for (const path of [source, target]) {
    checkPath(path)
    if (path.includes('$'))
      throw new DatabaseError('badUpdate', `The field for $rename may not be dynamic: ${path}`)
  }
  return {
    source,
    target,
    apply: (draft, document) => {
      const value = valueAt(document, source.split('.'), source, document._id)
      if (value === undefined) return
      draft.edit({ ...edit(source), creates: false, change: () => REMOVED })
      draft.edit({ ...edit(target), creates: true, change: () => value })
    },
  }
}

function edit(path: string): Pick<PathEdit, 'path' | 'parts' | 'filters'> {
  return { path, parts: path.split('.'), filters: new Map() }
}

function valueAt(value: unknown, parts: readonly string[], path: string, id: unknown): unknown {
  const [part, ...rest] = parts
  if (part === undefined) return value
  if (Array.isArray(value)) {
    const fault = `The source field cannot be an array element, '${path}' in doc with ${describe({ _id: id })} has an array field`
    throw new DatabaseError('badUpdate', fault)
  }
  return isObject(value) ? valueAt(fieldOf(value, part), rest, path, id) : undefined
}
