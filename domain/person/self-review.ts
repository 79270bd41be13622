import type { Grant, GrantedRole } from './person'
import { isLive } from './roles'

/**
 * Roles that check other people's work. Whoever holds both sides of a pair would pass what they did themselves: such a
 * grant is possible (small stations have two people), but whoever gives it is told.
 */
const checkedBy: readonly (readonly [work: GrantedRole, review: GrantedRole])[] = [
  // Hours of service are confirmed by the leader of the team, and corrected by the station.
  ['volunteer', 'leader'],
  ['leader', 'station'],
  ['leader', 'street'],
  // Drafts are revised by the station and passed by the street.
  ['correspondent', 'station'],
  ['correspondent', 'street'],
  // What a station proposes is passed by the street.
  ['station', 'street'],
  // Owners look through the record of acts: theirs among them.
  ['station', 'owner'],
  ['street', 'owner'],
]

export interface SelfReview {
  work: GrantedRole
  review: GrantedRole
}

type Held = Pick<Grant, 'role' | 'siteId' | 'until'>

/** Which of the live grants let their holder review their own work. */
export function selfReviews(grants: readonly Held[], now: number): SelfReview[] {
  const live = grants.filter(grant => isLive(grant, now))
  const meet = (work: Held, review: Held) =>
    work.siteId === undefined || review.siteId === undefined || work.siteId === review.siteId
  return checkedBy.flatMap(([work, review]) => {
    const pairs = live.filter(({ role }) => role === work)
    const met = pairs.some(one => live.some(other => other.role === review && meet(one, other)))
    return met ? [{ work, review }] : []
  })
}
