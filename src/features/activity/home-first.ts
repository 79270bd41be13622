import type { ActivityCard } from '@domain/activity/contract'

/** Those of one's own community in front; otherwise in the order given. */
export const homeFirst = (
  activities: readonly ActivityCard[],
  homeSiteId: string | undefined,
): ActivityCard[] => [
  ...activities.filter(({ siteId }) => siteId === homeSiteId),
  ...activities.filter(({ siteId }) => siteId !== homeSiteId),
]
