import { randomBytes } from 'node:crypto'
import { checkPlaces } from '../geo/check-places'
import type { Matcher } from '../query/matcher'
import type { Change, Collection } from '../store/collection'
import type { Selection, View } from '../store/select'
import { select } from '../store/select'
import type { Transaction } from '../transactions/transaction'
import type { Doc, Fields, Id } from '../types'
import { DatabaseError } from '../types'
import type { Update } from '../update/compile-update'
import { equalValues } from '../values/bson-order'
import { storableFields } from '../values/storable'

/** A write worked out against one state of the data, not yet made. */
export interface Prepared<T> {
  changes: Change[]
  result: T
  /** Whether a duplicate leaves the changes before it standing (MongoDB's ordered inserts). */
  ordered?: boolean
}

export type Prepare<T> = (transaction?: Transaction) => Prepared<T>

/** Documents as they will be stored, with their ids. @throws DatabaseError `badUpdate` for what cannot be stored. */
export function storableDocuments(documents: readonly Fields[]): Doc[] {
  return documents.map(fields => {
    const id = fields._id === undefined ? randomBytes(16).toString('hex') : fields._id
    return storableDocument(id, fields)
  })
}

/** `_id` comes first, as MongoDB stores it. */
export function storableDocument(id: unknown, fields: Fields): Doc {
  if (!isId(id)) throw new DatabaseError('badUpdate', 'The _id of a document must be a string or a number.')
  const { _id, ...others } = fields
  const stored = storableFields(others)
  checkPlaces(stored)
  return Object.freeze({ _id: id, ...stored })
}

export function prepareInsert(collection: Collection, documents: readonly Doc[]): Prepared<Id[]> {
  return {
    changes: documents.map(after => ({ collection, id: after._id, before: null, after })),
    result: documents.map(doc => doc._id),
    ordered: true,
  }
}

export interface Updated {
  /** What matched, as it is after the update. */
  docs: Doc[]
  modified: number
  selection: Selection
}

/** All or nothing: if one of several documents refuses the update, none is changed. */
export function prepareUpdate(
  collection: Collection,
  query: Fields,
  matches: Matcher,
  update: Update,
  multi: boolean,
  view: View | undefined,
): Prepared<Updated> {
  const selection = select(collection, { query, matches, limit: multi ? undefined : 1 }, view)
  const changes = selection.docs.flatMap((before): Change[] => {
    const after = update(before, matches)
    if (after === before) return []
    checkPlaces(after, before)
    return [{ collection, id: before._id, before, after: asDocument(before._id, after) }]
  })
  const afterwards = new Map(changes.map(({ id, after }) => [id, after]))
  const docs = selection.docs.map(doc => afterwards.get(doc._id) ?? doc)
  return { changes, result: { docs, modified: changes.length, selection } }
}

export function prepareReplace(
  collection: Collection,
  after: Doc,
  view: View | undefined,
): Prepared<{ modified: number; created: boolean }> {
  const seen = view?.get(after._id)
  const before = (seen === undefined ? collection.get(after._id) : seen) ?? null
  const changes = before && equalValues(before, after) ? [] : [{ collection, id: after._id, before, after }]
  return { changes, result: { modified: before ? changes.length : 0, created: before === null } }
}

export function prepareRemove(
  collection: Collection,
  query: Fields,
  matches: Matcher,
  multi: boolean,
  view: View | undefined,
): Prepared<Selection> {
  const selection = select(collection, { query, matches, limit: multi ? undefined : 1 }, view)
  return {
    changes: selection.docs.map(before => ({ collection, id: before._id, before, after: null })),
    result: selection,
  }
}

function asDocument(id: Id, fields: Fields): Doc {
  // The update kept the `_id` (compileUpdate sees to it); this only says so to the compiler.
  return fields._id === id ? (fields as Doc) : Object.freeze({ ...fields, _id: id })
}

function isId(id: unknown): id is Id {
  return typeof id === 'string' || (typeof id === 'number' && !Number.isNaN(id))
}
