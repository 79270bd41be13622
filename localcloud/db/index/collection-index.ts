import type { Key } from '../sort/document-keys'
import { documentKeys } from '../sort/document-keys'
import { keyOrder } from '../sort/sort-documents'
import type { Doc, IndexSpec } from '../types'
import { compareValues } from '../values/bson-order'
import { valueText } from '../values/value-text'
import type { Entry, Row } from './sorted-entries'
import { SortedEntries } from './sorted-entries'

/** One index of one collection, over its committed documents. */
export class CollectionIndex {
  readonly name: string
  readonly unique: boolean
  readonly fields: readonly string[]
  readonly directions: readonly (1 | -1)[]
  /** Whether some document ever had several keys; it limits what the index may be used for. */
  multikey = false
  readonly entries: SortedEntries
  private readonly paths: readonly (readonly string[])[]

  constructor(spec: IndexSpec) {
    this.name = spec.name
    this.unique = spec.unique ?? false
    this.fields = Object.keys(spec.fields)
    this.directions = Object.values(spec.fields)
    this.paths = this.fields.map(field => field.split('.'))
    this.entries = new SortedEntries(keyOrder(this.directions))
  }

  /** @throws DatabaseError `badUpdate` for parallel arrays. */
  keysOf(document: Doc): Key[] {
    const keys = documentKeys(document, this.paths)
    return keys.length === 1 ? keys : [...new Map(keys.map(key => [valueText(key), key])).values()]
  }

  load(rows: Iterable<Row>): void {
    const entries: Entry[] = []
    for (const row of rows) entries.push(...this.entriesOf(row, row.doc))
    this.entries.load(entries)
  }

  /** Follows one change of a row: from one document (or none) to another (or none). */
  move(row: Row, before: Doc | null, after: Doc | null): void {
    const gone = before ? this.entriesOf(row, before) : []
    const added = after ? this.entriesOf(row, after) : []
    if (gone.length === added.length && gone.every((entry, i) => sameKey(entry.key, added[i]?.key))) return
    for (const entry of gone) this.entries.remove(entry)
    for (const entry of added) this.entries.add(entry)
  }

  /** A row with exactly this key. */
  holder(key: Key): Row | undefined {
    const order = keyOrder(this.directions)
    const first = this.entries.first(other => order(other, key) < 0)
    return first && order(first.key, key) === 0 ? first.row : undefined
  }

  /** A key that two documents share, which a unique index must not have. */
  duplicate(): Key | undefined {
    let before: Entry | undefined
    for (const entry of this.entries) {
      if (before && before.row !== entry.row && sameKey(before.key, entry.key)) return entry.key
      before = entry
    }
    return undefined
  }

  private entriesOf(row: Row, document: Doc): Entry[] {
    const keys = this.keysOf(document)
    // `undefined` is the key of an empty array.
    if (keys.length > 1 || keys[0]?.includes(undefined)) this.multikey = true
    return keys.map(key => ({ key, row }))
  }
}

function sameKey(a: Key, b: Key | undefined): boolean {
  return b !== undefined && a.every((value, i) => compareValues(value, b[i]) === 0)
}
