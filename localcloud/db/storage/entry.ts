import { crc32 } from 'node:zlib'

/** A row of the table `entries`, but for its checksum. */
export interface Entry {
  /** Place in the order of insertion; a document keeps it for life. Below zero: a collection. */
  seq: number
  /**
   * JSON text in UTF-8: `["todos"]` for a collection, `["todos","id",{…}]` for a document in relaxed Extended JSON,
   * `["todos","id",null]` for one that was removed.
   */
  body: string | Buffer
  /** The commit that wrote this row, counted from 1. */
  commit: number
  /** Documents in the whole database after that commit. */
  total: number
}

export interface Row extends Entry {
  checksum: number
}

/**
 * Covers the whole row: one that strays to another place, or an old one that stands where a new one should be, is found
 * out like a flipped bit.
 */
export function checksumOf({ seq, body, commit, total }: Entry): number {
  return crc32(body, crc32(`${seq} ${commit} ${total}`))
}

export function isWhole(row: Row): boolean {
  return checksumOf(row) === row.checksum
}

export function collectionBody(collection: string): string {
  return JSON.stringify([collection])
}

/** @param text of the document; null if it was removed */
export function documentBody(collection: string, id: unknown, text: string | null): string {
  return `[${JSON.stringify(collection)},${JSON.stringify(id)},${text}]`
}

/** What a body says; the document is null or parsed JSON, and there is none for a collection. */
export type Said = [collection: string] | [collection: string, id: unknown, document: unknown]

/** @throws SyntaxError for anything but a whole body. */
export function readBody(body: string | Buffer): Said {
  return JSON.parse(body.toString())
}

/** `collection "id"` of a body that is not whole, as far as it can be read. */
export function nameOf(body: string | Buffer): string | undefined {
  const [, collection, id] =
    /^\["((?:[^"\\]|\\.)*)",("(?:[^"\\]|\\.)*"|-?[\d.e+]+),/.exec(body.toString()) ?? []
  return collection === undefined ? undefined : `${collection} ${id}`
}
