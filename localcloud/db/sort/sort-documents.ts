import { DatabaseError } from '../types'
import { compareValues } from '../values/bson-order'
import type { Key } from './document-keys'
import { documentKeys } from './document-keys'

export type SortSpec = Record<string, 1 | -1>

type KeyOrder = (a: Key, b: Key) => number

/**
 * The documents in the order of `spec`; equal ones keep their order. Of an array the least element counts when
 * ascending and the greatest when descending, as in MongoDB.
 * @throws DatabaseError `badQuery` for a spec that MongoDB refuses.
 */
export function sortDocuments<T>(documents: readonly T[], spec: SortSpec): T[] {
  const order = keyOrder(sortDirections(spec))
  const paths = Object.keys(spec).map(path => path.split('.'))
  return documents
    .map(document => ({ document, key: sortKey(document, paths, order) }))
    .sort((a, b) => order(a.key, b.key))
    .map(({ document }) => document)
}

/** @throws DatabaseError `badQuery` unless each direction is 1 or -1. */
export function sortDirections(spec: SortSpec): (1 | -1)[] {
  return Object.entries(spec).map(([path, direction]) => {
    if (path === '' || path.split('.').includes('')) {
      throw new DatabaseError('badQuery', 'FieldPath field names may not be empty strings.')
    }
    if (direction === 1 || direction === -1) return direction
    throw new DatabaseError('badQuery', '$sort key ordering must be 1 (for ascending) or -1 (for descending)')
  })
}

/** Compares keys field by field. A plain loop: an index insert runs it forty times. */
export function keyOrder(directions: readonly (1 | -1)[]): KeyOrder {
  const length = directions.length
  return (a, b) => {
    for (let i = 0; i < length; i++) {
      const order = compareValues(a[i], b[i])
      if (order !== 0) return directions[i] === -1 ? -order : order
    }
    return 0
  }
}

function sortKey(document: unknown, paths: string[][], order: KeyOrder): Key {
  const [first, ...others] = documentKeys(document, paths)
  return others.reduce((least, key) => (order(key, least) < 0 ? key : least), first ?? [])
}
