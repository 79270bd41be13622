import { phaseOf } from '../../../domain/activity/activity'
import type { Page } from '../../../domain/fields'
import type { OwnRecord } from '../../../domain/person/own-data'
import type { Person } from '../../../domain/person/person'
import { planLeave } from '../../../domain/signup/change'
import { planForget } from '../../../domain/signup/rewrite'
import { derivedId } from '../../kit/ids'
import { mineOf } from '../activity/reading'
import { activitiesById } from '../activity/store'
import type { AreaOwnData, OwnPage } from '../person/own-data/area'
import { mySignups } from './mine'
import { tellPromoted } from './promoted'
import { change } from './seats'
import { getSeating, ledgersWith, seatsFor } from './seats-store'
import { anonymise, deleteSignup, markCancelled, type Tap, tapsOf } from './store'

/** Records that one slice of an erasure works off: each takes up to four requests. */
const slice = 20

export const signupOwnData: AreaOwnData = {
  collections: {
    signups: { kinds: ['signups'], afterErase: 'nothing', why: 'how many came is counted, not who' },
    seatLedgers: { kinds: ['signups'], afterErase: 'nothing', why: 'how many came is counted, not who' },
  },
  lists: { signups },
  erase,
}

async function signups(person: Person, { cursor }: OwnPage): Promise<Page<OwnRecord>> {
  const page = await mySignups(person._id, cursor)
  const items = page.items.map(({ title, joinedAt, attendees, startsAt, place, state, position }) => ({
    title,
    at: joinedAt,
    facts: [
      { label: '谁参加', value: attendees.join('、') },
      { label: '开始', value: startsAt },
      { label: '地点', value: place.name },
      { label: '结果', value: stateWords[state] + (position === undefined ? '' : `第 ${position} 位`) },
    ],
  }))
  return { ...page, items }
}

const stateWords = {
  seated: '已报名',
  waiting: '候补',
  gone: '已取消',
  activityCancelled: '活动取消',
} as const

/** What runs is cancelled by the rules of a cancel; what is over stays as a number; all else is deleted. */
async function erase(personId: string, now: number): Promise<boolean> {
  const ledgers = await ledgersWith(personId, now, slice)
  for (const place of await seatsFor(personId, ledgers)) {
    const signupId = mineOf(place)?.signupId
    if (signupId) await leave(place._id, personId, signupId, now)
  }
  const rows = await tapsOf(personId, slice)
  const activities = new Map(
    (await activitiesById([...new Set(rows.map(row => row.activityId))])).map(row => [row._id, row]),
  )
  for (const row of rows) {
    const activity = activities.get(row.activityId)
    if (activity && phaseOf(activity, now) === 'published')
      await leave(row.activityId, personId, row._id, now)
    await forget(row, now)
  }
  return ledgers.length < slice && rows.length < slice
}

async function leave(activityId: string, personId: string, signupId: string, now: number): Promise<void> {
  const left = await change(activityId, ledger => planLeave(ledger, personId, signupId, now))
  if (!left) return
  await markCancelled(signupId, now)
  await tellPromoted(activityId, left.promoted, now)
}

/** The ledger first: the record is how it is found. The record is not opened: one that is broken goes as well. */
async function forget({ _id, activityId, personId }: Tap, now: number): Promise<void> {
  const ledger = await getSeating(activityId)
  const party = ledger && [...Object.values(ledger.seats), ...ledger.line].find(one => one.signupId === _id)
  if (!party) return deleteSignup(_id)
  const alias = derivedId('gone', _id)
  await change(activityId, seating => planForget(seating, _id, alias, now))
  await anonymise({ _id, personId }, alias, party.size)
}
