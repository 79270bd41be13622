import type { ParsedOf } from '../../../domain/contract'
import type { Person } from '../../../domain/person/person'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { planAccept } from '../../../domain/signup/accept'
import { refuseLeaving } from '../../../domain/signup/attendance/leaving'
import type { JoinAnswer } from '../../../domain/signup/contract'
import type { LedgerChange } from '../../../domain/signup/go-on'
import type { Seating } from '../../../domain/signup/ledger'
import { decideParty } from '../../../domain/signup/party'
import { planReduce } from '../../../domain/signup/reduce'
import { answerTo, type Signup } from '../../../domain/signup/signup'
import { planSwap } from '../../../domain/signup/swap'
import { getActivity } from '../activity/store'
import { type Context, me } from '../handler'
import { daysOfSignup } from './attendance/store'
import { follow } from './follow'
import { humanKey } from './human-key'
import { placeOf } from './my-place'
import { recordFromLedger } from './record'
import { change } from './seats'
import { seatsFor } from './seats-reading'
import { claimPlaces } from './series-claims'
import { activityIdOf } from './signup-id'
import { changeAttendees, firstAnswer, getSignup } from './store'

/** What a party says to its own sign-up after it has joined. A repeat of the request gets the first answer. */

export const accept = (input: ParsedOf<'signup.accept'>, context: Context) =>
  acceptFor(me(context), input, context)

export function acceptFor(
  person: Person,
  { signupId, attendees }: ParsedOf<'signup.accept'>,
  context: Context,
): Promise<JoinAnswer | Refusal> {
  const keep = attendees && new Set(attendees)
  return answered(person, signupId, context, ledger =>
    planAccept(ledger, person._id, signupId, keep, context.now),
  )
}

export function reduce({ signupId, attendees }: ParsedOf<'signup.reduce'>, context: Context) {
  const stay = new Set(attendees)
  const plan: Plan = ledger => planReduce(ledger, signupId, stay, context.now)
  return answered(me(context), signupId, context, plan, key => !stay.has(key))
}

/**
 * The record names who comes before the ledger counts them: whoever it names and the ledger does not is shown nowhere.
 */
export async function swap(
  { signupId, leave, come }: ParsedOf<'signup.swap'>,
  context: Context,
): Promise<JoinAnswer | Refusal> {
  const person = me(context)
  const party = decideParty(person, [come], humanKey, context.now)
  if (isRefusal(party)) return party
  const [comes] = party.members
  const record = await getSignup(signupId)
  if (!comes || record?.personId !== person._id) return refuse('notSignedUp')
  if (!record.attendees.some(({ key }) => key === comes.key))
    await changeAttendees(signupId, ({ attendees }) =>
      attendees.some(({ key }) => key === comes.key) ? attendees : [...attendees, comes],
    )
  const claimed = await claimInSeries(comes.key, record, context.now)
  if (claimed) return claimed
  const { oldest, youngest, belongings } = party
  const [belonging] = belongings
  const comesIn = { leave, come: comes.key, oldest, youngest, ...(belonging ? { belonging } : {}) }
  const plan: Plan = ledger => planSwap(ledger, { signupId, ...comesIn }, context.now)
  return answered(person, signupId, context, plan, key => key === leave)
}

/** Whoever comes instead takes part in the series as well. */
async function claimInSeries(
  key: string,
  { _id: signupId, personId, activityId }: Signup,
  now: number,
): Promise<Refusal | null> {
  const series = (await getActivity(activityId))?.series
  if (series?.joinsMax === undefined) return null
  const { id, joinsMax } = series
  return claimPlaces([key], { personId, series: { id, joinsMax }, activityId, signupId, now })
}

type Plan = (ledger: Seating) => LedgerChange | Refusal | undefined

/**
 * One write decides, one keeps the answer. When the process dies in between, nothing was told, and the request that is
 * sent again finds what it did. `leaves`: who gives up their seat, which nobody does who came.
 */
async function answered(
  person: Person,
  signupId: string,
  context: Context,
  plan: Plan,
  leaves?: (key: string) => boolean,
): Promise<JoinAnswer | Refusal> {
  const activityId = activityIdOf(signupId)
  const record = (await getSignup(signupId)) ?? (await recordFromLedger(activityId, person, signupId))
  if (!record || record.personId !== person._id || !record.listed) return refuse('notSignedUp')
  const before = answerTo(record, context.requestId)
  if (before) return before
  const stays = leaves && refuseLeaving(await daysOfSignup(person._id, signupId), leaves)
  const done = stays ?? (await change(activityId, plan))
  await follow(activityId, done, context.now)
  const answer = isRefusal(done) ? refusalOf(done, record) : await standingNow(record, context.now)
  return (await firstAnswer(signupId, context.requestId, answer)) ?? answer
}

/** The ledger forgets in time who was too late, the record does not. */
const refusalOf = (refusal: Refusal, { lapsed }: Signup): Refusal =>
  lapsed && refusal.refused === 'notSignedUp' ? refuse('offerOver') : refusal

async function standingNow(
  { _id, activityId, personId }: Signup,
  now: number,
): Promise<JoinAnswer | Refusal> {
  const [row] = await seatsFor(personId, [activityId])
  const place = row && placeOf(row, now)
  if (place?.signupId !== _id) return refuse('notSignedUp')
  const { state, position, party } = place
  return { signupId: _id, state, ...(position === undefined ? {} : { position }), party }
}
