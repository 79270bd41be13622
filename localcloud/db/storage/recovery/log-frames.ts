import { PAGE_BYTES } from '../sqlite'

/** A page as one commit left it. */
export interface Frame {
  page: number
  image: Buffer
}

export interface LogFrames {
  /** Of commits that are there to their end. */
  settled: Frame[]
  /** After the last of those: of a commit that the process did not live to finish, or of one that is damaged. */
  trailing: Frame[]
}

/** https://www.sqlite.org/fileformat2.html#walformat */
const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const FRAME_BYTES = FRAME_HEADER_BYTES + PAGE_BYTES

/**
 * Every page image of a write-ahead log, also behind a damaged one, where SQLite stops. What an earlier use of the file
 * has left at its end is not among them: it has other salts.
 */
export function logFrames(log: Buffer): LogFrames {
  const count = Math.floor((log.length - HEADER_BYTES) / FRAME_BYTES)
  const salts = saltsOf(log)
  const last = lastFrame(count, at => hasSalts(log, at, salts))
  const end = lastFrame(last + 1, (at, i) => hasSalts(log, at, salts) && endsCommit(log, at, i))
  const frames = Array.from({ length: last + 1 }, (_, i): Frame => {
    const at = placeOf(i)
    return {
      page: log.readUInt32BE(at),
      image: log.subarray(at + FRAME_HEADER_BYTES, at + FRAME_BYTES),
    }
  })
  return { settled: frames.slice(0, end + 1), trailing: frames.slice(end + 1) }
}

function placeOf(frame: number): number {
  return HEADER_BYTES + frame * FRAME_BYTES
}

/** -1 if none passes. */
function lastFrame(count: number, passes: (at: number, i: number) => boolean): number {
  let i = count - 1
  while (i >= 0 && !passes(placeOf(i), i)) i--
  return Math.max(i, -1)
}

/** Of the header, if that is whole; else of the first frame. */
function saltsOf(log: Buffer): Buffer {
  if (log.length < HEADER_BYTES + FRAME_BYTES) return Buffer.alloc(8)
  const isWhole = isSum(log, 24, sum(log, 0, 24, [0, 0], isBigEndian(log)))
  return isWhole ? log.subarray(16, 24) : log.subarray(HEADER_BYTES + 8, HEADER_BYTES + 16)
}

function hasSalts(log: Buffer, at: number, salts: Buffer): boolean {
  return log.compare(salts, 0, 8, at + 8, at + 16) === 0
}

/** The last frame of a commit says so; it was written after all others, so if it is whole, they were written. */
function endsCommit(log: Buffer, at: number, i: number): boolean {
  if (log.readUInt32BE(at + 4) === 0) return false
  const before = i === 0 ? 24 : at - FRAME_BYTES + 16
  const start: Sum = [log.readUInt32BE(before), log.readUInt32BE(before + 4)]
  const big = isBigEndian(log)
  const header = sum(log, at, at + 8, start, big)
  return isSum(log, at + 16, sum(log, at + FRAME_HEADER_BYTES, at + FRAME_BYTES, header, big))
}

type Sum = readonly [number, number]

/** SQLite's checksum of the log, which goes on from the one of the frame before. */
function sum(log: Buffer, from: number, to: number, [a, b]: Sum, big: boolean): Sum {
  let [x, y] = [a, b]
  for (let at = from; at < to; at += 8) {
    x = (x + (big ? log.readUInt32BE(at) : log.readUInt32LE(at)) + y) >>> 0
    y = (y + (big ? log.readUInt32BE(at + 4) : log.readUInt32LE(at + 4)) + x) >>> 0
  }
  return [x, y]
}

function isSum(log: Buffer, at: number, [x, y]: Sum): boolean {
  return log.readUInt32BE(at) === x && log.readUInt32BE(at + 4) === y
}

/** The last bit of the magic number. */
function isBigEndian(log: Buffer): boolean {
  return (log.readUInt32BE(0) & 1) === 1
}
