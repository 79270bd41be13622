import type { ActivityCard as Activity } from '@domain/activity/contract'
import { open } from '@/lib/routes'
import type { Sites } from '@/lib/use-sites'
import { ActivityCard } from './activity-card'

interface Props {
  activities: readonly Activity[]
  sites: Sites
  now: number
}

// Outside of the component, so that cards which did not change are not drawn again.
const openActivity = (id: string) => void open('activity', { id })

/** The activities of one day, each a card that opens it. */
export function ActivityCards({ activities, sites, now }: Props) {
  return activities.map(activity => (
    <ActivityCard
      key={activity.id}
      activity={activity}
      siteName={sites.nameOf(activity.siteId)}
      now={now}
      onOpen={openActivity}
    />
  ))
}
