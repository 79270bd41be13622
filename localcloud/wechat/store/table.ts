import type { Change, Entries, Key } from './entries'

/** Values of one kind by key. Changes are made here and take effect in `Store.commit`. */
export class Table<T extends object> {
  private readonly rows = new Map<Key, T>()

  constructor(
    private readonly kind: string,
    entries: Entries,
  ) {
    entries.read<T>(kind, (key, value) => this.rows.set(key, value))
  }

  get size(): number {
    return this.rows.size
  }

  get(key: Key): T | undefined {
    return this.rows.get(key)
  }

  /** In the order in which they came. */
  values(): IterableIterator<T> {
    return this.rows.values()
  }

  put(key: Key, value: T): Change {
    return { kind: this.kind, key, value, apply: () => this.rows.set(key, value) }
  }

  remove(key: Key): Change {
    return { kind: this.kind, key, value: undefined, apply: () => this.rows.delete(key) }
  }
}
