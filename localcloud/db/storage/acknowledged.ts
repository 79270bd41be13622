import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/**
 * A small file beside the database that says how many commits were acknowledged. A log that was cut off looks as if it
 * had never been longer, and SQLite takes the first frame of its own that does not fit for the end: without this line
 * the commits after it would silently be gone.
 */
export interface Acknowledged {
  /** After each commit, in order. Never throws: a number that is too small only knows less. */
  note(commit: number): void
  close(): void
}

export function openAcknowledged(file: string, commit: number): Acknowledged {
  const descriptor = openSync(file, 'a+')
  closeSync(descriptor)
  const place = openSync(file, 'r+')
  const acknowledged: Acknowledged = {
    note(number) {
      try {
        writeSync(place, lineOf(number), 0)
      } catch {
        // The line has its place on the disk since the file was made; what else can go wrong, the next commit meets too.
      }
    },
    close: () => closeSync(place),
  }
  acknowledged.note(commit)
  return acknowledged
}

/** 0 if there is no such file; undefined if it is damaged. */
export function readAcknowledged(file: string): number | undefined {
  let line: string
  try {
    line = readFileSync(file, 'utf8')
  } catch {
    return 0
  }
  const commit = Number(line.split(' ')[0])
  return line === '' ? 0 : line === lineOf(commit) ? commit : undefined
}

/** Always of one length, so that it is replaced in place and in one step. */
function lineOf(commit: number): string {
  const number = String(commit).padStart(16, '0')
  return `${number} ${crc32(number).toString(16).padStart(8, '0')}\n`
}
