import type { Row } from '../entry'
import { PAGE_BYTES } from '../sqlite'

export type PageOf = (page: number) => Buffer | undefined

/** https://www.sqlite.org/fileformat2.html#b_tree_pages: a payload up to this stays in its page. */
const LOCAL_MAX = PAGE_BYTES - 35
const LOCAL_MIN = Math.floor(((PAGE_BYTES - 12) * 32) / 255) - 23
const OVERFLOW_BYTES = PAGE_BYTES - 4

const COLUMNS = 5
/** Length of a record's head: a byte for itself and one to five for each column. */
const HEAD_MAX = 1 + 5 * COLUMNS
/** `seq` is the key of the row and stands as NULL in the record. */
const NULL = 0
const VARINT_MAX = 9

/**
 * Everything in a page that has the form of a row of `entries`, whether its checksum holds or not. Every place is tried:
 * nothing that leads to a row, a page's head or a tree above it, needs to be whole.
 * @param pageOf finds the pages into which long rows flow over
 */
export function* rowsInPage(page: Buffer, pageOf: PageOf): Generator<Row> {
  for (let start = 2; start < page.length - COLUMNS; start++) {
    const head = page[start] ?? 0
    if (head > COLUMNS && head <= HEAD_MAX && page[start + 1] === NULL)
      yield* rowsAt(page, start, head, pageOf)
  }
}

/** Record: length of its head, types, values. Before it stand its length and its key. */
function* rowsAt(page: Buffer, start: number, head: number, pageOf: PageOf): Generator<Row> {
  const types = typesOf(page, start + 1, start + head)
  if (!types) return
  const length = head + types.reduce((sum, type) => sum + bytesOf(type), 0)
  const record = recordAt(page, start, length, pageOf)
  if (!record) return
  for (let at = start - 2; at >= Math.max(0, start - 2 * VARINT_MAX); at--) {
    const before = varint(page, at)
    if (before.value !== length) continue
    const key = varint(page, before.end)
    if (key.end === start) yield readRow(record.subarray(head), types, key.value)
  }
}

/** The types of the columns, or undefined if they are not those of the table. */
function typesOf(page: Buffer, from: number, to: number): number[] | undefined {
  const types: number[] = []
  for (let at = from; at < to; ) {
    const { value, end } = varint(page, at)
    types.push(value)
    at = end
  }
  const [, body, ...numbers] = types
  return types.length === COLUMNS && isText(body) && numbers.every(isInteger) ? types : undefined
}

function isText(type: number | undefined): boolean {
  return type !== undefined && type >= 13 && type % 2 === 1
}

function isInteger(type: number): boolean {
  return (type >= 1 && type <= 6) || type === 8 || type === 9
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8, 0, 0, 0]

function bytesOf(type: number): number {
  return INTEGER_BYTES[type] ?? (type - 13) / 2
}

/** The bytes of a record, with those that have flowed over. */
function recordAt(page: Buffer, start: number, length: number, pageOf: PageOf): Buffer | undefined {
  if (length <= LOCAL_MAX)
    return start + length <= page.length ? page.subarray(start, start + length) : undefined
  const best = LOCAL_MIN + ((length - LOCAL_MIN) % OVERFLOW_BYTES)
  const local = best <= LOCAL_MAX ? best : LOCAL_MIN
  if (start + local + 4 > page.length) return undefined
  const parts = [page.subarray(start, start + local)]
  let next = page.readUInt32BE(start + local)
  for (let rest = length - local; rest > 0; rest -= OVERFLOW_BYTES) {
    const overflow = pageOf(next)
    if (!overflow || overflow.length < PAGE_BYTES) return undefined
    parts.push(overflow.subarray(4, 4 + Math.min(rest, OVERFLOW_BYTES)))
    next = overflow.readUInt32BE(0)
  }
  return Buffer.concat(parts)
}

function readRow(values: Buffer, types: readonly number[], seq: number): Row {
  const end = bytesOf(types[1] ?? 0)
  let at = end
  const [commit = 0, total = 0, checksum = 0] = types.slice(2).map(type => {
    const value = values.subarray(at, at + bytesOf(type))
    at += value.length
    return integerOf(type, value)
  })
  return { seq, body: values.subarray(0, end), commit, total, checksum }
}

function integerOf(type: number, value: Buffer): number {
  if (type === 8 || type === 9) return type - 8
  return value.length === 8 ? Number(value.readBigInt64BE(0)) : value.readIntBE(0, value.length)
}

/** SQLite's integers of one to nine bytes: seven bits in each, eight in the ninth. Only negative ones are that long. */
function varint(page: Buffer, at: number): { value: number; end: number } {
  let value = 0
  for (let i = 0; i < VARINT_MAX - 1; i++) {
    const byte = page[at + i] ?? 0
    value = value * 128 + (byte & 127)
    if (byte < 128) return { value, end: at + i + 1 }
  }
  return { value: negative(page, at), end: at + VARINT_MAX }
}

function negative(page: Buffer, at: number): number {
  let bits = 0n
  for (const byte of page.subarray(at, at + VARINT_MAX - 1)) bits = bits * 128n + BigInt(byte & 127)
  return Number(BigInt.asIntN(64, bits * 256n + BigInt(page[at + VARINT_MAX - 1] ?? 0)))
}
