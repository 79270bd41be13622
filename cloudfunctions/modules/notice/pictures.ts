import { readPictureName } from '../../../domain/media/file-id'
import type { Notice, NoticeFields } from '../../../domain/notice/notice'
import { newPicturesMax, picturesIn, stateOf, withNames } from '../../../domain/notice/pictures'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { derivedId } from '../../kit/ids'
import type { Context } from '../handler'
import { admitPicture } from '../media/admit-picture'
import { getMediaFile } from '../media/store'
import { getNotice, markNotice } from './store'

/** The fields with pictures that may be used; those that the notice had stay without being looked at again. */
export async function withPictures(
  fields: NoticeFields,
  before: Pick<Notice, 'cover' | 'blocks'>,
  siteId: string,
  context: Context,
): Promise<NoticeFields | Refusal> {
  const had = new Map(picturesIn(before).map(fileId => [idOf(fileId), fileId]))
  const named = picturesIn(fields)
  if (named.filter(name => !had.has(idOf(name))).length > newPicturesMax) return refuse('photosTooMany')
  const kept = new Map<string, string>()
  for (const name of named) {
    const fileId = had.get(idOf(name)) ?? (await admitPicture(name, siteId, context))
    if (isRefusal(fileId)) return fileId
    kept.set(name, fileId)
  }
  return withNames(fields, name => kept.get(name) ?? name)
}

/** Of an upload, of what was kept of it, and of its hidden name: the same. */
function idOf(name: string): string {
  const read = readPictureName(name)
  if (!read) return name
  return read.of === 'kept' ? read.id : derivedId('picture', read.fileId)
}

/** After the save: a verdict that came before the picture was in the notice has not reached it. */
export async function followPictures(noticeId: string, fields: NoticeFields): Promise<void> {
  if (picturesIn(fields).length === 0) return
  const notice = await getNotice(noticeId)
  for (const fileId of notice ? picturesIn(notice) : []) {
    if (!notice || stateOf(notice, fileId) !== 'checking') continue
    const name = readPictureName(fileId)
    const file = name?.of === 'kept' ? await getMediaFile(name.id) : null
    if (file && file.state !== 'checking') await markNotice({ fileId, state: file.state })
  }
}
