import {
  mayHaveRecap,
  newPhotosMax,
  type Recap,
  type RecapPhoto,
  shownPhotos,
} from '../../../domain/activity/recap'
import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { hiddenNameOf, readPictureName } from '../../../domain/media/file-id'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import type { Context } from '../handler'
import { admitPicture } from '../media/admit-picture'
import { getMediaFile } from '../media/store'
import { getRecap, markRecap, saveRecap } from './recap-store'
import { getActivity } from './store'

/** How it was, with pictures: for everybody once WeChat has passed them. */

export async function recap(
  { activityId }: ParsedOf<'activity.recap'>,
  { mayManage }: { mayManage: (siteId: string) => boolean },
): Promise<OutputOf<'activity.recap'>> {
  const found = await getRecap(activityId)
  if (!found) return {}
  const { text, at, rev, siteId } = found
  return { recap: { text, at, rev, photos: shownPhotos(found, mayManage(siteId)) } }
}

export async function writeRecap(
  { activityId, rev, text, photos }: ParsedOf<'activity.saveRecap'>,
  context: Context,
): Promise<OutputOf<'activity.saveRecap'> | Refusal> {
  const { now, requestId, changes } = context
  const [activity, before] = await Promise.all([getActivity(activityId), getRecap(activityId)])
  if (before?.lastRequestId === requestId) return { rev: before.rev }
  if (!activity || !mayHaveRecap(activity, now)) return refuse('recapTooEarly')
  if ((before?.rev ?? -1) !== (rev ?? -1)) return refuse('changedMeanwhile')
  const kept = await keptPhotos(photos, before, activity.siteId, context)
  if (isRefusal(kept)) return kept
  const after: Recap = {
    ...{ _id: activityId, siteId: activity.siteId, text, photos: kept },
    verdicts: before?.verdicts ?? [],
    at: now,
    rev: before ? before.rev + 1 : 0,
    lastRequestId: requestId,
  }
  if (!(await saveRecap(after))) return refuse('changedMeanwhile')
  changes.push({ field: 'recap' })
  await followVerdicts(after)
  return { rev: after.rev }
}

/** Those that it had stay without being looked at again; new ones are admitted. */
async function keptPhotos(
  photos: readonly RecapPhoto[],
  before: Recap | null,
  siteId: string,
  context: Context,
): Promise<RecapPhoto[] | Refusal> {
  const had = new Map(
    (before?.photos ?? []).flatMap(({ fileId }) => [
      [fileId, fileId],
      [hiddenNameOf(fileId) ?? fileId, fileId],
    ]),
  )
  if (photos.filter(({ fileId }) => !had.has(fileId)).length > newPhotosMax) return refuse('photosTooMany')
  const kept: RecapPhoto[] = []
  for (const { fileId, words } of photos) {
    const known = had.get(fileId) ?? (await admitPicture(fileId, siteId, context))
    if (isRefusal(known)) return known
    kept.push({ fileId: known, words })
  }
  return kept
}

/** After the save: a verdict that came before the picture was in the record has not reached it. */
async function followVerdicts({ photos, verdicts }: Recap): Promise<void> {
  for (const { fileId } of photos) {
    if (verdicts.some(verdict => verdict.fileId === fileId)) continue
    const name = readPictureName(fileId)
    const file = name?.of === 'kept' ? await getMediaFile(name.id) : null
    if (file && file.state !== 'checking') await markRecap({ fileId, state: file.state })
  }
}
