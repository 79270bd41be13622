import { crc32 } from 'node:zlib'
import type { Entry } from './entry'

/** A row as a line of the commit log says it. */
export interface LoggedRow extends Entry {
  body: Buffer
  /** How many rows of the same commit come after this one. */
  rest: number
  isWhole: boolean
}

const NEWLINE = 10

/**
 * One line a row: `checksum rest seq commit total body`. JSON has no line break in it, so that behind a damaged line the
 * next one is found.
 */
export function logLines(rows: readonly Entry[]): string {
  let lines = ''
  for (const [i, { seq, commit, total, body }] of rows.entries()) {
    const said = `${rows.length - 1 - i} ${seq} ${commit} ${total} ${body}`
    lines += `${sumOf(said)} ${said}\n`
  }
  return lines
}

/** All lines that were ended. */
export function readLogLines(log: Buffer): LoggedRow[] {
  return linesOf(log).map(readLine)
}

/** As `readLogLines`, and of a damaged line also the whole one at its end: the line break between them is what was hit. */
export function rescueLogLines(log: Buffer): LoggedRow[] {
  return linesOf(log).flatMap(line => {
    const row = readLine(line)
    return row.isWhole ? [row] : partsOf(line).map(readLine)
  })
}

function linesOf(log: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let from = 0
  for (let end = log.indexOf(NEWLINE); end !== -1; end = log.indexOf(NEWLINE, from)) {
    lines.push(log.subarray(from, end))
    from = end + 1
  }
  return lines
}

function partsOf(line: Buffer): Buffer[] {
  for (const { index } of line.toString('latin1').matchAll(HEADS)) {
    const last = line.subarray(index)
    if (readLine(last).isWhole) return [line.subarray(0, index - 1), last]
  }
  return [line]
}

/** How many rows there are up to the end of the last commit that was written to its end. */
export function settledRows(rows: readonly LoggedRow[]): number {
  let count = rows.length
  while (count > 0 && !endsCommit(rows[count - 1])) count--
  return count
}

function endsCommit(row: LoggedRow | undefined): boolean {
  return row?.isWhole === true && row.rest === 0
}

const HEAD = /^([0-9a-f]{8}) (\d+) (-?\d+) (\d+) (\d+) /
const HEADS = /(?<=.)[0-9a-f]{8} \d+ -?\d+ \d+ \d+ /gs
const HEAD_BYTES_MAX = 100
const SUM_BYTES = 9

/** As much as can be read of a line that is not whole. */
function readLine(line: Buffer): LoggedRow {
  const [head = '', sum, ...numbers] = HEAD.exec(line.toString('latin1', 0, HEAD_BYTES_MAX)) ?? []
  const [rest = 0, seq = 0, commit = 0, total = 0] = numbers.map(Number)
  const isWhole = sum === sumOf(line.subarray(SUM_BYTES))
  return { rest, seq, commit, total, body: line.subarray(head.length), isWhole }
}

function sumOf(said: string | Buffer): string {
  return crc32(said).toString(16).padStart(8, '0')
}
