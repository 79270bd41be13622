import { big32, joined, saysAt } from './bytes'
import type { ReadPicture } from './picture'

/** PNG (W3C, third edition): a signature and chunks, each a length, a name, its content and a checksum. */

const signature = '\x89PNG\r\n\x1a\n'
const frame = 12

/** What the picture is made of and its colours; texts, times and what a camera wrote go. */
const kept: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sRGB', 'sBIT', 'bKGD', 'pHYs'],
  // Moving ones.
  ...['acTL', 'fcTL', 'fdAT'],
])

/** Null for what is no PNG, or is cut off before its end. */
export function readPng(bytes: Uint8Array): ReadPicture | null {
  if (!saysAt(bytes, 0, signature) || !saysAt(bytes, 12, 'IHDR') || big32(bytes, 8) !== 13) return null
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  let hasContent = false
  let at = 8
  while (at + frame <= bytes.length) {
    const next = at + frame + big32(bytes, at)
    if (next > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (kept.has(name)) parts.push(bytes.subarray(at, next))
    if (name === 'IDAT') hasContent = true
    if (name === 'IEND')
      return hasContent ? { width: big32(bytes, 16), height: big32(bytes, 20), clean: joined(parts) } : null
    at = next
  }
  return null
}
