import type { PictureType } from './picture'

/**
 * What a request may name as a picture: an upload of the page, a picture that is shown, or one that is still hidden. A
 * hidden one has a name of its own, which no storage knows: whoever edits the record can keep it without seeing it.
 */
export type PictureName =
  | { of: 'upload'; fileId: string }
  /** Of a record that we keep. */
  | { of: 'kept'; id: string }

const upload = /^cloud:\/\/[\w.-]{1,100}\/(?:covers|photos)\/[\w.-]{1,100}$/
const kept = /^cloud:\/\/(?:checking|[\w.-]{1,100}\/pictures)\/([0-9a-z]{12})(?:\.(?:jpeg|png|webp))?$/

/** Null for any other file: what functions wrote, and other people's. */
export function readPictureName(fileId: string): PictureName | null {
  if (upload.test(fileId)) return { of: 'upload', fileId }
  const id = kept.exec(fileId)?.[1]
  return id === undefined ? null : { of: 'kept', id }
}

export const hiddenName = (id: string): string => `cloud://checking/${id}`
export const picturePath = (id: string, type: PictureType): string => `pictures/${id}.${type}`

/** The hidden name of a kept picture, by where it lies. */
export function hiddenNameOf(fileId: string): string | undefined {
  const name = readPictureName(fileId)
  return name?.of === 'kept' ? hiddenName(name.id) : undefined
}
