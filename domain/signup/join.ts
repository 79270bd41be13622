import { isRefusal, type Refusal, refuse } from '../refusal'
import { type Arrival, lineMax, never, noLimitFrom, noLimitTo, type SeatLedger } from './ledger'
import { type Belonging, groupsOf, type KeptSeats } from './room'
import type { Flow, Held, Queued } from './settle'

/** Who asks for seats, after their own data were checked by `decideParty`. */
export interface JoinRequest {
  personId: string
  signupId: string
  /** One key an attendee. */
  attendees: string[]
  /** The oldest and the youngest birth date; `0000-00-00` and `9999-99-99` when somebody's is unknown. */
  oldest: string
  youngest: string
  /** Holds the role of a volunteer: may come earlier, where the activity says so. */
  volunteer: boolean
  /** It is for oneself, and for nobody else: so one serves. */
  alone?: boolean
  /** What the activity asks was answered, or need not be. */
  answered?: boolean
  /** Beside `attendees`: what their groups follow from. */
  belongings?: readonly Belonging[]
  /** Beside `attendees`, once it is known what the activity keeps seats for: see `judged`. */
  groups?: readonly number[]
  /** The series in which a place was claimed for each of them: see cloudfunctions/modules/signup/series-claims.ts. */
  claimed?: string
  /** How many groups there were. */
  groupsJudged?: number
}

type Terms = Pick<
  SeatLedger,
  | 'opensAt'
  | 'volunteersFrom'
  | 'closesAt'
  | 'partyMax'
  | 'bornFrom'
  | 'bornTo'
  | 'capacity'
  | 'asks'
  | 'kept'
  | 'series'
>

/** What a decision has to know of the ledger: small, however many sit and wait. */
export interface LedgerLook extends Terms, Flow<Queued, Held> {
  /** Where this sign-up stands in the line; -1 when it does not. */
  index: number
  /** This sign-up sits. */
  sits: boolean
  /** Seats are held for this sign-up. */
  offered: boolean
  /** Another sign-up of the same person sits, waits or has an offer. */
  otherSignup: boolean
  /** One of the attendees sits or waits in another sign-up, or a seat is held for them. */
  attendeeTaken: boolean
  /** This sign-up was cancelled or refused. */
  spent: boolean
}

/**
 * May this party be appended to the line at `now`? `joinCondition` of the seats store is the same rule as a condition
 * of the database; a test holds the two together.
 *
 * `known`: this very sign-up sits, waits, has an offer, or is spent. `lineIsLong`: see `planPastLine`. `unjudged`: seats are
 * kept for groups, and nobody has looked yet whether the party belongs to them: see `judged`. `unclaimed`: the series allows so
 * many places, and none is claimed yet.
 */
export function decideJoin(
  look: LedgerLook,
  request: JoinRequest,
  now: number,
): 'join' | 'known' | 'lineIsLong' | 'unjudged' | 'unclaimed' | Refusal {
  const size = request.attendees.length
  if (look.sits || look.offered || look.index >= 0 || look.spent) return 'known'
  if (!look.open) return refuse('activityCancelled')
  if (look.otherSignup) return refuse('alreadyIn')
  if (look.attendeeTaken) return refuse('attendeeTaken')
  const { opensAt, volunteersFrom } = look
  if (opensAt === never) {
    if (!request.volunteer) return refuse('volunteersOnly')
    if (!request.alone) return refuse('serveOneself')
  }
  if (now < (request.volunteer ? volunteersFrom : opensAt)) return refuse('notOpenYet', opensDetail(look))
  if (now >= look.closesAt) return refuse('closed')
  if (size > look.partyMax) return refuse('partyTooBig', { partyMax: look.partyMax })
  if (size > look.capacity) return refuse('partyOverCapacity', { capacity: look.capacity })
  const wrongAge = refuseAges(look, request)
  if (wrongAge) return wrongAge
  if (look.asks && !request.answered) return refuse('answersNeeded')
  if ((look.kept ?? []).length !== (request.groupsJudged ?? 0)) return 'unjudged'
  if (look.series?.id !== request.claimed) return 'unclaimed'
  return look.line.length < lineMax ? 'join' : 'lineIsLong'
}

const opensDetail = ({
  opensAt,
  volunteersFrom,
}: Pick<Terms, 'opensAt' | 'volunteersFrom'>): Record<string, number> => {
  if (opensAt === never) return { opensAt: volunteersFrom }
  return volunteersFrom < opensAt ? { opensAt, volunteersFrom } : { opensAt }
}

/** The request with the groups of its attendees. */
export const judged = (request: JoinRequest, kept: readonly KeptSeats[]): JoinRequest => ({
  ...request,
  groups: request.attendees.map((_, i) => groupsOf(request.belongings?.[i] ?? {}, kept)),
  groupsJudged: kept.length,
})

/** The oldest and the youngest of a party against the activity's limits. */
export function refuseAges(
  { bornFrom, bornTo }: Pick<SeatLedger, 'bornFrom' | 'bornTo'>,
  { oldest, youngest }: Pick<JoinRequest, 'oldest' | 'youngest'>,
): Refusal | undefined {
  if (oldest < bornFrom) return refuse(oldest === noLimitFrom ? 'birthDateNeeded' : 'tooOld')
  if (youngest > bornTo) return refuse(youngest === noLimitTo ? 'birthDateNeeded' : 'tooYoung')
  return undefined
}

/** To a spent tap whose answer was lost: what stands in its way now, if anything still does. */
export function refuseSpent(look: LedgerLook, request: JoinRequest, now: number): Refusal {
  const decision = decideJoin({ ...look, spent: false }, request, now)
  return isRefusal(decision) ? decision : refuse('changedMeanwhile')
}

/** What a join appends to the line. */
export const arrivalOf = ({ personId, signupId, attendees, groups }: JoinRequest, at: number): Arrival => ({
  personId,
  signupId,
  size: attendees.length,
  attendees,
  ...(groups ? { groups: [...groups] } : {}),
  at,
})
