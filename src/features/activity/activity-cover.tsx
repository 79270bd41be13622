import type { ActivityDetail } from '@domain/activity/contract'
import type { CheckState } from '@domain/media/media-file'
import { fileUrl } from '@/lib/upload'
import { Cover, HiddenCover } from '@/ui/cover/cover'

/** What stands in the place of a picture that is not shown; residents are told nothing of it. */
export const coverWords: Record<Exclude<CheckState, 'passed'>, string> = {
  checking: '图片正在检查，通过后居民才看得到',
  rejected: '图片没有通过微信的内容检查，请换一张',
  unanswered: '微信没有给出图片的检查结果，请重新上传',
}

interface Props {
  /** A file id, or the name of what is hidden. */
  cover: string | undefined
  /** For those who may edit the activity. */
  state: CheckState | undefined
}

/** The picture on top, or for its editors what has become of it. */
export function ActivityCover({ cover, state = 'passed' }: Props) {
  if (!cover) return null
  if (state === 'passed') return <Cover src={fileUrl(cover)} />
  return <HiddenCover waiting={state === 'checking'}>{coverWords[state]}</HiddenCover>
}

/** There is a picture, and everybody may see it. */
export const isShown = ({ activity, coverState = 'passed' }: ActivityDetail): boolean =>
  activity.cover !== undefined && coverState === 'passed'
