import { closedIdOf } from '../../cloudfunctions/modules/signup/attendance/closed-store'
import { attendanceIdOf } from '../../cloudfunctions/modules/signup/attendance/store'
import { walkInIdOf } from '../../cloudfunctions/modules/signup/attendance/walk-in-store'
import type { Activity } from '../../domain/activity/activity'
import { isRefusal } from '../../domain/refusal'
import {
  type Attendance,
  type ClosedDay,
  noAttendance,
  type WalkIn,
} from '../../domain/signup/attendance/attendance'
import { countDay } from '../../domain/signup/attendance/count'
import { dayAt } from '../../domain/signup/attendance/days'
import { takeScan, takeTick } from '../../domain/signup/attendance/take'
import { flowOf } from '../../domain/signup/go-on'
import { settle } from '../../domain/signup/settle'
import type { Filled } from './fill'
import { type Random, randomFor } from './random'

/** Who came, as the actions of the day would have left it, by the same rules; and what was done, for a replay. */
export interface Attended {
  attendances: Attendance[]
  walkIns: WalkIn[]
  closed?: ClosedDay
  deeds: Deed[]
}

export type Deed = { at: number; requestId: string } & (
  | { do: 'scan'; openid: string }
  | { do: 'untick'; signupId: string; attendee: string }
  | { do: 'walkIn'; count: number }
  | { do: 'close' }
)

const minuteMs = 60_000

/** Up to `until`; undefined where nobody can have come yet. `closedBy` closes the day a little after its end. */
export function attend(
  key: string,
  activity: Activity,
  { ledger, joins }: Filled,
  { until, closedBy }: { until: number; closedBy: string },
): Attended | undefined {
  const { startsAt, endsAt } = activity
  if (startsAt >= until) return undefined
  const random = randomFor(`${key} came`)
  const attended: Attended = { attendances: [], walkIns: [], deeds: [] }
  const openidOf = new Map(ledger.line.map(({ personId }, i) => [personId, joins[i]?.openid]))
  const { seated } = settle(flowOf(ledger), startsAt)
  for (const [i, party] of seated.entries()) {
    const openid = openidOf.get(party.personId)
    if (openid) come(`${key}-${i}`, activity, { ...party, openid }, attended, random)
  }
  const about = { activityId: activity._id, siteId: activity.siteId, day: dayAt(activity, startsAt) }
  if (random.chance(0.3) && startsAt + 15 * minuteMs < until) {
    const requestId = `seed-${key}-walk-in`
    const [count, addedAt] = [random.int(1, 12), startsAt + 15 * minuteMs]
    const _id = walkInIdOf(about.activityId, about.day, closedBy, requestId)
    attended.walkIns.push({ _id, ...about, count, addedAt, changes: [], rev: 0 })
    attended.deeds.push({ do: 'walkIn', count, at: addedAt, requestId })
  }
  const closedAt = endsAt + 10 * minuteMs
  if (closedAt < until) {
    const _id = closedIdOf(about.activityId, about.day)
    const count = countDay({ seated: seated.flatMap(({ attendees }) => attendees), ...attended })
    attended.closed = { _id, ...about, ...count, closedAt, closedBy }
    attended.deeds.push({ do: 'close', at: closedAt, requestId: `seed-${key}-close` })
  }
  attended.deeds.sort((one, other) => one.at - other.at)
  return attended
}

interface Comes {
  personId: string
  openid: string
  signupId: string
  attendees: string[]
}

/** Most scan the code at the entrance; now and then a place in the party stays empty, and staff say so. */
function come(key: string, activity: Activity, party: Comes, attended: Attended, random: Random): void {
  if (random.chance(0.12)) return
  const { _id: activityId, siteId, startsAt } = activity
  const { personId, signupId, attendees, openid } = party
  const day = dayAt(activity, startsAt)
  const blank = noAttendance({
    _id: attendanceIdOf(activityId, day, personId),
    ...{ activityId, siteId, day, personId, signupId },
  })
  const scan = {
    do: 'scan',
    openid,
    at: startsAt - random.int(1, 40) * minuteMs,
    requestId: `seed-${key}-scan`,
  } as const
  attended.deeds.push(scan)
  let { after } = takeScan(blank, attendees, { at: scan.at, nonce: scan.requestId }, 'code')
  const missing = attendees[1]
  const at = startsAt - minuteMs / 2
  if (after && missing && random.chance(0.1)) {
    const tick = { nonce: `seed-${key}-untick`, attendee: missing, came: false, at }
    const ticked = takeTick(after, attendees, tick)
    if (isRefusal(ticked)) throw new Error(`${key}: ${ticked.refused}`)
    after = ticked.after
    attended.deeds.push({ do: 'untick', signupId, attendee: missing, at, requestId: tick.nonce })
  }
  if (after) attended.attendances.push(after)
}
