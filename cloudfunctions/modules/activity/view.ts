import type { Activity } from '../../../domain/activity/activity'
import type { ActivityCard } from '../../../domain/activity/contract'
import type { SeatView } from '../../../domain/signup/ledger'
import { seatView } from '../../../domain/signup/settle'
import type { Seats } from '../signup/seats-reading'

/** What leaves the server: never who created a record, nor the request that did, nor what only jobs ask. */

export const publicActivity = ({
  createdBy: _,
  keptBy: __,
  lastRequestId: ___,
  moved: ____,
  ...activity
}: Activity) => activity

/** A draft has no ledger yet: all its seats are free. */
export const seatsView = (activity: Activity, seats: Seats | undefined, now: number): SeatView =>
  seats ? seatView(seats, now) : { capacity: activity.capacity, free: activity.capacity, waiting: 0 }

export const cardOf = (activity: Activity, seats: Seats | undefined, now: number): ActivityCard => ({
  id: activity._id,
  siteId: activity.siteId,
  title: activity.title,
  kind: activity.kind,
  ...(activity.festival ? { festival: activity.festival } : {}),
  summary: activity.summary,
  placeName: activity.place.name,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  signupOpensAt: activity.signupOpensAt,
  signupClosesAt: activity.signupClosesAt,
  ...(activity.cover ? { cover: activity.cover } : {}),
  status: activity.status,
  seats: seatsView(activity, seats, now),
})
