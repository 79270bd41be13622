import type { Key } from '../sort/document-keys'
import { documentKeys } from '../sort/document-keys'
import { keyOrder } from '../sort/sort-documents'
import type { Doc, IndexSpec } from '../types'
import { compareValues } from '../values/bson-order'
import { valueText } from '../values/value-text'
import type { Entry, Row } from './sorted-entries'
import { SortedEntries } from './sorted-entries'

/** A row's document before and after a change; null is "not there". */
export interface RowMove {
  row: Row
  before: Doc | null
  after: Doc | null
}

/** One index of one collection, over its committed documents. */
export class CollectionIndex {
  readonly name: string
  readonly unique: boolean
  readonly fields: readonly string[]
  readonly directions: readonly (1 | -1)[]
  private readonly sorted: SortedEntries
  /** Places of fields in which some document ever had several values, or an empty array. */
  private readonly several = new Set<number>()
  /** Changes that are not among the sorted entries yet, in their order. */
  private waiting: (readonly RowMove[])[] = []
  private readonly paths: readonly (readonly string[])[]

  constructor(readonly spec: IndexSpec) {
    this.name = spec.name
    this.unique = spec.unique ?? false
    this.fields = Object.keys(spec.fields)
    this.directions = Object.values(spec.fields)
    this.paths = this.fields.map(field => field.split('.'))
    this.sorted = new SortedEntries(keyOrder(this.directions))
  }

  /** Of every committed document. */
  get entries(): SortedEntries {
    this.catchUp()
    return this.sorted
  }

  /** Whether some document ever had several keys; it limits what the index may be used for. */
  get multikey(): boolean {
    this.catchUp()
    return this.several.size > 0
  }

  /** Whether some document ever had several values in this field: their entries are in no order of documents. */
  hasSeveral(field: string): boolean {
    this.catchUp()
    return this.several.has(this.fields.indexOf(field))
  }

  /** @throws DatabaseError `badUpdate` for parallel arrays. */
  keysOf(document: Doc): Key[] {
    const keys = documentKeys(document, this.paths)
    return keys.length === 1 ? keys : [...new Map(keys.map(key => [valueText(key), key])).values()]
  }

  /** Whether an update left this index alone for sure: copy-on-write shares every field that it did not touch. */
  ignores(before: Doc, after: Doc): boolean {
    return this.paths.every(([field = '']) => before[field] === after[field])
  }

  /**
   * Takes note of changes, each of another row. They are sorted in when somebody asks for the entries, or at `catchUp`:
   * whoever has changed a document need not wait for it.
   * @returns whether there is something to catch up with
   */
  follow(moves: readonly RowMove[]): boolean {
    const own = moves.filter(({ before, after }) => !(before && after && this.ignores(before, after)))
    if (own.length > 0) this.waiting.push(own)
    return this.waiting.length > 0
  }

  catchUp(): void {
    if (this.waiting.length === 0) return
    const moves = this.waiting
    this.waiting = []
    for (const each of moves) this.sortIn(each)
  }

  /** Only keys that differ are touched. */
  private sortIn(moves: readonly RowMove[]): void {
    const gone: Entry[] = []
    const added: Entry[] = []
    for (const { row, before, after } of moves) {
      const old = before ? this.keysOf(before) : []
      const next = after ? this.keysOf(after) : []
      for (const place of severalIn(next)) this.several.add(place)
      if (old.length === 1 && next.length === 1 && sameKey(old[0], next[0])) continue
      for (const key of without(old, next)) gone.push({ key, row })
      for (const key of without(next, old)) added.push({ key, row })
    }
    this.sorted.remove(gone)
    this.sorted.add(added)
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
}

/** The places in which the keys of one document differ; `undefined` is the key of an empty array. */
function severalIn(keys: readonly Key[]): number[] {
  const [first = []] = keys
  if (keys.length < 2) return first.flatMap((value, place) => (value === undefined ? [place] : []))
  return first.flatMap((value, place) =>
    keys.every(key => compareValues(key[place], value) === 0 && key[place] !== undefined) ? [] : [place],
  )
}

function without(keys: readonly Key[], others: readonly Key[]): readonly Key[] {
  if (others.length === 0) return keys
  const known = new Set(others.map(valueText))
  return keys.filter(key => !known.has(valueText(key)))
}

function sameKey(a: Key | undefined, b: Key | undefined): boolean {
  return a !== undefined && b !== undefined && a.every((value, i) => compareValues(value, b[i]) === 0)
}
