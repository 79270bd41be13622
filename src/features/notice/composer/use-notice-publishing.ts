import type { Scope } from '@domain/access'
import { type Publishing, usePublish } from '@/lib/editing/use-publish'
import { useAction } from '@/lib/use-action'
import { toast } from '@/ui/toast/toast'
import { emptyGaps, type Gaps, gapLabels, wrongGaps } from './notice-gaps'
import type { NoticeEditing } from './use-notice-editing'

interface Given {
  editing: NoticeEditing
  siteId: string
  reach: Scope
  now: number
  onPublished: () => void
}

/** Saving and publishing a notice. */
export function useNoticePublishing({ editing, siteId, reach, now, onPublished }: Given): Publishing<Gaps> {
  const { run } = useAction('notice.publish')
  const { draft } = editing
  return usePublish<Gaps>({
    editing,
    labels: gapLabels,
    gapsFor: attempt => ({
      ...(attempt === 'none' ? {} : emptyGaps(draft)),
      ...wrongGaps(draft, siteId, reach, now),
    }),
    publish: ({ id, rev }) => run({ noticeId: id, rev }),
    onSaved: () => toast('已保存', 'good'),
    onPublished() {
      toast('通知已发布', 'good')
      onPublished()
    },
  })
}
