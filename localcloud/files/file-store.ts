import type { Readable } from 'node:stream'

/** What is kept about a file beside its bytes. */
export interface FileRecord {
  path: string
  /** sha256 of the content, hexadecimal. */
  hash: string
  bytes: number
  /** Media type that a browser is told. */
  type: string
  /** Epoch ms, by the environment's clock. */
  savedAt: number
  /** Who uploaded it from a client; functions upload for nobody in particular. */
  openid?: string
}

/** Positions of bytes, both included. */
export interface ByteRange {
  start: number
  end: number
}

/** The files of one environment. A save is on disk before it resolves; the same path again replaces. */
export interface FileStore {
  /** In no particular order. */
  list(): FileRecord[]
  find(path: string): FileRecord | undefined
  /** The bytes of a record that was found; `undefined` when it has been replaced or removed since. */
  read(record: FileRecord, range?: ByteRange): Promise<Readable | undefined>
  save(path: string, content: Buffer, openid?: string): Promise<FileRecord>
  /** False when there was none. */
  remove(path: string): boolean
}
