import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import { isRefusal, type Refusal, refuse } from '../../../../domain/refusal'
import { decideByStaff } from '../../../../domain/signup/attendance/admit'
import type { WalkIn } from '../../../../domain/signup/attendance/attendance'
import { deedAt } from '../../../../domain/signup/attendance/take'
import { changeWalkIn as changed, decideWalkIn } from '../../../../domain/signup/attendance/walk-in'
import { Busy } from '../../../kit/pressure'
import { type Context, me } from '../../handler'
import { whoIs } from '../../person/store'
import { personOfCode } from './codes'
import { recount } from './day'
import { type Occasion, onDay } from './occasion'
import { addWalkIn as add, getWalkIn, saveCount, walkInIdOf, walkInIdOfPerson } from './walk-in-store'

/** People who came without a seat. */

export async function addWalkIn(
  { activityId, day, count, name, code, at, sentAt }: ParsedOf<'signup.addWalkIn'>,
  context: Context,
  occasion: Occasion,
): Promise<OutputOf<'signup.addWalkIn'> | Refusal> {
  const { now } = context
  const cameAt = deedAt(at ?? now, sentAt ?? now, now)
  const on = onDay(occasion, day, cameAt)
  if (isRefusal(on)) return on
  const wrong = decideByStaff(on, cameAt, now)
  if (wrong) return wrong
  const personId = code === undefined ? undefined : await personNow(activityId, code, cameAt)
  if (personId === null) return refuse('partyCodeWrong')
  const walkIn: WalkIn = {
    _id:
      personId === undefined
        ? walkInIdOf(activityId, on.window.day, me(context)._id, context.requestId)
        : walkInIdOfPerson(activityId, on.window.day, personId),
    activityId,
    siteId: on.activity.siteId,
    day: on.window.day,
    ...decideWalkIn({ count, name, personId }),
    addedAt: cameAt,
    changes: [],
    rev: 0,
  }
  const isNew = await add(walkIn)
  const stands = isNew ? walkIn : ((await getWalkIn(walkIn._id)) ?? walkIn)
  if (on.closed) await recount(activityId, on.window.day, now)
  return { walkInId: walkIn._id, count: stands.count }
}

async function personNow(activityId: string, code: string, at: number): Promise<string | null> {
  const personId = personOfCode(activityId, code, at)
  return personId === null ? null : ((await whoIs(personId))?._id ?? null)
}

const attemptsMax = 5

export async function changeWalkIn(
  { activityId, walkInId, count, reason }: ParsedOf<'signup.changeWalkIn'>,
  { now, requestId }: Context,
  occasion: Occasion,
): Promise<OutputOf<'signup.changeWalkIn'> | Refusal> {
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const before = await getWalkIn(walkInId)
    if (before?.activityId !== activityId) return refuse('walkInUnknown')
    const on = onDay(occasion, before.day, now)
    if (isRefusal(on)) return on
    const closed = on.closed !== null || now >= on.window.settlesAt
    const after = changed(before, { count, reason, requestId, closed }, now)
    if (isRefusal(after)) return after
    if (after === before || (await saveCount(after))) {
      if (on.closed) await recount(activityId, before.day, now)
      return { walkInId, count: after.count }
    }
  }
  throw new Busy()
}
