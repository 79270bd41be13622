import { lineOf } from '../../signup/roster'
import { getSeating } from '../../signup/seats-store'
import type { Place } from '../parts-store'

/**
 * Who has signed up, an entry an attendee: those who sit first, by the moment of their join, then those for whom seats are
 * held, then the line in its order.
 */
export async function placesIn(activityId: string, now: number): Promise<Place[]> {
  const ledger = await getSeating(activityId)
  if (!ledger) return []
  const { seated, offered, waiting } = lineOf(ledger, now)
  const parties = [
    ...seated.map(party => ({ party, place: { state: 'seated' as const } })),
    ...offered.map(party => ({ party, place: { state: 'waiting' as const } })),
    ...waiting.map((party, i) => ({ party, place: { state: 'waiting' as const, position: i + 1 } })),
  ]
  return parties.flatMap(({ party: { signupId, personId, attendees, size, at }, place }, i) =>
    attendees.map(key => ({ signupId, personId, key, party: i + 1, size, ...place, joinedAt: at })),
  )
}
