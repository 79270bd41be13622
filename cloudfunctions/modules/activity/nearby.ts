import type { NearCard } from '../../../domain/activity/contract'
import { nearbyLooked, nearest } from '../../../domain/activity/nearby'
import type { ParsedOf } from '../../../domain/contract'
import type { Context } from '../handler'
import { seatsOf } from '../signup/seats-reading'
import { comingActivities } from './store'
import { cardOf } from './view'

/** Measured here and not by the database: of its thousands most are over, and few ahead are read by their start. */
export async function nearby(
  from: ParsedOf<'activity.nearby'>,
  { now }: Context,
): Promise<{ nearest: NearCard[] }> {
  const near = nearest(from, await comingActivities(now, nearbyLooked))
  const seats = new Map((await seatsOf(near.map(({ activity }) => activity._id))).map(row => [row._id, row]))
  return {
    nearest: near.map(({ activity, metres }) => ({
      ...cardOf(activity, seats.get(activity._id), now),
      metres: Math.round(metres / 10) * 10,
    })),
  }
}
