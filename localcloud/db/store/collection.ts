import { CollectionIndex } from '../index/collection-index'
import type { Row } from '../index/sorted-entries'
import type { Key } from '../sort/document-keys'
import type { Doc, Id, IndexSpec } from '../types'
import { duplicateKey } from '../write/unique-keys'

/** So long an index may lack what was changed, if nobody reads it. */
const CATCH_UP_MS = 20

/** What a commit does to one document: null is "not there". */
export interface Change {
  collection: Collection
  id: Id
  before: Doc | null
  after: Doc | null
}

/** A change that is on disk, with the place it has there. */
export interface DurableChange extends Change {
  seq: number
}

/** The committed documents of one collection, in order of insertion, with their indexes. */
export class Collection {
  readonly rows = new Map<Id, Row>()
  readonly indexes: readonly CollectionIndex[]
  private isBehind = false

  constructor(
    readonly name: string,
    specs: readonly IndexSpec[],
  ) {
    this.indexes = [{ name: '_id_', fields: { _id: 1 as const }, unique: true }, ...specs].map(
      spec => new CollectionIndex(spec),
    )
  }

  get(id: Id): Doc | undefined {
    return this.rows.get(id)?.doc
  }

  /** The document that has a key of a unique index. */
  holder(index: CollectionIndex, key: Key): Id | undefined {
    if (index !== this.indexes[0]) return index.holder(key)?.doc._id
    const [id] = key
    return (typeof id === 'string' || typeof id === 'number') && this.rows.has(id) ? id : undefined
  }

  /**
   * Fills an empty collection at once; building an index over many rows is one sort.
   * @throws DatabaseError `duplicateKey` if two rows share a unique key.
   */
  load(rows: readonly Row[]): void {
    for (const row of rows) this.rows.set(row.doc._id, row)
    const moves = rows.map(row => ({ row, before: null, after: row.doc }))
    for (const index of this.indexes) {
      index.follow(moves)
      index.catchUp()
      const duplicate = index.unique ? index.duplicate() : undefined
      if (duplicate) throw duplicateKey(this.name, index, duplicate)
    }
  }

  /** Makes durable changes visible, each of another document. */
  apply(changes: readonly DurableChange[]): void {
    const moves = changes.flatMap(({ id, seq, before, after }) => {
      const row = this.rows.get(id) ?? (after && { seq, doc: after })
      return row ? [{ row, before, after }] : []
    })
    for (const index of this.indexes) if (index.follow(moves)) this.catchUpLater()
    for (const { row, after } of moves) {
      if (!after) this.rows.delete(row.doc._id)
      else if (row.doc === after) this.rows.set(after._id, row)
      else row.doc = after
    }
  }

  /** Not right after the answer: on a busy machine whoever was answered gets the processor only when this one is done. */
  private catchUpLater(): void {
    if (this.isBehind) return
    this.isBehind = true
    setTimeout(() => {
      this.isBehind = false
      for (const index of this.indexes) index.catchUp()
    }, CATCH_UP_MS).unref()
  }
}
