import type { Activity } from '../../../domain/activity/activity'
import type { ActivityCard, ActivityDetail } from '../../../domain/activity/contract'
import { coverState, editedCover, shownCover } from '../../../domain/activity/cover'
import type { SeatView } from '../../../domain/signup/ledger'
import { seatView } from '../../../domain/signup/settle'
import type { Seats } from '../signup/seats-reading'

/** What leaves the server: never who created a record, nor the request that did, nor what only jobs ask. */

const publicActivity = (
  {
    tokens: _______,
    createdBy: _,
    keptBy: __,
    lastRequestId: ___,
    moved: ____,
    coverVerdict: _____,
    cover: ______,
    ...activity
  }: Activity,
  cover: string | undefined,
) => ({ ...activity, ...(cover === undefined ? {} : { cover }) })

/** A picture is for everyone once WeChat's check has passed; until then editors are told how it stands. */
export function activityView(
  activity: Activity,
  isEditor: boolean,
): Pick<ActivityDetail, 'activity' | 'coverState'> {
  if (!isEditor) return { activity: publicActivity(activity, shownCover(activity)) }
  const state = coverState(activity)
  return {
    activity: publicActivity(activity, editedCover(activity)),
    ...(state === undefined ? {} : { coverState: state }),
  }
}

/** A draft has no ledger yet: all its seats are free. */
export const seatsView = (activity: Activity, seats: Seats | undefined, now: number): SeatView =>
  seats ? seatView(seats, now) : { capacity: activity.capacity, free: activity.capacity, waiting: 0 }

export const cardOf = (
  activity: Activity,
  seats: Seats | undefined,
  now: number,
  cover = shownCover(activity),
): ActivityCard => ({
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
  ...(cover === undefined ? {} : { cover }),
  ...(activity.service ? { service: { type: activity.service.type } } : {}),
  status: activity.status,
  seats: seatsView(activity, seats, now),
})
