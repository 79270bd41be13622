import type { Scope } from '@domain/access'
import { type Publishing, usePublish } from '@/lib/editing/use-publish'
import { useAction } from '@/lib/use-action'
import { toast } from '@/ui/toast/toast'
import { emptyGaps, type Gaps, wrongGaps } from './notice-gaps'
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
    gapsFor: attempt => ({
      ...(attempt === 'none' ? {} : emptyGaps(draft)),
      ...wrongGaps(draft, siteId, reach, now),
    }),
    publish: ({ id, rev }) => run({ noticeId: id, rev }),
    onGaps: count => toast(`还有 ${count} 处要填好`, 'danger'),
    onSaved: () => toast('已保存', 'good'),
    onPublished() {
      toast('通知已发布', 'good')
      onPublished()
    },
  })
}
