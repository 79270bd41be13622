import type { CollectionIndex } from '../index/collection-index'
import type { Key } from '../sort/document-keys'
import type { Change } from '../store/collection'
import type { Id } from '../types'
import { DatabaseError } from '../types'
import { describe } from '../update/describe'
import { valueText } from '../values/value-text'

/** The name of the database in MongoDB's messages, as CloudBase shows it. */
const DATABASE_NAME = 'tnt-local'

/** A unique key that a change takes or gives up. */
export interface KeyMove {
  index: CollectionIndex
  key: Key
  /** Names the key across all collections. */
  claim: string
}

export interface KeyMoves {
  taken: KeyMove[]
  given: KeyMove[]
}

/** Who holds a unique key after writes that are not committed yet: an id, or null for nobody. */
export class KeyHolders extends Map<string, Id | null> {}

/**
 * The unique keys, `_id` among them, that a change takes and gives up.
 * @throws DatabaseError `badUpdate` for a document that some index cannot hold.
 */
export function keyMoves({ collection, before, after }: Change): KeyMoves {
  const moves: KeyMoves = { taken: [], given: [] }
  for (const index of collection.indexes) {
    if (before && after && index.ignores(before, after)) continue
    if (!index.unique) {
      // Refused now (parallel arrays) rather than when the change is already on disk.
      if (after && index.fields.length > 1) index.keysOf(after)
      continue
    }
    const gone = before ? index.keysOf(before).map(moveOf) : []
    const added = after ? index.keysOf(after).map(moveOf) : []
    moves.taken.push(...without(added, gone))
    moves.given.push(...without(gone, added))

    function moveOf(key: Key): KeyMove {
      return { index, key, claim: `${collection.name}\0${index.name}\0${valueText(key)}` }
    }
  }
  return moves
}

function without(moves: readonly KeyMove[], others: readonly KeyMove[]): readonly KeyMove[] {
  return others.length === 0
    ? moves
    : moves.filter(({ claim }) => !others.some(other => other.claim === claim))
}

/** What a change must have for itself: its document and its unique keys. */
export function claimsOf({ collection, id }: Change, { taken, given }: KeyMoves): string[] {
  return [`${collection.name}\0\0${valueText(id)}`, ...[...taken, ...given].map(({ claim }) => claim)]
}

/**
 * Checks a change against the committed keys and those of earlier writes, then enters it there.
 * @param onCommitted decides about a key that a committed document holds (by default a duplicate)
 * @throws DatabaseError `duplicateKey` in MongoDB's words.
 */
export function takeKeys(
  change: Change,
  { taken, given }: KeyMoves,
  holders: KeyHolders,
  onCommitted: (holder: Id, move: KeyMove) => void = (_holder, move) => {
    throw duplicateKey(change.collection.name, move.index, move.key)
  },
): void {
  for (const move of taken) {
    const pending = holders.get(move.claim)
    if (pending !== undefined && pending !== null)
      throw duplicateKey(change.collection.name, move.index, move.key)
    const holder = pending === undefined ? change.collection.holder(move.index, move.key) : undefined
    if (holder !== undefined) onCommitted(holder, move)
  }
  for (const { claim } of given) holders.set(claim, null)
  for (const { claim } of taken) holders.set(claim, change.id)
}

export function duplicateKey(collection: string, index: CollectionIndex, key: Key): DatabaseError {
  const fields = Object.fromEntries(index.fields.map((field, i) => [field, key[i] ?? null]))
  const where = `collection: ${DATABASE_NAME}.${collection} index: ${index.name} dup key: ${describe(fields)}`
  return new DatabaseError('duplicateKey', `E11000 duplicate key error ${where}`)
}
