import { getActivity } from './store'

/** For actions of other areas whose input names an activity: null when there is no such activity. */
export async function siteOfActivity({
  activityId,
}: {
  activityId: string
}): Promise<{ siteId: string } | null> {
  const activity = await getActivity(activityId)
  return activity && { siteId: activity.siteId }
}
