/** What a value is found by. */
export type Key = number | string

/** One new state on disk; `undefined` deletes. */
export interface Change {
  kind: string
  key: Key
  value: object | undefined
  /** Makes the memory follow, once the disk has it. */
  apply(): void
}

/** Where changes become durable. All calls are synchronous: when one returns, it has happened. */
export interface Entries {
  /** Hands each value of a kind to `take`, in the order in which they first came. Ask once for each kind. */
  read<T>(kind: string, take: (key: Key, value: T) => void): void
  /** All or nothing. @throws DatabaseError `storageFailed`, and then nothing was written. */
  write(changes: readonly Change[]): void
  close(): void
}

/** For tests: nothing is kept, no disk is touched. */
export const memoryEntries: Entries = {
  read: () => undefined,
  write: () => undefined,
  close: () => undefined,
}
