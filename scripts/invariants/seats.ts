import { numberOf, textOf } from './fields'
import { lineIn, offersIn, seatsIn, wrongWith } from './ledger'
import type { Invariant, Row, Snapshot, Violation } from './snapshot'

/**
 * Activities, their ledgers and the records of sign-ups against each other. Between two writes they may differ, and
 * the job `signup.repair` mends what a crash left: what is younger than this is not judged.
 */
const settledMs = 10 * 60_000

export function checkSeats(snapshot: Snapshot): Violation[] {
  const activities = new Map(snapshot.rows('activities').map(row => [row._id, row]))
  const records = recordsByActivity(snapshot)
  const ledgers = snapshot.rows('seatLedgers')
  const wrong: Violation[] = []
  for (const ledger of ledgers) {
    const say = (invariant: Invariant, what: string) =>
      wrong.push({ invariant, where: `seatLedgers/${ledger._id}`, what })
    for (const { invariant, what } of wrongWith(ledger)) say(invariant, what)
    // Who waits is told by the rule, beside whose free seats nobody can wait: seats are withheld only as lapsed ones.
    if (ledger.open === true && snapshot.at < numberOf(ledger.lineClosesAt) && numberOf(ledger.lapsed) > 0)
      say(2, `${ledger.lapsed} seats are given to nobody while the line is open`)
    const activity = activities.get(ledger._id)
    if (!activity) say(10, 'there is no such activity')
    else againstActivity(ledger, activity, say)
    againstRecords(ledger, records.get(String(ledger._id)) ?? [], snapshot.at, say)
  }
  const known = new Set(ledgers.map(({ _id }) => _id))
  for (const { _id, status } of activities.values())
    if (status === 'published' && !known.has(_id))
      wrong.push({ invariant: 10, where: `activities/${_id}`, what: 'is published and has no ledger' })
  return wrong
}

function againstActivity(ledger: Row, activity: Row, say: (i: Invariant, what: string) => void): void {
  if (ledger.siteId !== activity.siteId)
    say(7, `belongs to ${ledger.siteId}, its activity to ${activity.siteId}`)
  const taken = [...seatsIn(ledger), ...offersIn(ledger)].reduce((sum, { size }) => sum + size, 0)
  const capacity = numberOf(activity.capacity)
  if (activity.status === 'published' && taken > capacity)
    say(1, `${taken} seats are taken or held, and the activity says ${capacity}`)
}

function againstRecords(
  ledger: Row,
  records: readonly Row[],
  at: number,
  say: (i: Invariant, what: string) => void,
): void {
  const live = new Set(
    [...seatsIn(ledger), ...offersIn(ledger), ...lineIn(ledger)].map(({ signupId }) => signupId),
  )
  const byId = new Map(records.map(row => [String(row._id), row]))
  for (const signupId of live) {
    const record = byId.get(signupId)
    if (!record && at - numberOf(ledger.termsAt) > settledMs) say(10, `${signupId} has no record`)
    if (record && record.cancelledAt !== undefined) say(3, `${signupId} was cancelled and is still there`)
    if (record && record.listed !== true) say(3, `${signupId} was refused and is still there`)
  }
  for (const { _id, listed, cancelledAt, joinedAt } of records) {
    const standing = listed === true && cancelledAt === undefined
    if (standing && !live.has(String(_id)) && at - numberOf(joinedAt) > settledMs)
      say(10, `the sign-up ${_id} is gone from the ledger, and nobody cancelled it`)
  }
}

function recordsByActivity(snapshot: Snapshot): Map<string, Row[]> {
  const all = new Map<string, Row[]>()
  for (const row of snapshot.rows('signups')) {
    const activityId = textOf(row.activityId)
    const list = all.get(activityId)
    if (list) list.push(row)
    else all.set(activityId, [row])
  }
  return all
}
