import { big16, byteAt, joined, saysAt } from './bytes'
import { orientationOf, uprightSegment } from './exif'
import type { ReadPicture } from './picture'

/**
 * JPEG (ITU-T T.81, annex B): segments, each a marker and a length, and after the start of a scan bytes without one.
 * Kept are the segments that the picture is made of, its colours, and which way is up; what a camera or a program wrote
 * beside them goes.
 */

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const exif = 0xe1
const comment = 0xfe

/** The first of a frame: all of C0–CF but for tables of codes, the extension and the conditioning of arithmetic coding. */
const beginsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Of the segments for programs: JFIF, the colour profile, Adobe's word on how colours are coded. */
const isKept = (bytes: Uint8Array, marker: number, at: number): boolean => {
  if (marker === comment) return false
  if (marker < 0xe0 || marker > 0xef) return true
  if (marker === 0xe0) return saysAt(bytes, at + 4, 'JFIF')
  if (marker === 0xe2) return saysAt(bytes, at + 4, 'ICC_PROFILE')
  return marker === 0xee && saysAt(bytes, at + 4, 'Adobe')
}

/** Null for what is no JPEG, or is cut off before its end. */
export function readJpeg(bytes: Uint8Array): ReadPicture | null {
  if (byteAt(bytes, 0) !== 0xff || byteAt(bytes, 1) !== startOfImage) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  let orientation = 1
  let at = 2
  while (at + 1 < bytes.length) {
    if (byteAt(bytes, at) !== 0xff) return null
    const marker = byteAt(bytes, at + 1)
    // A marker may be preceded by any number of fill bytes.
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === endOfImage) {
      if (!size) return null
      kept.push(bytes.subarray(at, at + 2))
      const upright = orientation === 1 ? [] : [uprightSegment(orientation)]
      return { ...size, clean: joined([...kept.slice(0, 1), ...upright, ...kept.slice(1)]) }
    }
    const length = big16(bytes, at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return null
    const next = marker === startOfScan ? endOfScan(bytes, at + 2 + length) : at + 2 + length
    if (beginsFrame(marker)) size = { height: big16(bytes, at + 5), width: big16(bytes, at + 7) }
    if (marker === exif) orientation = orientationOf(bytes.subarray(at + 4, next)) ?? orientation
    if (isKept(bytes, marker, at)) kept.push(bytes.subarray(at, next))
    at = next
  }
  return null
}

/** Where the next marker stands: within a scan FF is followed by 00, or by the number of a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const after = byteAt(bytes, at + 1)
    if (after !== 0 && after !== 0xff && (after < 0xd0 || after > 0xd7)) return at
  }
  return bytes.length
}
