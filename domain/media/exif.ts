import { big16, big32, little16, little32, saysAt } from './bytes'

/** Of what a camera writes down, the one thing that the picture needs: which way is up (Exif 2.32, tag 0x0112). */

const orientationTag = 0x0112
const directoryMax = 200

/** 2 to 8, as Exif numbers turns and mirrors; undefined for upright, or when it is not said. */
export function orientationOf(content: Uint8Array): number | undefined {
  if (!saysAt(content, 0, 'Exif\0\0')) return undefined
  const tiff = content.subarray(6)
  const isLittle = saysAt(tiff, 0, 'II')
  const [two, four] = isLittle ? [little16, little32] : [big16, big32]
  const directory = four(tiff, 4)
  const entries = Math.min(two(tiff, directory), directoryMax)
  for (let nth = 0; nth < entries; nth++) {
    const at = directory + 2 + nth * 12
    if (two(tiff, at) !== orientationTag) continue
    const value = two(tiff, at + 8)
    return value >= 2 && value <= 8 ? value : undefined
  }
  return undefined
}

/** A segment of JPEG that says nothing but that. */
export const uprightSegment = (orientation: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    // Most significant first; the directory stands at 8 and has one entry, a short, and none follows.
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  )
