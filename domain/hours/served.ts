import type { Activity } from '../activity/activity'
import type { Served } from './entry'

/** What the record says of one activity, in its words of this moment. */
export const servedAt = (
  { _id: activityId, siteId, title: name, place, contact, startsAt, endsAt }: Activity,
  content: string,
  organiser: string,
): Served => ({
  ...{ activityId, siteId, name, place: place.name, content, organiser },
  ...{ leader: contact.name, startsAt, endsAt },
})
