import type { Activity } from '../../../domain/activity/activity'
import type { ParsedOf } from '../../../domain/contract'
import type { Page } from '../../../domain/fields'
import type { MySignup } from '../../../domain/signup/contract'
import { placeInLine } from '../../../domain/signup/settle'
import { nameless, type Signup } from '../../../domain/signup/signup'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import { activitiesById } from '../activity/store'
import type { Context } from '../handler'
import { type PersonalSeats, seatsFor } from './seats-store'
import { signupsOf } from './store'

const pageSize = 20

/** Who never had a profile never signed up. */
export const mine = async (
  { cursor }: ParsedOf<'signup.mine'>,
  { person }: Context,
): Promise<Page<MySignup>> => (person ? mySignups(person._id, cursor) : { items: [] })

/** One person's sign-ups, newest first. */
export async function mySignups(personId: string, cursor: string | undefined): Promise<Page<MySignup>> {
  const rows = await signupsOf(personId, readCursor(cursor), pageSize + 1)
  const page = pageOf(rows, pageSize, row => cursorOf(row.joinedAt, row._id))
  const ids = [...new Set(page.items.map(row => row.activityId))]
  const [activities, seats] = await Promise.all([activitiesById(ids), seatsFor(personId, ids)])
  const activityOf = new Map(activities.map(activity => [activity._id, activity]))
  const seatsIn = new Map(seats.map(row => [row._id, row]))
  const items = page.items.flatMap(signup => {
    const activity = activityOf.get(signup.activityId)
    return activity ? [view(signup, activity, seatsIn.get(signup.activityId))] : []
  })
  return { ...page, items }
}

function view(signup: Signup, activity: Activity, seats: PersonalSeats | undefined): MySignup {
  const { _id, title, siteId, startsAt, endsAt, place, cancelReason } = activity
  return {
    signupId: signup._id,
    activityId: _id,
    title,
    siteId,
    startsAt,
    endsAt,
    place,
    attendees: signup.attendees.map(({ name }) => name).filter(name => name !== nameless),
    joinedAt: signup.joinedAt,
    ...stateOf(signup, activity, seats),
    ...(cancelReason ? { reason: cancelReason } : {}),
  }
}

function stateOf(
  signup: Signup,
  activity: Activity,
  seats: PersonalSeats | undefined,
): Pick<MySignup, 'state' | 'position'> {
  if (seats?.seat?.signupId === signup._id) {
    return { state: activity.status === 'cancelled' ? 'activityCancelled' : 'seated' }
  }
  if (!seats || seats.index < 0 || seats.lineSignupId !== signup._id) return { state: 'gone' }
  if (activity.status === 'cancelled') return { state: 'activityCancelled' }
  return placeInLine(seats.free, seats.sizes, seats.index)
}
