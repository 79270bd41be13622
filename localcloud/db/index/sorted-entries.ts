import type { Key } from '../sort/document-keys'
import type { Doc } from '../types'

/** A stored document's place: indexes point here, so that an update that moves no key touches no index. */
export interface Row {
  /** Order of insertion; stays with the document for life, also on disk. */
  readonly seq: number
  doc: Doc
}

export interface Entry {
  readonly key: Key
  readonly row: Row
}

/** A stretch of entries, `[start, end)`, with its exact size. */
export interface Span {
  start: Place
  end: Place
  size: number
}

interface Place {
  chunk: number
  offset: number
}

/** A chunk is split at this length: large enough to be few, small enough that an insert moves little. */
const CHUNK_MAX = 512

/**
 * Entries in the order of their keys, those of equal keys by `seq`. An array of short arrays: finding is two binary
 * searches, inserting moves at most one chunk, and a bulk load is one sort.
 */
export class SortedEntries {
  private chunks: Entry[][] = []

  constructor(private readonly order: (a: Key, b: Key) => number) {}

  add(entries: readonly Entry[]): void {
    if (this.chunks.length > 0) for (const entry of entries) this.addOne(entry)
    else this.chunks = chunked([...entries].sort((a, b) => this.compare(a, b)))
  }

  remove(entries: readonly Entry[]): void {
    for (const entry of entries) this.removeOne(entry)
  }

  /** The first entry that is not before. @param isBefore must be monotone in the order. */
  first(isBefore: (key: Key) => boolean): Entry | undefined {
    const { chunk, offset } = this.find(entry => !isBefore(entry.key))
    return this.chunks[chunk]?.[offset]
  }

  *[Symbol.iterator](): Generator<Entry> {
    for (const entries of this.chunks) yield* entries
  }

  /** @param isBefore, isAfter must be monotone in the order: before, before, within, within, after. */
  span(isBefore: (key: Key) => boolean, isAfter: (key: Key) => boolean): Span {
    const start = this.find(entry => !isBefore(entry.key))
    const end = this.find(entry => isAfter(entry.key))
    return { start, end, size: this.between(start, end) }
  }

  *scan({ start, end }: Span): Generator<Entry> {
    for (let chunk = start.chunk; chunk <= end.chunk; chunk++) {
      const entries = this.chunks[chunk] ?? []
      const stop = chunk === end.chunk ? end.offset : entries.length
      for (let offset = chunk === start.chunk ? start.offset : 0; offset < stop; offset++) {
        const entry = entries[offset]
        if (entry) yield entry
      }
    }
  }

  *scanBackward({ start, end }: Span): Generator<Entry> {
    for (let chunk = end.chunk; chunk >= start.chunk; chunk--) {
      const entries = this.chunks[chunk] ?? []
      const first = chunk === start.chunk ? start.offset : 0
      for (let offset = (chunk === end.chunk ? end.offset : entries.length) - 1; offset >= first; offset--) {
        const entry = entries[offset]
        if (entry) yield entry
      }
    }
  }

  private addOne(entry: Entry): void {
    const { chunk, offset } = this.find(other => this.compare(other, entry) >= 0)
    // At the very end of the order the last chunk grows, so that rising keys fill chunks instead of making new ones.
    const target = chunk === this.chunks.length ? chunk - 1 : chunk
    const entries = this.chunks[target]
    if (!entries) return
    entries.splice(target === chunk ? offset : entries.length, 0, entry)
    if (entries.length > CHUNK_MAX) this.chunks.splice(target + 1, 0, entries.splice(CHUNK_MAX / 2))
  }

  private removeOne(entry: Entry): void {
    const { chunk, offset } = this.find(other => this.compare(other, entry) >= 0)
    const entries = this.chunks[chunk]
    const found = entries?.[offset]
    if (!entries || !found || this.compare(found, entry) !== 0) return
    entries.splice(offset, 1)
    if (entries.length === 0) this.chunks.splice(chunk, 1)
  }

  private compare(a: Entry, b: Entry): number {
    return this.order(a.key, b.key) || a.row.seq - b.row.seq
  }

  /** The first entry that passes a monotone test. */
  private find(passes: (entry: Entry) => boolean): Place {
    const chunk = firstIndex(this.chunks, entries => {
      const last = entries.at(-1)
      return last !== undefined && passes(last)
    })
    const entries = this.chunks[chunk]
    return { chunk, offset: entries ? firstIndex(entries, passes) : 0 }
  }

  /** Looks only at the chunks between: counting from the first one would touch them all. */
  private between(start: Place, end: Place): number {
    if (end.chunk < start.chunk) return 0 // Above five and below three.
    let count = end.offset - start.offset
    for (let i = start.chunk; i < end.chunk; i++) count += this.chunks[i]?.length ?? 0
    return count
  }
}

function chunked(entries: readonly Entry[]): Entry[][] {
  const half = CHUNK_MAX / 2
  return Array.from({ length: Math.ceil(entries.length / half) }, (_, i) =>
    entries.slice(i * half, (i + 1) * half),
  )
}

/** Binary search: the first element that passes, or the length. */
function firstIndex<T>(list: readonly T[], passes: (element: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const element = list[middle]
    if (element !== undefined && passes(element)) high = middle
    else low = middle + 1
  }
  return low
}
