import { cameField } from '../../../../domain/audit/field-words'
import type { Change } from '../../../../domain/change'
import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import { isRefusal, type Refusal, refusals, refuse } from '../../../../domain/refusal'
import { decideByStaff } from '../../../../domain/signup/attendance/admit'
import type { Attendance, TickState } from '../../../../domain/signup/attendance/attendance'
import type { TickAnswer } from '../../../../domain/signup/attendance/contract'
import { deedAt, type Tick, takeTicks } from '../../../../domain/signup/attendance/take'
import type { Context } from '../../handler'
import { changeDay } from './change'
import { recount } from './day'
import { type Occasion, type OnDay, onDay } from './occasion'
import { partiesAt } from './parties-at'
import type { SeatedParty } from './party'
import { daysOfSignups } from './store'

/** Parties that are written at the same time. */
const atOnce = 10

/** Ticks of the list: those of one party in one write, and each answered on its own. */
export async function saveTicks(
  { activityId, day, sentAt, ticks }: ParsedOf<'signup.saveTicks'>,
  { now, changes }: Context,
  occasion: Occasion,
): Promise<OutputOf<'signup.saveTicks'> | Refusal> {
  const meant = ticks.map(({ at, ...tick }) => ({ ...tick, at: deedAt(at, sentAt, now) }))
  const on = onDay(occasion, day, meant[0]?.at ?? now)
  if (isRefusal(on)) return on
  const parties = await partiesAt(activityId, now)
  const ofParty = new Map<string, typeof meant>()
  for (const tick of meant) ofParty.set(tick.signupId, [...(ofParty.get(tick.signupId) ?? []), tick])
  const days = await daysOfSignups([...ofParty.keys()], on.window.day)
  const known = new Map(days.map(one => [one.signupId, one]))

  const answers = new Map<string, TickAnswer>()
  const takeOf = async ([signupId, its]: [string, typeof meant]) => {
    const party = parties.get(signupId)
    const before = known.get(signupId) ?? null
    const said = party
      ? await take(on, party, its, before, now)
      : its.map(tick => heardBefore(before, tick) ?? refuse('notSignedUp'))
    for (const [i, { nonce }] of its.entries()) answers.set(nonce, answer(nonce, said[i]))
  }
  const queue = [...ofParty]
  for (let from = 0; from < queue.length; from += atOnce)
    await Promise.all(queue.slice(from, from + atOnce).map(takeOf))
  changes.push(...meant.flatMap(tick => changeBy(tick, answers.get(tick.nonce))))
  if (on.closed) await recount(activityId, on.window.day, now)
  return { now, answers: ticks.flatMap(({ nonce }) => answers.get(nonce) ?? []) }
}

/** For the record of acts: whose word it was, by the sign-up, and never a name. */
const changeBy = (
  { signupId, came }: { signupId: string; came: boolean },
  said: TickAnswer | undefined,
): Change[] => (said?.state === 'counted' ? [{ field: `${cameField}.${signupId}`, to: came }] : [])

/** What was answered to it while the party still had its seats. */
const heardBefore = (day: Attendance | null, { nonce }: Tick): TickState | undefined =>
  day?.heard.find(one => one.nonce === nonce)?.state

async function take(
  on: OnDay,
  party: SeatedParty,
  ticks: readonly Tick[],
  known: Attendance | null,
  now: number,
): Promise<(TickState | Refusal)[]> {
  const timely = ticks.map(tick => decideByStaff(on, tick.at, now) ?? tick)
  const taken = await changeDay(on, party, day => takeTicks(day, party.attendees, timely), known)
  return isRefusal(taken) ? ticks.map(() => taken) : taken.decided.answers
}

function answer(nonce: string, said: TickState | Refusal | undefined): TickAnswer {
  if (said === undefined || typeof said === 'string') return { nonce, state: said ?? 'already' }
  return { nonce, state: 'refused', cause: said.refused, message: refusals[said.refused] }
}
