import { type Publishing, usePublish } from '@/lib/editing/use-publish'
import { useAction } from '@/lib/use-action'
import { toast } from '@/ui/toast/toast'
import { emptyGaps, type Gaps, gapLabels, publishGap, wrongGaps } from './activity-gaps'
import type { ActivityEditing } from './use-activity-editing'

/** Saving and publishing an activity. */
export function useActivityPublishing(
  editing: ActivityEditing,
  now: number,
  onPublished: (activityId: string) => void,
): Publishing<Gaps> {
  const { run } = useAction('activity.publish')
  const { draft } = editing
  return usePublish<Gaps>({
    editing,
    labels: gapLabels,
    gapsFor: attempt => ({
      ...(attempt === 'none' ? {} : emptyGaps(draft)),
      ...wrongGaps(draft),
      ...(attempt === 'publish' ? publishGap(draft, now) : {}),
    }),
    publish: ({ id, rev }) => run({ activityId: id, rev }),
    onSaved: () => toast('已保存', 'good'),
    onPublished(id) {
      toast('已发布，居民现在可以看到', 'good')
      onPublished(id)
    },
  })
}
