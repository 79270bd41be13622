import { metresBetween, type Point } from '../check-in/place'
import type { Activity } from './activity'

/** So many of those that come next are looked at: some two months of a street that holds a thousand a year. */
export const nearbyLooked = 200
export const nearbyShown = 20

type Somewhere = Pick<Activity, 'place' | 'startsAt'>

export interface Near<A> {
  activity: A
  /** As the crow flies. */
  metres: number
}

/** The nearest first; at one place the one that comes first. */
export const nearest = <A extends Somewhere>(from: Point, activities: readonly A[]): Near<A>[] =>
  activities
    .map(activity => ({ activity, metres: metresBetween(from, activity.place) }))
    .sort((a, b) => a.metres - b.metres || a.activity.startsAt - b.activity.startsAt)
    .slice(0, nearbyShown)
