import { byteAt, joined, little16, little24, little32, saysAt } from './bytes'
import type { ReadPicture } from './picture'

/** WebP (RFC 9649): a RIFF file of chunks, each a name, a length and its content, filled up to an even number. */

const kept: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** The flags of `VP8X` for the chunks that go: what a camera wrote, in Exif or XMP. */
const withoutTold = 0xff & ~0x0c

/** Null for what is no WebP, or is cut off before its end. */
export function readWebp(bytes: Uint8Array): ReadPicture | null {
  if (!saysAt(bytes, 0, 'RIFF') || !saysAt(bytes, 8, 'WEBP')) return null
  const end = 8 + little32(bytes, 4)
  if (end > bytes.length) return null
  const parts: Uint8Array[] = []
  let size: { width: number; height: number } | null = null
  let at = 12
  while (at + 8 <= end) {
    const length = little32(bytes, at + 4)
    const next = at + 8 + length + (length % 2)
    if (next > end) return null
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    size ??= sizeOf(name, bytes, at + 8)
    if (kept.has(name)) parts.push(name === 'VP8X' ? silent(bytes.slice(at, next)) : bytes.subarray(at, next))
    at = next
  }
  return size && { ...size, clean: riff(joined(parts)) }
}

/** By the first chunk that tells it: the canvas of an extended file, or the picture of a simple one. */
function sizeOf(name: string, bytes: Uint8Array, at: number): { width: number; height: number } | null {
  if (name === 'VP8X') return { width: little24(bytes, at + 4) + 1, height: little24(bytes, at + 7) + 1 }
  if (name === 'VP8 ' && saysAt(bytes, at + 3, '\x9d\x01\x2a'))
    return { width: little16(bytes, at + 6) & 0x3fff, height: little16(bytes, at + 8) & 0x3fff }
  if (name === 'VP8L' && byteAt(bytes, at) === 0x2f) {
    const bits = little32(bytes, at + 1)
    return { width: (bits % 0x4000) + 1, height: (Math.floor(bits / 0x4000) % 0x4000) + 1 }
  }
  return null
}

function silent(chunk: Uint8Array): Uint8Array {
  chunk[8] = byteAt(chunk, 8) & withoutTold
  return chunk
}

function riff(chunks: Uint8Array): Uint8Array {
  const head = new Uint8Array(12)
  head.set([...'RIFF\0\0\0\0WEBP'].map(letter => letter.charCodeAt(0)))
  new DataView(head.buffer).setUint32(4, 4 + chunks.length, true)
  return joined([head, chunks])
}
