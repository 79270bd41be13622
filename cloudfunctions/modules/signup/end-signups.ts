import { phaseOf } from '../../../domain/activity/activity'
import { type EndedMember, isEndedMember } from '../../../domain/person/ending'
import { planLeave } from '../../../domain/signup/change'
import { planForget, planWithout } from '../../../domain/signup/rewrite'
import { nameless, type Signup } from '../../../domain/signup/signup'
import { derivedId } from '../../kit/ids'
import { activitiesById } from '../activity/store'
import { forgetDays, forgetParty } from './attendance/own-data'
import { follow, settleLedger } from './follow'
import { placeOf } from './my-place'
import { change } from './seats'
import { seatsFor } from './seats-reading'
import { forgetMissed, getSeating, ledgersWith } from './seats-store'
import { anonymise, changeAttendees, deleteSignup, markCancelled, signupsOf, type Tap, tapsOf } from './store'

/** What becomes of sign-ups when an account, a consent, or a family member ends: see AreaOwnData. */

/** Records that one slice of an erasure works off: each takes up to four requests. */
const slice = 20
const recordsAPage = 100
/** 5,000 sign-ups: more than anybody has. */
const pagesMax = 50

/** What runs is cancelled by the rules of a cancel; what is over stays as a number; all else is deleted. */
export async function erase(personId: string, now: number): Promise<boolean> {
  const allLeft = await leaveOpen(personId, now)
  const rows = await tapsOf(personId, slice)
  const running = await runningOf(rows, now)
  for (const row of rows) {
    if (running.has(row.activityId)) await leave(row, now)
    await forget(row, now)
  }
  if (!allLeft || rows.length === slice) return false
  return forgetDays(personId)
}

/** What runs is cancelled, and all records stay. */
export async function pause(personId: string, now: number): Promise<boolean> {
  const allLeft = await leaveOpen(personId, now)
  // Nobody has more ahead of them than one page.
  const rows = await signupsOf(personId, null, recordsAPage)
  const standing = rows.filter(({ cancelledAt }) => cancelledAt === undefined)
  const running = await runningOf(standing, now)
  for (const row of standing) if (running.has(row.activityId)) await leave(row, now)
  return allLeft
}

/** The member's seats of what runs are given back; in what is over nobody knows any more that it was them. */
export async function forgetMember(personId: string, member: EndedMember, now: number): Promise<boolean> {
  for (const activityId of await ledgersWith(personId, now, recordsAPage)) {
    await giveBack(activityId, personId, new Set(member.keys), now)
  }
  let last: Signup | undefined
  for (let page = 0; page < pagesMax; page++) {
    const after = last ? { value: last.joinedAt, id: last._id } : null
    const rows = await signupsOf(personId, after, recordsAPage)
    const named = rows.filter(({ attendees }) => attendees.some(one => isEndedMember(member, one)))
    const running = await runningOf(named, now)
    for (const row of named) await forgetIn(row, member, running.has(row.activityId), now)
    last = rows.at(-1)
    if (rows.length < recordsAPage) break
  }
  return true
}

async function forgetIn(row: Signup, member: EndedMember, runs: boolean, now: number): Promise<void> {
  const keys = new Set(row.attendees.filter(one => isEndedMember(member, one)).map(({ key }) => key))
  const alias = derivedId('gone', row._id)
  await forgetParty(row, keys)
  if (runs) await giveBack(row.activityId, row.personId, keys, now)
  else await change(row.activityId, ledger => planForget(ledger, row._id, { alias, keys }, now))
  await changeAttendees(row._id, ({ attendees }) =>
    attendees.map((one, i) => (keys.has(one.key) ? { key: `${alias}-${i}`, name: nameless } : one)),
  )
}

/** These attendees go; a party of nobody else is cancelled. */
async function giveBack(activityId: string, personId: string, keys: ReadonlySet<string>, now: number) {
  const done = await change(activityId, ledger => planWithout(ledger, personId, keys, now))
  if (!done) return
  if (done.spend) await markCancelled(done.spend, now)
  await follow(activityId, done, now)
}

/** Of activities whose line is open, by the ledgers: also a sign-up that has no record yet. */
async function leaveOpen(personId: string, now: number): Promise<boolean> {
  const ids = await ledgersWith(personId, now, slice)
  for (const place of await seatsFor(personId, ids)) {
    const _id = placeOf(place, now)?.signupId
    if (_id) await leave({ _id, activityId: place._id, personId }, now)
  }
  return ids.length < slice
}

async function leave({ _id, activityId, personId }: Tap, now: number): Promise<void> {
  const left = await change(activityId, ledger => planLeave(ledger, personId, _id, now))
  if (!left) return
  await follow(activityId, left, now)
  await markCancelled(_id, now)
}

/** The ledger first: the record is how it is found. The record is not opened: one that is broken goes as well. */
async function forget({ _id, activityId, personId }: Tap, now: number): Promise<void> {
  // An offer that has lapsed would be noted by name later, when nobody looks any more.
  await settleLedger(activityId, now)
  await forgetParty({ _id, activityId, personId })
  const ledger = await getSeating(activityId)
  const parties = ledger && [...Object.values(ledger.seats), ...Object.values(ledger.offers), ...ledger.line]
  const party = parties?.find(one => one.signupId === _id)
  if (ledger?.missed.some(one => one.signupId === _id)) await forgetMissed(activityId, _id)
  if (!party) return deleteSignup(_id)
  const alias = derivedId('gone', _id)
  await change(activityId, seating => planForget(seating, _id, { alias }, now))
  await anonymise({ _id, personId }, alias, party.size)
}

/** Activities of these sign-ups that are not over. */
async function runningOf(rows: readonly Tap[], now: number): Promise<Set<string>> {
  const activities = await activitiesById([...new Set(rows.map(row => row.activityId))])
  return new Set(activities.filter(one => phaseOf(one, now) === 'published').map(({ _id }) => _id))
}
