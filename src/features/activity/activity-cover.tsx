import type { ActivityDetail } from '@domain/activity/contract'
import { hiddenWords } from '@domain/media/hidden-words'
import type { CheckState } from '@domain/media/media-file'
import { fileUrl } from '@/lib/upload'
import { Cover, HiddenCover } from '@/ui/cover/cover'

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
  return <HiddenCover waiting={state === 'checking'}>{hiddenWords[state]}</HiddenCover>
}

/** There is a picture, and everybody may see it. */
export const isShown = ({ activity, coverState = 'passed' }: ActivityDetail): boolean =>
  activity.cover !== undefined && coverState === 'passed'
