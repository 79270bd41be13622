import type { Activity } from '../../../domain/activity/activity'
import { coverState } from '../../../domain/activity/cover'
import { readPictureName } from '../../../domain/media/file-id'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import type { Context } from '../handler'
import { admitPicture } from '../media/admit-picture'
import { getMediaFile } from '../media/store'
import { markCover } from './store'

/** The activity with a picture that may be used; the one that it had stays without being looked at again. */
export async function withCover(
  activity: Activity,
  before: Pick<Activity, 'cover'>,
  context: Context,
): Promise<Activity | Refusal> {
  if (activity.cover === undefined || activity.cover === before.cover) return activity
  if (isHiddenNameOf(activity.cover, before.cover)) return { ...activity, cover: before.cover }
  const cover = await admitPicture(activity.cover, activity.siteId, context)
  return isRefusal(cover) ? cover : { ...activity, cover }
}

/** Whether it is the name by which an editor was told of this very picture: see domain/media/file-id.ts. */
function isHiddenNameOf(name: string, fileId: string | undefined): boolean {
  const [one, other] = [readPictureName(name), readPictureName(fileId ?? '')]
  return one?.of === 'kept' && other?.of === 'kept' && one.id === other.id
}

/** After the save: a verdict that came before the picture was in the record has not reached it. */
export async function followCover(activity: Activity): Promise<void> {
  const { cover } = activity
  if (cover === undefined || coverState(activity) !== 'checking') return
  const name = readPictureName(cover)
  const file = name?.of === 'kept' ? await getMediaFile(name.id) : null
  if (file && file.state !== 'checking') await markCover({ fileId: cover, state: file.state })
}
