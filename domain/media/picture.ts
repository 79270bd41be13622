import { type Refusal, refuse } from '../refusal'
import { readJpeg } from './jpeg'
import { pictureBytesMax, pixelsMax, sideMax } from './limits'
import { readPng } from './png'
import { readWebp } from './webp'

/** Pictures that people send in: told by their content, never by their name, and freed of what they say about a person. */
export type PictureType = 'jpeg' | 'png' | 'webp'

/** What one of the readers makes of bytes that are of its kind. */
export interface ReadPicture {
  width: number
  height: number
  /** The same picture without place, time, device and comments, and without anything behind its end. */
  clean: Uint8Array
}

export interface Picture extends ReadPicture {
  type: PictureType
}

const readers: readonly [PictureType, (bytes: Uint8Array) => ReadPicture | null][] = [
  ['jpeg', readJpeg],
  ['png', readPng],
  ['webp', readWebp],
]

/** The picture, ready to be kept; refused is whatever is none of these kinds, SVG and pages too, or too large. */
export function decidePicture(bytes: Uint8Array): Picture | Refusal {
  if (bytes.length > pictureBytesMax) return refuse('pictureTooBig')
  for (const [type, read] of readers) {
    const picture = read(bytes)
    if (!picture) continue
    const { width, height } = picture
    if (width === 0 || height === 0) return refuse('pictureWrong')
    if (width > sideMax || height > sideMax || width * height > pixelsMax) return refuse('pictureTooBig')
    return { type, ...picture }
  }
  return refuse('pictureWrong')
}
