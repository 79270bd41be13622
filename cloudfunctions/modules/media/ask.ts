import { dueAfterAsk } from '../../../domain/media/check'
import type { MediaFile } from '../../../domain/media/media-file'
import { askMediaCheck, linkTo } from '../../kit/cloud'
import { noteAsk } from './store'

/** WeChat fetches the picture from there, at the latest when it answers. */
const linkSeconds = 60 * 60

/** Asks WeChat about a picture in the name of whoever sent it; without them nobody is asked, and that counts as a try. */
export async function ask(
  { _id, fileId }: MediaFile,
  openid: string | undefined,
  now: number,
): Promise<void> {
  const link = openid === undefined ? null : await linkTo(fileId, linkSeconds)
  const traceId = openid === undefined || link === null ? null : await askMediaCheck(link, openid)
  await noteAsk(_id, traceId, dueAfterAsk(traceId !== null, now))
}
