import type { MediaFile } from '../../../domain/media/media-file'
import { keptSince } from '../../../domain/person/retention'
import { deleteFile } from '../../kit/cloud'
import { cursorOf, readCursor } from '../../kit/paging'
import { isInRecap } from '../activity/recap-store'
import { isCover } from '../activity/store'
import { isInNotice } from '../notice/store'
import type { RetentionTask } from '../person/upkeep/task'
import { filesMadeBefore, removeMediaFile } from './store'

/** Looked at in a step: three requests each, and three more for one that goes. */
const filesAStep = 20

/** Pictures that no record uses: of a draft that was given up, or replaced by another since. */
const pictures: RetentionTask = {
  name: 'pictures',
  async step(cursor, now, dryRun) {
    const after = readCursor(cursor ?? undefined)
    const files = await filesMadeBefore(keptSince('pictures', now), after, filesAStep)
    let found = 0
    for (const file of files) {
      if (await isUsed(file.fileId)) continue
      found++
      if (!dryRun) await forget(file)
    }
    const last = files.at(-1)
    const more = last && files.length === filesAStep
    return { cursor: more ? cursorOf(last.madeAt, last._id) : null, found }
  },
}

const isUsed = async (fileId: string): Promise<boolean> =>
  (await isCover(fileId)) || (await isInRecap(fileId)) || (await isInNotice(fileId))

/** The document last: a run that is cut off finds the picture by it again. */
async function forget({ _id, fileId, uploadId }: MediaFile): Promise<void> {
  await deleteFile(fileId)
  await deleteFile(uploadId)
  await removeMediaFile(_id)
}

export const mediaRetention: readonly RetentionTask[] = [pictures]
