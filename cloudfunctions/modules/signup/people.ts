import { settle } from '../../../domain/signup/settle'
import { peopleIn } from './seats-reading'

/** One who signed up for an activity, as the ledger has it now. */
export interface SignedUp {
  personId: string
  /** Epoch ms of the join. */
  at: number
  sits: boolean
  /** See `Party.promotedRev`. */
  promotedRev?: number
  /** See `Offer.offeredRev`. */
  offeredRev?: number
  /** They neither sit nor wait any more: see `Missed.rev`. */
  missedRev?: number
}

/** Who sits, who waits and who was too late, in the order of their ids; empty when there is no such activity. */
export async function signedUpFor(activityId: string, now: number): Promise<SignedUp[]> {
  const people = await peopleIn(activityId)
  if (!people) return []
  const { seated, due, waiting, live } = settle(people, now)
  return [
    ...people.seats.map(seat => ({ ...seat, sits: true })),
    ...seated.map(({ personId, at }) => ({ personId, at, sits: true })),
    ...live.map(({ personId, at, offeredRev }) => ({ personId, at, offeredRev, sits: false })),
    ...people.missed.map(({ personId, at, rev }) => ({ personId, at, missedRev: rev, sits: false })),
    ...[...due, ...waiting].map(({ personId, at }) => ({ personId, at, sits: false })),
  ].sort((a, b) => (a.personId < b.personId ? -1 : 1))
}
