import { planSettle } from '../../../domain/signup/change'
import type { Seating } from '../../../domain/signup/ledger'
import { planFollow } from '../../../domain/signup/terms'
import type { Job } from '../../kit/jobs'
import { cursorOf, readCursor } from '../../kit/paging'
import { activitiesById } from '../activity/store'
import { getPersons } from '../person/store'
import { settleLedger } from './follow'
import { recordFromLedger } from './record'
import { countAnew } from './seats'
import { getSeating, openLedgers } from './seats-store'
import { clearClaims } from './series-claims'
import { markCancelled, markLapsed, type Trace, tracesOf } from './store'
import { followActivity } from './terms'
import { tellMovedLater } from './told'

/** A write that is this young may still be followed by its second half; nothing is mended before. */
const patienceMs = 60_000
const ledgersAStep = 10
/** Of one ledger; the rest waits for the next round. */
const mendedAStep = 100
const tracesAPage = 1000
/** 20,000 taps at one activity: beyond that the next round goes on with what is left. */
const pagesMax = 20

/**
 * What a process that died between two writes has left: a seat without its record, a record that does not know it was
 * cancelled, a ledger whose activity was not saved. Seats themselves need no repair; their figures are counted anew
 * all the same, and a difference is reported.
 */
export const repairSeats: Job = {
  name: 'signup.repair',
  everyMs: 5 * 60_000,
  async step(cursor, now) {
    const ledgers = await openLedgers(now, readCursor(cursor ?? undefined), ledgersAStep)
    const activities = new Map(
      (await activitiesById(ledgers.map(({ _id }) => _id))).map(row => [row._id, row]),
    )
    const counts = {
      checked: ledgers.length,
      recounted: 0,
      settled: 0,
      realigned: 0,
      records: 0,
      marked: 0,
      told: 0,
    }
    for (const { _id } of ledgers) {
      if (await countAnew(_id, now)) counts.recounted++
      const before = await getSeating(_id)
      const settles = before !== null && planSettle(before, now) !== undefined
      if (settles && (await settleLedger(_id, now))) counts.settled++
      const ledger = settles ? await getSeating(_id) : before
      if (!ledger) continue
      const activity = activities.get(ledger._id)
      if (activity && planFollow(ledger, activity, now) && (await followActivity(activity, now)))
        counts.realigned++
      if (activity) counts.told += await tellMovedLater(activity, ledger, now)
      const mended = await mendRecords(ledger, now)
      counts.records += mended.written
      counts.marked += mended.marked
    }
    const last = ledgers.at(-1)
    const more = ledgers.length === ledgersAStep && last
    if (!more) await clearClaims(now)
    return { cursor: more ? cursorOf(last.lineClosesAt, last._id) : null, counts }
  },
}

/** Both sides by id: the ledger says who sits or waits, the records say what was answered. */
async function mendRecords(ledger: Seating, now: number): Promise<{ written: number; marked: number }> {
  const live = new Map<string, { personId: string; at: number }>()
  for (const [personId, { signupId, at }] of Object.entries(ledger.seats))
    live.set(signupId, { personId, at })
  for (const [personId, { signupId, at }] of Object.entries(ledger.offers))
    live.set(signupId, { personId, at })
  for (const { personId, signupId, at } of ledger.line) live.set(signupId, { personId, at })

  const records = await traces(ledger._id)
  const missing = [...live]
    .filter(([id, { at }]) => !records.has(id) && at < now - patienceMs)
    .slice(0, mendedAStep)
  const people = new Map((await getPersons(missing.map(([, { personId }]) => personId))).map(p => [p._id, p]))
  let written = 0
  for (const [signupId, { personId }] of missing) {
    const person = people.get(personId)
    if (person && (await recordFromLedger(ledger._id, person, signupId))) written++
  }
  const gone = [...records.values()].filter(
    ({ _id, cancelledAt, joinedAt }) =>
      !live.has(_id) && cancelledAt === undefined && joinedAt < now - patienceMs,
  )
  const late = new Map(ledger.missed.map(({ signupId, at }) => [signupId, at]))
  for (const { _id } of gone) {
    const lapsedAt = late.get(_id)
    if (lapsedAt === undefined) await markCancelled(_id, now)
    else await markLapsed(_id, lapsedAt)
  }
  return { written, marked: gone.length }
}

async function traces(activityId: string): Promise<Map<string, Trace>> {
  const found = new Map<string, Trace>()
  let last: Trace | undefined
  for (let page = 0; page < pagesMax; page++) {
    const rows = await tracesOf(activityId, last ? { value: last.joinedAt, id: last._id } : null, tracesAPage)
    for (const row of rows) found.set(row._id, row)
    last = rows.at(-1)
    if (rows.length < tracesAPage) break
  }
  return found
}
