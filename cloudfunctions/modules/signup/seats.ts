import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import type { LedgerChange } from '../../../domain/signup/change'
import { planPastLine } from '../../../domain/signup/change'
import { decideJoin, type JoinRequest, refuseSpent } from '../../../domain/signup/join'
import { lineMax, type SeatLedger } from '../../../domain/signup/ledger'
import { placeInLine, settle } from '../../../domain/signup/settle'
import { deadline } from '../../kit/invocation'
import { Busy, backOff } from '../../kit/pressure'
import { appendToLine, applyChange, getLedger, look, type Standing, spend, standing } from './seats-store'

/** The seat operations: each a short loop around one conditional write. */

export type Place = { state: 'seated' } | { state: 'waiting'; position: number }
/** `gone`: cancelled or refused before; its record says what was answered, or `refusal` is the answer. */
export type JoinOutcome = Place | { state: 'gone'; refusal: Refusal }

/** Attempts beyond the first are jittered; a burst of cancels settles well before this many. */
const attemptsMax = 60

/**
 * Appends the party to the line and says where it stands. A repeat of the same sign-up finds itself. A refusal is
 * remembered in the ledger, so that a copy of the tap that is still on its way cannot take effect later.
 */
export async function takeSeats(
  activityId: string,
  request: JoinRequest,
  now: number,
): Promise<JoinOutcome | Refusal> {
  const { personId, signupId } = request
  for (let attempt = 0; attempt < attemptsMax && Date.now() < deadline(); attempt++) {
    if (await appendToLine(activityId, request, now)) {
      const place = await placeOf(activityId, personId, signupId)
      return place ?? { state: 'gone', refusal: refuse('changedMeanwhile') }
    }
    const seen = await look(activityId, request)
    if (!seen) return refuse('notAllowed')
    const decision = decideJoin(seen, request, now)
    if (decision === 'known')
      return placeSeen(seen) ?? { state: 'gone', refusal: refuseSpent(seen, request, now) }
    if (isRefusal(decision)) {
      if (await spend(activityId, personId, signupId)) return decision
    } else if (decision === 'lineIsLong') {
      const { waiting, free } = settle(
        seen.free,
        seen.sizes.map(size => ({ size })),
      )
      const full = waiting.length >= lineMax && request.attendees.length > free
      if (!full) await change(activityId, ledger => planPastLine(ledger, request, now))
      else if (await spend(activityId, personId, signupId)) return refuse('lineFull')
    }
  }
  throw new Busy()
}

/** Null when this sign-up neither sits nor waits. */
export async function placeOf(activityId: string, personId: string, signupId: string): Promise<Place | null> {
  const seen = await standing(activityId, personId, signupId)
  return seen && placeSeen(seen)
}

function placeSeen({ sits, index, free, sizes }: Standing): Place | null {
  if (sits) return { state: 'seated' }
  return index < 0 ? null : placeInLine(free, sizes, index)
}

export interface Changed {
  /** As it was when the change was decided. */
  before: SeatLedger
  change: LedgerChange
}

/**
 * Reads the ledger, plans, writes on condition that nothing moved, and again. Null when there is no ledger or the plan
 * has nothing to do.
 */
export async function change<Plan extends LedgerChange | Refusal | undefined>(
  activityId: string,
  plan: (ledger: SeatLedger) => Plan,
): Promise<Changed | Extract<Plan, Refusal> | null> {
  for (let attempt = 0; attempt < attemptsMax && Date.now() < deadline(); attempt++) {
    const before = await getLedger(activityId)
    if (!before) return null
    const planned = plan(before)
    if (!planned) return null
    if (isRefusal(planned)) return planned as Extract<Plan, Refusal>
    if (await applyChange(before, planned)) return { before, change: planned }
    await backOff(attempt)
  }
  throw new Busy()
}
