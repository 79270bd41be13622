import type { Activity } from '../../../domain/activity/activity'
import { isRefusal } from '../../../domain/refusal'
import { entryOfShift } from '../../../domain/service/shift'
import { daysOf, staffMs } from '../../../domain/signup/attendance/days'
import { dayMs } from '../../../domain/time'
import type { Job } from '../../kit/jobs'
import { cursorOf, readCursor } from '../../kit/paging'
import { servicesEnded } from '../activity/store'
import { getLedgers } from '../hours/store'
import { getPersons } from '../person/store'
import { attendancesOn } from '../signup/attendance/store'
import { nameOfSite } from '../site/store'
import { writeShift } from './writing'

/** Long enough for a timer that was out of order; what is older is for the leader. */
const lookedBackMs = 14 * dayMs
const shiftsAStep = 3
const ledgersAtOnce = 100
/** Of one shift in one step; the next round goes on with the rest. */
const writtenAStep = 50

/**
 * Once a shift's list is over: everybody who came has an entry. It writes what a process that died has left between the scan
 * and the hours, and of who forgot to scan an entry of no length, flagged.
 */
export const settleServices: Job = {
  name: 'service.settle',
  everyMs: 10 * 60_000,
  async step(cursor, now) {
    const times = { from: now - lookedBackMs, to: now - staffMs }
    const shifts = await servicesEnded(times, readCursor(cursor ?? undefined), shiftsAStep)
    const counts = { shifts: shifts.length, written: 0, flagged: 0, refused: 0 }
    for (const shift of shifts) {
      for (const outcome of await settleShift(shift, now)) counts[outcome]++
    }
    const last = shifts.at(-1)
    const more = shifts.length === shiftsAStep && last
    return { cursor: more ? cursorOf(last.endsAt, last._id) : null, counts }
  },
}

type Outcome = 'written' | 'flagged' | 'refused'

async function settleShift(shift: Activity, now: number): Promise<Outcome[]> {
  const [day = ''] = daysOf(shift)
  const came = (await attendancesOn(shift._id, day)).filter(one => one.came > 0)
  const missing = await withoutEntry(shift._id, came)
  if (missing.length === 0) return []
  const organiser = await nameOfSite(shift.siteId)
  const outcomes: Outcome[] = []
  for (const one of await whoStillAre(missing.slice(0, writtenAStep))) {
    const entry = await writeShift(shift, one, now, organiser)
    if (entry === null) continue
    if (isRefusal(entry)) outcomes.push('refused')
    else outcomes.push(entry.flag ? 'flagged' : 'written')
  }
  return outcomes
}

/** Of an erased account nothing is written. */
async function whoStillAre<Day extends { personId: string }>(days: readonly Day[]): Promise<Day[]> {
  const people = new Set((await getPersons(days.map(({ personId }) => personId))).map(({ _id }) => _id))
  return days.filter(({ personId }) => people.has(personId))
}

async function withoutEntry<Day extends { personId: string }>(
  activityId: string,
  days: readonly Day[],
): Promise<Day[]> {
  const written = new Set<string>()
  for (let from = 0; from < days.length; from += ledgersAtOnce) {
    const ids = days.slice(from, from + ledgersAtOnce).map(({ personId }) => personId)
    for (const { _id, entries } of await getLedgers(ids))
      if (entryOfShift(entries, activityId)) written.add(_id)
  }
  return days.filter(({ personId }) => !written.has(personId))
}
