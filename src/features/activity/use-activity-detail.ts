import type { OutputOf } from '@domain/contract'
import { type Query, useQuery } from '@/lib/query'
import { useEveryMinute } from '@/lib/use-minute'

/** An activity as it stands. While one can sign up it is read again every minute: seats go, and the line moves. */
export function useActivityDetail(activityId: string | undefined): Query<OutputOf<'activity.detail'>> {
  const detail = useQuery('activity.detail', activityId ? { activityId } : null)
  useEveryMinute(() => {
    const activity = detail.data?.activity
    if (activity?.status === 'published' && Date.now() < activity.startsAt) void detail.reload()
  })
  return detail
}
