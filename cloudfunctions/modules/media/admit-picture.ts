import { createHash } from 'node:crypto'
import { firstDueAt } from '../../../domain/media/check'
import { picturePath, readPictureName } from '../../../domain/media/file-id'
import { pictureBytesMax } from '../../../domain/media/limits'
import type { MediaFile } from '../../../domain/media/media-file'
import { decidePicture } from '../../../domain/media/picture'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { deleteFile, putFile } from '../../kit/cloud'
import { noteFault } from '../../kit/faults'
import { readFile } from '../../kit/files'
import { derivedId } from '../../kit/ids'
import { type Context, me } from '../handler'
import { ask } from './ask'
import { addMediaFile, getMediaFile } from './store'

/**
 * A picture that a record is about to use: where its clean copy lies, or why it cannot be used. Load → decide → keep a
 * clean copy → write it down → ask WeChat. Whoever names the same upload again is given the same copy.
 */
export async function admitPicture(
  name: string,
  siteId: string,
  context: Context,
): Promise<string | Refusal> {
  const read = readPictureName(name)
  if (!read) return refuse('pictureUnknown')
  const id = read.of === 'kept' ? read.id : derivedId('picture', read.fileId)
  const ownerId = me(context)._id
  const known = await getMediaFile(id)
  if (known)
    return known.ownerId === ownerId || known.siteId === siteId ? usable(known) : refuse('pictureUnknown')
  if (read.of === 'kept') return refuse('pictureUnknown')

  const content = await readFile(read.fileId, pictureBytesMax)
  if (content === 'missing') return refuse('pictureUnknown')
  if (content === 'tooLarge') return refuse('pictureTooBig')
  const picture = decidePicture(content)
  if (isRefusal(picture)) return picture

  const { type, width, height, clean } = picture
  const { now, openid } = context
  const file: MediaFile = {
    _id: id,
    fileId: await putFile(picturePath(id, type), Buffer.from(clean)),
    uploadId: read.fileId,
    ownerId,
    siteId,
    ...{ type, width, height, bytes: clean.length },
    hash: createHash('sha256').update(clean).digest('hex'),
    state: 'checking',
    traces: [],
    asks: 0,
    madeAt: now,
    dueAt: firstDueAt(now),
  }
  if (await addMediaFile(file)) await begin(file, openid, context)
  return file.fileId
}

function usable({ state, fileId }: MediaFile): string | Refusal {
  if (state === 'rejected') return refuse('pictureRejected')
  return state === 'unanswered' ? refuse('pictureUnanswered') : fileId
}

/** What fails here the job does later: the record itself must not wait for it. */
async function begin(file: MediaFile, openid: string, { now, requestId }: Context): Promise<void> {
  try {
    await ask(file, openid, now)
    await deleteFile(file.uploadId)
  } catch (error) {
    await noteFault({ requestId, action: 'media' }, error)
  }
}
