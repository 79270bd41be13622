import { phaseOf } from '../../../domain/activity/activity'
import type { FamilyMember, Person } from '../../../domain/person/person'
import { candidates } from '../../../domain/signup/party'
import { activitiesById } from '../activity/store'
import { humanKey } from '../signup/human-key'
import { placeOf } from '../signup/my-place'
import { seatsFor } from '../signup/seats-reading'
import { signupsOf } from '../signup/store'

/** How many of the latest sign-ups are looked at: nobody has more than this ahead of them. */
const latest = 100

/**
 * Does this family member sit or wait in an activity that has not ended? The record says who was signed up, by key and
 * by the name at that time; the ledger says whether that still stands.
 */
export async function hasLiveSignup(person: Person, member: FamilyMember, now: number): Promise<boolean> {
  const key = candidates(person, humanKey).find(candidate => candidate.id === member.id)?.key
  const rows = (await signupsOf(person._id, null, latest)).filter(
    ({ cancelledAt, attendees }) =>
      cancelledAt === undefined &&
      attendees.some(attendee => attendee.key === key || attendee.name === member.name),
  )
  const activities = await activitiesById([...new Set(rows.map(row => row.activityId))])
  const ahead = activities.filter(activity => phaseOf(activity, now) === 'published').map(({ _id }) => _id)
  const mine = (await seatsFor(person._id, ahead)).map(row => placeOf(row, now))
  return rows.some(row => mine.some(place => place?.signupId === row._id))
}
