import { dueAfterVerdict } from '../../../domain/media/check'
import type { MediaFile, PictureVerdict } from '../../../domain/media/media-file'
import { deleteFile } from '../../kit/cloud'
import { markRecap } from '../activity/recap-store'
import { markCover } from '../activity/store'
import { markNotice } from '../notice/store'
import { decideFile } from './store'

/** Every record that may use a picture, told what became of it. An area that has pictures adds its own. */
const users: readonly ((verdict: PictureVerdict) => Promise<unknown>)[] = [markCover, markRecap, markNotice]

/** The first verdict counts; whatever comes after it changes nothing. */
export async function decide(
  { _id, fileId }: MediaFile,
  state: PictureVerdict['state'],
  now: number,
): Promise<void> {
  if (await decideFile(_id, state, dueAfterVerdict(now))) await follow({ fileId, state })
}

/** Records learn the verdict, and a picture that may not be seen is gone. Safe to repeat. */
export async function follow({ fileId, state }: PictureVerdict): Promise<void> {
  for (const mark of users) await mark({ fileId, state })
  if (state === 'rejected') await deleteFile(fileId)
}
