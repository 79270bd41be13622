import type { Change } from './entries'
import type { Store } from './store'
import type { Table } from './table'

/** What a shelf holds is numbered in the order in which it came. */
export type Shelved<T> = T & { seq: number }

export interface PageRequest {
  /** Only what came before this number; without it from the newest on. */
  before?: number
  /** Default 50, at most 500. */
  limit?: number
  /** A part of the text, in any case. */
  search?: string
}

export interface Page<T> {
  /** Newest first. */
  items: Shelved<T>[]
  /** `before` of the next page; null at the end. */
  next: number | null
  /** How many the shelf holds, whatever was searched. */
  total: number
}

export interface ShelfOptions<T> {
  /** Its name on disk. */
  kind: string
  /** How many are kept. */
  max: number
  /** What a search looks into. */
  textOf: (item: T) => string
  /** A name of its own, to find it by. */
  nameOf?: (item: T) => string
}

const PAGE_DEFAULT = 50
const PAGE_MAX = 500
/** Room is made for many at once, so that a full shelf does not pay at every addition. */
const ROOM = 0.1

/** A bounded list of what happened: the newest `max` are kept. */
export class Shelf<T extends object> {
  private readonly table: Table<Shelved<T>>
  private readonly byName = new Map<string, number>()
  private last = 0

  constructor(
    private readonly store: Store,
    private readonly options: ShelfOptions<T>,
  ) {
    this.table = store.table(options.kind)
    for (const item of this.table.values()) this.follow(item)
  }

  /** Puts an item down, together with whatever else must happen in the same moment. */
  add(item: T, ...others: Change[]): Shelved<T> {
    const shelved = { ...item, seq: this.last + 1 }
    this.store.commit([...this.room(), ...others, this.table.put(shelved.seq, shelved)])
    this.follow(shelved)
    return shelved
  }

  /** The item of a name, if it is still kept. */
  find(name: string): Shelved<T> | undefined {
    const seq = this.byName.get(name)
    return seq === undefined ? undefined : this.table.get(seq)
  }

  /** The same item with other contents. Nothing happens to one that was dropped already. */
  replace(item: Shelved<T>): void {
    if (this.table.get(item.seq)) this.store.commit([this.table.put(item.seq, item)])
  }

  /** Oldest first. */
  list(): Shelved<T>[] {
    return [...this.table.values()]
  }

  page({ before = Infinity, limit = PAGE_DEFAULT, search = '' }: PageRequest = {}): Page<T> {
    const wanted = Math.min(Math.max(1, limit), PAGE_MAX)
    const needle = search.toLowerCase()
    const items: Shelved<T>[] = []
    const first = this.first()
    let seq = Math.min(before, this.last + 1)
    while (seq > first && items.length < wanted) {
      const item = this.table.get(--seq)
      if (item && this.options.textOf(item).toLowerCase().includes(needle)) items.push(item)
    }
    return { items, next: seq > first ? seq : null, total: this.table.size }
  }

  private first(): number {
    for (const { seq } of this.table.values()) return seq
    return this.last + 1
  }

  private follow(item: Shelved<T>): void {
    this.last = item.seq
    const name = this.options.nameOf?.(item)
    if (name !== undefined) this.byName.set(name, item.seq)
  }

  /** The oldest go when the shelf is full. */
  private room(): Change[] {
    const { max } = this.options
    if (this.table.size < max) return []
    const dropped: Change[] = []
    for (const item of this.table.values()) {
      dropped.push(this.drop(item))
      if (dropped.length >= max * ROOM) break
    }
    return dropped
  }

  private drop(item: Shelved<T>): Change {
    const removal = this.table.remove(item.seq)
    const apply = () => {
      removal.apply()
      if (this.options.nameOf) this.byName.delete(this.options.nameOf(item))
    }
    return { ...removal, apply }
  }
}
