import { codesAhead, codeText } from '../../../../domain/check-in/code'
import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import type { Person } from '../../../../domain/person/person'
import { isRefusal, type Refusal } from '../../../../domain/refusal'
import { fenceOf } from '../../../../domain/signup/attendance/admit'
import { type Context, me } from '../../handler'
import { codesOf, partyCode } from './codes'
import { type Occasion, type OnDay, occasionOf, onDay } from './occasion'
import { namesOf, partyOf, peopleOf, type SeatedParty } from './party'
import { cameOn, signupsOnDay } from './store'

/** What is shown on the day: to a resident, and on the screen at the entrance. */

export async function myDay(
  { activityId }: ParsedOf<'signup.myDay'>,
  context: Context,
): Promise<OutputOf<'signup.myDay'> | Refusal> {
  const { now } = context
  const person = me(context)
  const [occasion, { state, party }] = await Promise.all([
    occasionOf({ activityId }),
    partyOf(activityId, person._id, now),
  ])
  const on = onDay(occasion, undefined, now)
  if (isRefusal(on)) return on
  const { day, opensAt, closesAt, staffUntil } = on.window
  const people = party ? await peopleOfParty(on, party, person) : []
  const fence = fenceOf(on.activity, on.settings)
  return {
    now,
    day,
    opensAt,
    closesAt,
    state,
    people,
    // Also for whoever has no seat: by it staff write them down as having come.
    ...(now < staffUntil ? { code: partyCode(activityId, person._id, now) } : {}),
    ...(fence ? { radius: fence.radius } : {}),
    closed: on.closed !== null || now >= closesAt,
  }
}

async function peopleOfParty({ activity, window }: OnDay, party: SeatedParty, person: Person) {
  const [signup] = await signupsOnDay([party.signupId], window.day)
  const names = signup?.names ?? (await namesOf(activity._id, party, person))
  return peopleOf(party, names, signup?.attendance, true)
}

export async function dayCodes(
  { activityId }: ParsedOf<'signup.dayCodes'>,
  { now }: Context,
  occasion: Occasion,
): Promise<OutputOf<'signup.dayCodes'> | Refusal> {
  const on = onDay(occasion, undefined, now)
  if (isRefusal(on)) return on
  const came = await cameOn(activityId, on.window.day)
  const codes = codesAhead(codesOf(activityId), now)
  return {
    ...on.window,
    now,
    codes: codes.map(one => ({ ...one, text: codeText(activityId, one.code) })),
    came,
  }
}
