import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { planPastLine, planSettle } from '../../../domain/signup/change'
import type { LedgerChange } from '../../../domain/signup/go-on'
import { arrivalOf, decideJoin, type JoinRequest, judged, refuseSpent } from '../../../domain/signup/join'
import { lineMax, type Seating, type SeatLedger } from '../../../domain/signup/ledger'
import { planRecount } from '../../../domain/signup/recount'
import { fits, isOpened, needOf } from '../../../domain/signup/room'
import { type PlaceInLine, placeAtJoin, settle } from '../../../domain/signup/settle'
import { deadline } from '../../kit/invocation'
import { Busy, backOff, pause } from '../../kit/pressure'
import { eligible } from './seats-condition'
import { look, type Standing, standing } from './seats-reading'
import { appendToLine, applyChange, getSeating, getTally, spend } from './seats-store'
import { claimPlaces } from './series-claims'

/** The seat operations: each a short loop around one conditional write. */

/** Whoever has an offer waits, and is not counted among those in line. */
export type Place = PlaceInLine | { state: 'waiting' }
/** `gone`: cancelled or refused before; its record says what was answered, or `refusal` is the answer. */
export type JoinOutcome = Place | { state: 'gone'; refusal: Refusal }

/** Attempts beyond the first are jittered; a burst of cancels settles well before this many. */
const attemptsMax = 60

/**
 * To make room in a long line the whole ledger is read. Of a crowd that finds it long at one moment a few do that, and the
 * others find room when they look again: the chance of doing it oneself, after each pause. Whoever is alone does it after
 * a second.
 */
const makesRoom = [0, 1 / 16, 1 / 4, 1]
const asideMs = 600

/**
 * Appends the party to the line and says where it stands. A repeat of the same sign-up finds itself. A refusal is
 * remembered in the ledger, so that a copy of the tap that is still on its way cannot take effect later.
 */
export async function takeSeats(
  activityId: string,
  whoever: JoinRequest,
  now: number,
): Promise<JoinOutcome | Refusal> {
  const { personId, signupId } = whoever
  let request = whoever
  let stoodAside = 0
  for (let attempt = 0; attempt < attemptsMax && Date.now() < deadline(); attempt++) {
    // A ledger that is older than early access knows only when everybody may.
    const asked = { ...request, volunteer: request.volunteer && attempt % 2 === 0 }
    if (await appendToLine(activityId, asked, now)) {
      const stands = await standing(activityId, personId, signupId)
      const place = stands && placeSeen(stands)
      if (stands && isToTidy(stands, now)) await tidy(activityId, now)
      return place ?? { state: 'gone', refusal: refuse('changedMeanwhile') }
    }
    const seen = await look(activityId, request)
    if (!seen) return refuse('notAllowed')
    const decision = decideJoin(seen, request, now)
    if (decision === 'known')
      return placeSeen(seen) ?? { state: 'gone', refusal: refuseSpent(seen, request, now) }
    if (isRefusal(decision)) {
      if (await spend(activityId, personId, signupId)) return decision
    } else if (decision === 'unjudged') {
      request = judged(request, seen.kept ?? [])
    } else if (decision === 'unclaimed') {
      const { series } = seen
      const keys = whoever.attendees
      const refused = series && (await claimPlaces(keys, { personId, series, activityId, signupId, now }))
      if (!refused) request = withClaim(request, series?.id)
      else if (await spend(activityId, personId, signupId)) return refused
    } else if (decision === 'lineIsLong') {
      const { waiting, room } = settle(seen, now)
      const need = needOf(arrivalOf(request, now), room.length)
      const full = waiting.length >= lineMax && !fits(room, need, isOpened(seen, now))
      if (!full) {
        if (Math.random() < (makesRoom[stoodAside] ?? 1)) await makeRoom(activityId, request, now)
        else await pause(Math.random() * asideMs)
        stoodAside++
      } else if (await spend(activityId, personId, signupId)) return refuse('lineFull')
    }
  }
  throw new Busy()
}

const withClaim = ({ claimed: _, ...request }: JoinRequest, seriesId: string | undefined): JoinRequest =>
  seriesId === undefined ? request : { ...request, claimed: seriesId }

/** Once; whether it helped shows when the join is tried again. */
async function makeRoom(activityId: string, request: JoinRequest, now: number): Promise<void> {
  const before = await getSeating(activityId)
  const change = before && planPastLine(before, arrivalOf(request, now), now)
  if (before && change) await applyChange(before, change, eligible(request, now))
}

/** One in so many does it, of those who find themselves so far back in the line. */
const tidyFrom = lineMax / 2
const tidyOneIn = 32

/** Those of a line that sit can be moved on before it is too long: a burst need not stop for it. */
const isToTidy = (seen: Standing, now: number): boolean =>
  seen.index >= tidyFrom && Math.random() * tidyOneIn < 1 && settle(seen, now).seated.length > 0

/** Once; whoever comes next may do it as well. */
async function tidy(activityId: string, now: number): Promise<void> {
  const before = await getSeating(activityId)
  const change = before && planSettle(before, now)
  if (before && change) await applyChange(before, change)
}

/** Null when this sign-up neither sits nor waits. */
function placeSeen(seen: Standing): Place | null {
  if (seen.sits) return { state: 'seated' }
  if (seen.offered) return { state: 'waiting' }
  return seen.index < 0 ? null : placeAtJoin(seen, seen.index)
}

/**
 * Reads the ledger, plans, writes on condition that nothing moved, and again. Gives what was written; null when there
 * is no ledger or the plan has nothing to do.
 */
export const change = <Plan extends LedgerChange | Refusal | undefined>(
  activityId: string,
  plan: (ledger: Seating) => Plan,
) => changeFrom(getSeating, activityId, plan)

/** Counts the figures anew. */
export const countAnew = (activityId: string, now: number) =>
  changeFrom(getTally, activityId, ledger => planRecount(ledger, now))

async function changeFrom<
  Part extends Pick<SeatLedger, '_id' | 'rev' | 'joins'>,
  Plan extends LedgerChange | Refusal | undefined,
>(
  read: (activityId: string) => Promise<Part | null>,
  activityId: string,
  plan: (ledger: Part) => Plan,
): Promise<Exclude<Plan, undefined> | null> {
  for (let attempt = 0; attempt < attemptsMax && Date.now() < deadline(); attempt++) {
    const before = await read(activityId)
    const planned = before && plan(before)
    if (!before || !planned) return null
    // What is neither undefined nor null is a plan of this kind.
    if (isRefusal(planned) || (await applyChange(before, planned))) return planned as Exclude<Plan, undefined>
    await backOff(attempt)
  }
  throw new Busy()
}
