import type { Scope } from '@domain/access'
import type { Estate } from '@domain/site/site'
import { useState } from 'react'
import { type Publishing, usePublish } from '@/lib/editing/use-publish'
import { momentOf } from '@/lib/moments'
import { useAction } from '@/lib/use-action'
import { toast } from '@/ui/toast/toast'
import { blankGaps, emptyGaps, type Gaps, gapLabels, wrongGaps } from './notice-gaps'
import type { NoticeEditing } from './use-notice-editing'

interface Given {
  editing: NoticeEditing
  siteId: string
  reach: Scope
  estates: readonly Estate[]
  now: number
  onPublished: () => void
}

export interface NoticePublishing extends Publishing<Gaps> {
  /** When it is to go out by itself; undefined: at once. */
  at: PublishTime | undefined
  setAt: (at: PublishTime | undefined) => void
}

export interface PublishTime {
  day: string
  time: string
}

/** Saving and publishing a notice, at once or at a time. */
export function useNoticePublishing(given: Given): NoticePublishing {
  const { editing, onPublished } = given
  const { run } = useAction('notice.publish')
  const [at, setAt] = useState<PublishTime>()
  const { draft } = editing
  const publishing = usePublish<Gaps>({
    editing,
    labels: gapLabels,
    gapsFor: attempt => ({
      ...(attempt === 'publish' ? blankGaps(draft) : {}),
      ...(attempt === 'none' ? {} : emptyGaps(draft)),
      ...wrongGaps(draft, given),
    }),
    publish: ({ id, rev }) => run({ noticeId: id, rev, ...(at ? { at: momentOf(at.day, at.time) } : {}) }),
    onSaved: () => toast('已保存', 'good'),
    onPublished() {
      toast(at ? '到时间会自动发布' : '通知已发布', 'good')
      onPublished()
    },
  })
  return { ...publishing, at, setAt }
}
