import type { CheckState, MediaFile } from '../../../domain/media/media-file'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { type After, afterCursor } from '../../kit/paging'

const files = collection<MediaFile>('mediaFiles')

export const getMediaFile = (id: string): Promise<MediaFile | null> => files.get(id)

/** False when somebody has used the same upload already. */
export const addMediaFile = (file: MediaFile): Promise<boolean> => files.add(file)

/** WeChat was asked once more; `traceId` is null when it did not take the question. */
export const noteAsk = (id: string, traceId: string | null, dueAt: number): Promise<number> =>
  files.update(
    { _id: id, state: 'checking' },
    { asks: _.inc(1), dueAt, ...(traceId === null ? {} : { traces: _.push([traceId]) }) },
  )

/** The picture of which WeChat speaks, while it is waited for. */
export async function checkedBy(traceId: string): Promise<MediaFile | null> {
  const [found] = await files.find({ traces: traceId, state: 'checking' }, { limit: 1 })
  return found ?? null
}

/** False when it was decided already: the first verdict counts. */
export const decideFile = async (
  id: string,
  state: Exclude<CheckState, 'checking'>,
  dueAt: number,
): Promise<boolean> => (await files.update({ _id: id, state: 'checking' }, { state, dueAt })) === 1

/** The job has something to do about these. */
export const dueFiles = (now: number, limit: number): Promise<MediaFile[]> =>
  files.find({ dueAt: _.gt(0).and(_.lte(now)) }, { sort: [['dueAt', 'asc']], limit })

/** The job looks at it again, at that time. */
export const setDue = (id: string, dueAt: number): Promise<number> => files.update({ _id: id }, { dueAt })

/** Nothing is left to do, unless somebody has found something since. */
export const settleFile = ({ _id, dueAt }: MediaFile): Promise<number> =>
  files.update({ _id, dueAt }, { dueAt: _.remove() })

/** Sent in before `before`, the oldest first. */
export const filesMadeBefore = (before: number, after: After | null, limit: number): Promise<MediaFile[]> => {
  const old = { madeAt: _.lt(before) }
  return files.find(after ? _.and([afterCursor({}, 'madeAt', 'asc', after), old]) : old, {
    sort: [
      ['madeAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
}

export const removeMediaFile = (id: string): Promise<void> => files.remove(id)
