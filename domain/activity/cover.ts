import { hiddenNameOf } from '../media/file-id'
import type { CheckState } from '../media/media-file'
import type { Activity } from './activity'

type Covered = Pick<Activity, 'cover' | 'coverVerdict'>

/** Undefined without a picture. A verdict on another picture says nothing about this one. */
export function coverState({ cover, coverVerdict }: Covered): CheckState | undefined {
  if (cover === undefined) return undefined
  return coverVerdict?.fileId === cover ? coverVerdict.state : 'checking'
}

/** What everybody may see: a picture that WeChat's check has passed. */
export const shownCover = (activity: Covered): string | undefined =>
  coverState(activity) === 'passed' ? activity.cover : undefined

/** What its editors get: the picture, or a name with which they can keep what is not shown. */
export const editedCover = (activity: Covered): string | undefined =>
  shownCover(activity) ?? (activity.cover === undefined ? undefined : hiddenNameOf(activity.cover))
