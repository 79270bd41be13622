import type { Recap } from '../../../domain/activity/recap'
import type { PictureVerdict } from '../../../domain/media/media-file'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'

/** What activities were like: every function here is one request. */

const recaps = collection<Recap>('recaps')

/** For activities that are read with what they were like. */
export const recapJoin = { from: 'recaps', localField: '_id', foreignField: '_id' } as const

export const getRecap = (activityId: string): Promise<Recap | null> => recaps.get(activityId)

/** False when somebody else wrote in between. */
export async function saveRecap(after: Recap): Promise<boolean> {
  if (after.rev === 0) return recaps.add(after)
  const { _id, rev, photos, verdicts: _kept, ...plain } = after
  return (await recaps.update({ _id, rev: rev - 1 }, { ...plain, rev, photos: _.set(photos) })) === 1
}

/** A verdict on one of its pictures, the first one alone. */
export const markRecap = ({ fileId, state }: PictureVerdict): Promise<number> =>
  recaps.update(
    { 'photos.fileId': fileId, 'verdicts.fileId': _.neq(fileId) },
    { verdicts: _.push([{ fileId, state }]) },
  )

/** Whether a recap has this picture. */
export const isInRecap = async (fileId: string): Promise<boolean> =>
  (await recaps.find({ 'photos.fileId': fileId }, { limit: 1, fields: { _id: true } })).length > 0
