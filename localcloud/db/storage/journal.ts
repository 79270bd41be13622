import type { Doc, Id } from '../types'

/** One document's new state on disk; `after` null deletes it. */
export interface Write {
  seq: number
  collection: { readonly name: string }
  id: Id
  after: Doc | null
}

export interface StoredDocument {
  seq: number
  collection: string
  doc: Doc
}

/** Where commits become durable. All calls are synchronous: when one returns, it has happened. */
export interface Journal {
  addCollection(name: string): void
  /** All or nothing. @throws DatabaseError `storageFailed`, and then nothing was written. */
  write(writes: readonly Write[]): void
  close(): void
}

/** A journal, and what was committed so far: verified, in order of `seq`. */
export interface OpenedJournal {
  journal: Journal
  collections: string[]
  documents: StoredDocument[]
}

/** For tests: nothing is kept, no disk is touched. */
export const memoryJournal: Journal = {
  addCollection: () => undefined,
  write: () => undefined,
  close: () => undefined,
}
