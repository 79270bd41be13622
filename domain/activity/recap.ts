import { hiddenNameOf } from '../media/file-id'
import type { CheckState, PictureVerdict } from '../media/media-file'
import type { Activity } from './activity'

/** How it was: a text and pictures, written by whoever held it. One an activity, under its id. */
export interface Recap {
  /** The activity's. */
  _id: string
  siteId: string
  /** Paragraphs, separated by line feeds. */
  text: string
  photos: RecapPhoto[]
  /** What WeChat has said of its pictures, or of some that it had. */
  verdicts: PictureVerdict[]
  /** When it was last changed. */
  at: number
  rev: number
  lastRequestId: string
}

export interface RecapPhoto {
  /** A file id. */
  fileId: string
  words: string
}

/** A picture as it is told; without a file while nobody may see it. */
export interface ShownPhoto extends RecapPhoto {
  state: CheckState
}

export const photosMax = 9
/** Each is fetched, cleaned and kept anew: more at once would take longer than a call may. */
export const newPhotosMax = 3

/** From its start on; what was called off, and a draft, was not. */
export const mayHaveRecap = (
  { status, startsAt }: Pick<Activity, 'status' | 'startsAt'>,
  now: number,
): boolean => status === 'published' && startsAt <= now

const stateOf = ({ verdicts }: Recap, fileId: string): CheckState =>
  verdicts.find(verdict => verdict.fileId === fileId)?.state ?? 'checking'

/** For everybody what WeChat's check has passed; for editors all, the hidden ones by a name with which they are kept. */
export function shownPhotos(recap: Recap, isEditor: boolean): ShownPhoto[] {
  return recap.photos.flatMap(({ fileId, words }): ShownPhoto[] => {
    const state = stateOf(recap, fileId)
    if (state === 'passed') return [{ fileId, words, state }]
    return isEditor ? [{ fileId: hiddenNameOf(fileId) ?? '', words, state }] : []
  })
}

/** So much of the text stands where several activities are listed. */
const startMax = 60

/** The beginning, for lists: nothing while there is nothing that everybody may see. */
export function recapStart(recap: Recap): { words: string; photo?: string } | undefined {
  const text = recap.text.replace(/\s+/g, ' ').trim()
  const photo = shownPhotos(recap, false)[0]?.fileId
  if (text === '' && photo === undefined) return undefined
  const signs = [...text]
  const words = signs.length > startMax ? `${signs.slice(0, startMax - 1).join('')}…` : text
  return { words, ...(photo === undefined ? {} : { photo }) }
}
