import { type Refusal, refuse } from '../refusal'
import { lineMax, noLimitFrom, noLimitTo, type SeatLedger } from './ledger'

/** Who asks for seats, after their own data were checked by `decideParty`. */
export interface JoinRequest {
  personId: string
  signupId: string
  /** One key an attendee. */
  attendees: string[]
  /** The oldest and the youngest birth date; `0000-00-00` and `9999-99-99` when somebody's is unknown. */
  oldest: string
  youngest: string
}

type Terms = Pick<
  SeatLedger,
  'open' | 'opensAt' | 'closesAt' | 'partyMax' | 'bornFrom' | 'bornTo' | 'capacity' | 'free'
>

/** What a decision has to know of the ledger: small, however many sit and wait. */
export interface LedgerLook extends Terms {
  /** Sizes of the line, in order. */
  sizes: number[]
  /** Where this sign-up stands in the line; -1 when it does not. */
  index: number
  /** This sign-up sits. */
  sits: boolean
  /** Another sign-up of the same person sits or waits. */
  otherSignup: boolean
  /** One of the attendees sits or waits in another sign-up. */
  attendeeTaken: boolean
  /** This sign-up was cancelled or refused. */
  spent: boolean
}

/**
 * May this party be appended to the line at `now`? `joinCondition` of the seats store is the same rule as a condition
 * of the database; a test holds the two together. `lineIsLong`: settle first, then ask again.
 */
export function decideJoin(
  look: LedgerLook,
  request: JoinRequest,
  now: number,
): 'join' | 'lineIsLong' | Refusal {
  const size = request.attendees.length
  if (!look.open) return refuse('activityCancelled')
  if (look.otherSignup) return refuse('alreadyIn')
  if (look.attendeeTaken) return refuse('attendeeTaken')
  if (now < look.opensAt) return refuse('notOpenYet', { opensAt: look.opensAt })
  if (now >= look.closesAt) return refuse('closed')
  if (size > look.partyMax) return refuse('partyTooBig', { partyMax: look.partyMax })
  if (size > look.capacity) return refuse('partyOverCapacity', { capacity: look.capacity })
  if (request.oldest < look.bornFrom)
    return refuse(request.oldest === noLimitFrom ? 'birthDateNeeded' : 'tooOld')
  if (request.youngest > look.bornTo)
    return refuse(request.youngest === noLimitTo ? 'birthDateNeeded' : 'tooYoung')
  // Whoever fits is let in however long the line is (invariant 2); only more waiting is capped.
  if (look.sizes.length >= lineMax && size > look.free) return 'lineIsLong'
  return 'join'
}
