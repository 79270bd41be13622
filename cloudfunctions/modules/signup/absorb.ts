import { type Activity, phaseOf } from '../../../domain/activity/activity'
import { agrees } from '../../../domain/person/consents'
import type { Merge } from '../../../domain/person/merge'
import type { Person } from '../../../domain/person/person'
import { flowOf } from '../../../domain/signup/go-on'
import type { Arrival, Seating } from '../../../domain/signup/ledger'
import { planMerge } from '../../../domain/signup/merge'
import { candidates } from '../../../domain/signup/party'
import { settle } from '../../../domain/signup/settle'
import { nameless, type Signup } from '../../../domain/signup/signup'
import { activitiesById } from '../activity/store'
import type { Absorbed } from '../person/own-data/area'
import { whoIs } from '../person/store'
import { absorbDays } from './attendance/own-data'
import { erase, pause } from './end-signups'
import { follow, settleLedger } from './follow'
import { humanKey } from './human-key'
import { recordOf } from './record'
import { change, type Place } from './seats'
import { forgetMissed, getSeating, ledgersWith } from './seats-store'
import { mergeClaims } from './series-claims'
import { addSignup, getSignup, markCancelled, moveSignup, signupsById, tapsOf } from './store'

/**
 * Sign-ups of a record that was merged into another. At each activity one write to the ledger decides; the records of
 * the taps are then written as the ledger says, so that it does not matter where a process dies.
 */

const slice = 20

export async function absorb(merge: Merge, now: number): Promise<Absorbed> {
  const { fromId } = merge
  const person = await whoIs(merge.intoId)
  if (!person) return { done: await erase(fromId, now), apart: 0 }
  if (!agrees(person)) await pause(fromId, now)
  const [open, taps] = await Promise.all([ledgersWith(fromId, now, slice), tapsOf(fromId, slice)])
  const ids = [...new Set([...open, ...taps.map(({ activityId }) => activityId)])]
  const activities = new Map((await activitiesById(ids)).map(row => [row._id, row]))
  const apart: string[] = []
  let moved = 0
  for (const activityId of ids) {
    const activity = activities.get(activityId)
    const { changed, left } = await absorbAt(activityId, { merge, person, activity }, now)
    if (left) apart.push(activityId)
    if (changed) moved++
    for (const tap of taps) {
      if (tap.activityId !== activityId || tap._id === left?.signupId) continue
      await moveTap(tap._id, merge, now)
      moved++
    }
  }
  // What stays apart is met again by every slice.
  const whole = open.length < slice && taps.length < slice
  const signupsDone = whole || moved === 0
  const done = signupsDone && (await absorbDays(merge, apart, now))
  return { done, apart: apart.length }
}

interface Absorbing {
  merge: Merge
  /** Whose the sign-ups are from now on. */
  person: Person
  activity: Activity | undefined
}

/** At one activity: whether the ledger changed, and the party that has to stay apart. */
async function absorbAt(
  activityId: string,
  { merge, person, activity }: Absorbing,
  now: number,
): Promise<{ changed: boolean; left?: Arrival | undefined }> {
  const { fromId, intoId, keys } = merge
  const over = !activity || phaseOf(activity, now) !== 'published'
  const merged = { fromId, intoId, keys: new Map(keys), over }
  // An offer that has lapsed would be noted under the old id later.
  await settleLedger(activityId, now)
  const planned = await change(activityId, ledger => planMerge(ledger, merged, now))
  // Before the records, by which a second try finds this activity again.
  if (activity) await absorbClaims(activity, keys)
  if (planned?.spend) await markCancelled(planned.spend, now)
  await follow(activityId, planned, now)
  const ledger = await getSeating(activityId)
  if (!ledger) return { changed: false }
  for (const { personId, signupId } of ledger.missed)
    if (personId === fromId) await forgetMissed(activityId, signupId)
  const parties = partiesIn(ledger, now).filter(({ personId }) => personId === fromId || personId === intoId)
  const before = await signupsById(parties.map(({ signupId }) => signupId))
  const told = before.flatMap(({ attendees }) => attendees)
  // What the person is called today comes last, and stands.
  const names = new Map([
    ...told.flatMap(({ key, name }) => [key, merged.keys.get(key) ?? key].map(each => [each, name] as const)),
    ...candidates(person, humanKey).map(({ key, name }) => [key, name] as const),
  ])
  const answers = new Map(
    told.flatMap(one =>
      one.answers
        ? [one.key, merged.keys.get(one.key) ?? one.key].map(key => [key, { answers: one.answers }] as const)
        : [],
    ),
  )
  for (const party of parties) {
    const record = before.find(({ _id }) => _id === party.signupId)
    const attendees = party.attendees.map(key => ({
      key,
      name: names.get(key) ?? nameless,
      ...(answers.get(key) ?? {}),
    }))
    if (record) await keepUp(record, party, attendees)
    else
      await addSignup(recordOf(party.signupId, party.personId, { members: attendees }, party.place, party.at))
  }
  return { changed: planned !== null, left: parties.find(({ personId }) => personId === fromId) }
}

/** The record says what the ledger says: whose it is, and who comes. */
async function keepUp(record: Signup, { personId }: Arrival, attendees: Signup['attendees']): Promise<void> {
  const same = JSON.stringify(record.attendees) === JSON.stringify(attendees)
  if (record.personId !== personId || !same) await moveSignup(record, personId, attendees)
}

/** What is over, was cancelled or refused: history of the one person now. */
async function moveTap(signupId: string, { fromId, intoId, keys }: Merge, now: number): Promise<void> {
  const record = await getSignup(signupId)
  // The ledger's party took it along.
  if (record?.personId !== fromId) return
  const isNow = new Map(keys)
  const attendees = record.attendees.map(one => ({ ...one, key: isNow.get(one.key) ?? one.key }))
  if (record.listed) await markCancelled(signupId, now)
  await moveSignup(record, intoId, attendees)
}

async function absorbClaims({ series }: Activity, keys: Merge['keys']): Promise<void> {
  if (series?.joinsMax === undefined) return
  for (const [was, is] of keys) if (was !== is) await mergeClaims(series.id, was, is)
}

type Placed = Arrival & { place: Place }

function partiesIn(ledger: Seating, now: number): Placed[] {
  const { seated, live, due, waiting } = settle(flowOf(ledger), now)
  const stored = Object.entries(ledger.seats).map(([personId, party]) => ({ personId, ...party }))
  const asked = [...live, ...due].map(party => ({ ...party, place: { state: 'waiting' as const } }))
  return [
    ...[...stored, ...seated].map(party => ({ ...party, place: { state: 'seated' as const } })),
    ...asked,
    ...waiting.map((party, i) => ({ ...party, place: { state: 'waiting' as const, position: i + 1 } })),
  ]
}
