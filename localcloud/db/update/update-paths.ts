import { DatabaseError } from '../types'
import { arrayIndex } from '../values/objects'
import { refuseDollar } from '../values/storable'

/** @throws DatabaseError `badUpdate` for a path that no update may name. */
export function checkPath(path: string): void {
  const parts = path.split('.')
  if (path === '') throw new DatabaseError('badUpdate', 'An empty update path is not valid.')
  if (parts.includes('')) {
    const fault = `The update path '${path}' contains an empty field name, which is not allowed.`
    throw new DatabaseError('badUpdate', fault)
  }
  if (isPositional(parts[0] ?? '')) {
    const fault = `Cannot have positional (i.e. '$') element in the first position in path '${path}'`
    throw new DatabaseError('badUpdate', fault)
  }
  if (parts.filter(part => part === '$').length > 1) {
    throw new DatabaseError('badUpdate', `Too many positional (i.e. '$') elements found in path '${path}'`)
  }
  for (const part of parts) if (!isPositional(part)) refuseDollar(part, path)
}

/** @throws DatabaseError `badUpdate` when one path is, or leads through, another. */
export function checkConflicts(paths: readonly string[]): void {
  if (paths.length < 2) return
  const taken = new Set<string>()
  const ways = new Map<string, string>()
  for (const path of paths) {
    const parts = path.split('.')
    const prefixes = parts.map((_, i) => parts.slice(0, i + 1).join('.'))
    const conflict = prefixes.find(prefix => taken.has(prefix)) ?? (ways.has(path) ? path : undefined)
    if (conflict !== undefined) {
      throw new DatabaseError(
        'badUpdate',
        `Updating the path '${path}' would create a conflict at '${conflict}'`,
      )
    }
    taken.add(path)
    for (const prefix of prefixes) ways.set(prefix, path)
  }
}

/** MongoDB ≥ 5.0 works through the paths by name, numbers by value: new fields come out in that order. */
export function inPathOrder<T extends { path: string }>(modifications: readonly T[]): T[] {
  return [...modifications].sort((a, b) => comparePaths(a.path.split('.'), b.path.split('.')))
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (const [i, part] of a.entries()) {
    const other = b[i]
    if (other === undefined) return 1
    if (part !== other) return compareParts(part, other)
  }
  return a.length - b.length
}

function compareParts(a: string, b: string): number {
  const x = arrayIndex(a)
  const y = arrayIndex(b)
  if (x !== undefined && y !== undefined) return x - y
  return a < b ? -1 : 1
}

function isPositional(part: string): boolean {
  return part === '$' || /^\$\[\w*\]$/.test(part)
}
