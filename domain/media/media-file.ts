import type { PictureType } from './picture'

/** `passed` alone is shown. `unanswered`: WeChat said nothing, however often it was asked. */
export type CheckState = 'checking' | 'passed' | 'rejected' | 'unanswered'

/** A picture that somebody sent in and what WeChat says about it: a document a picture. */
export interface MediaFile {
  _id: string
  /** Where the clean copy lies, which only functions can write. */
  fileId: string
  /** Where it was sent to; whoever sent it could write there again, so it is copied and then removed. */
  uploadId: string
  /** Who used it first: the id of an upload is unguessable, and nobody else is told it. */
  ownerId: string
  siteId: string
  type: PictureType
  bytes: number
  width: number
  height: number
  /** SHA-256 of the clean copy, in hex. */
  hash: string
  state: CheckState
  /** WeChat's ids of the checks that were asked for; any of them may answer. */
  traces: string[]
  asks: number
  madeAt: number
  /** When the job looks at it next; absent when nothing is left to do. */
  dueAt?: number
}

/** What records keep of it: which picture was judged, and how. */
export interface PictureVerdict {
  fileId: string
  state: Exclude<CheckState, 'checking'>
}
