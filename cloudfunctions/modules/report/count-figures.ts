import type { Activity } from '../../../domain/activity/activity'
import { countFigures, type Voices } from '../../../domain/report/figures'
import { dayMs } from '../../../domain/time'
import type { Job } from '../../kit/jobs'
import { cursorOf, readCursor } from '../../kit/paging'
import { activitiesAhead } from '../activity/store'
import { homesOf } from '../person/store'
import { attendedAt, closedByRule, dayStates } from '../signup/attendance/figures'
import { voicesAt } from '../signup/feedback/store'
import { lineOf } from '../signup/roster'
import { getSeating, type LedgerState, ledgerStates } from '../signup/seats-store'
import type { Trace } from '../signup/store'
import { tracesOf } from '../signup/store'
import { putFigures, seenOf } from './figures-store'

/**
 * Keeps the figures of every activity: those that run and ran lately every few minutes, all of them once a day. Nothing
 * is counted that is as it was: a step looks at fifty activities with three requests, and with four more at those that
 * people come to.
 */

const activitiesAStep = 50
const tapsAPage = 1000
/** 20,000 taps at one activity, as the job that mends sign-ups reads. */
const pagesMax = 20
const homesAtOnce = 1000

const counting = (name: string, everyMs: number, since: (now: number) => number): Job => ({
  name,
  everyMs,
  async step(cursor, now) {
    const [status, from] = placeOf(cursor)
    const activities = await activitiesAhead(status, since(now), readCursor(from), activitiesAStep)
    const ids = activities.map(({ _id }) => _id)
    const [states, seen] = await Promise.all([ledgerStates(ids), seenOf(ids)])
    const running = activities.filter(one => hasDays(one, seen.get(one._id), now))
    const [days, said] = await Promise.all([dayStates(running), voicesAt(running.map(({ _id }) => _id))])
    const changed = activities.flatMap(activity => {
      const state = states.get(activity._id)
      const voices = said.get(activity._id)
      const found = state && withVoices(seenIn(activity, state, days.get(activity._id), now), voices)
      const before = seen.get(activity._id)
      return found === undefined || found === before || isSettled(activity, before, now)
        ? []
        : { activity, seen: found, voices }
    })
    for (const each of changed) await count(each, now)
    const last = activities.at(-1)
    const more = activities.length === activitiesAStep && last
    const next = more ? `${status}/${cursorOf(last.endsAt, last._id)}` : after(status)
    return { cursor: next, counts: { looked: activities.length, counted: changed.length } }
  },
})

export const countLately = counting('report.countLately', 5 * 60_000, now => now - 2 * dayMs)
export const countAll = counting('report.countAll', dayMs, () => 0)

/** Taps are deleted in time (domain/person/retention.ts): figures of what was over long before stay as they were. */
const settledAfterMs = 30 * dayMs
const isSettled = ({ endsAt }: Activity, seen: string | undefined, now: number): boolean =>
  seen !== undefined && endsAt + settledAfterMs <= now

type Status = 'published' | 'cancelled'

/** Published ones first, then those that were called off. */
function placeOf(cursor: string | null): [Status, string | undefined] {
  const [status, from] = (cursor ?? 'published/').split('/')
  return [status === 'cancelled' ? 'cancelled' : 'published', from]
}

const after = (status: Status): string | null => (status === 'published' ? 'cancelled/' : null)

/** Doors open a day before at the earliest. */
const hasDays = (activity: Activity, seen: string | undefined, now: number): boolean =>
  activity.startsAt <= now + dayMs && !isSettled(activity, seen, now)

/** As it was before anybody is checked in; from then on with the days, and with what has closed by the clock. */
function seenIn(activity: Activity, ledger: LedgerState, days: string | undefined, now: number): string {
  const seats = `${activity.rev}.${ledger.rev}.${ledger.joins}`
  if (days === undefined) return seats
  return `${seats}.${days}.${closedByRule(activity, now).length}`
}

/** What was said is its own state: another sum is another text. */
const withVoices = (seen: string, voices: Voices | undefined): string =>
  voices ? `${seen}.${voices.count}-${voices.stars}` : seen

interface Changed {
  activity: Activity
  seen: string
  voices: Voices | undefined
}

async function count({ activity, seen, voices }: Changed, now: number): Promise<void> {
  const { _id, siteId, title, startsAt, status, capacity } = activity
  const ledger = await getSeating(_id)
  if (!ledger) return
  const { seated, offered, waiting } = lineOf(ledger, now)
  const days = now < startsAt - dayMs ? undefined : await attendedAt(activity, now)
  const [taps, homes] = [await tapsAt(_id), await homesFor(seated.map(({ personId }) => personId))]
  await putFigures({
    _id,
    siteId,
    title,
    startsAt,
    calledOff: status === 'cancelled',
    capacity,
    ...countFigures({ seated, waiting: [...offered, ...waiting], taps, homes }, now),
    ...(days ? { attended: days } : {}),
    ...(voices ? { voices } : {}),
    countedAt: now,
    seen,
  })
}

async function tapsAt(activityId: string): Promise<Trace[]> {
  const taps: Trace[] = []
  for (let page = 0; page < pagesMax; page++) {
    const last = taps.at(-1)
    const rows = await tracesOf(activityId, last ? { value: last.joinedAt, id: last._id } : null, tapsAPage)
    taps.push(...rows)
    if (rows.length < tapsAPage) break
  }
  return taps
}

async function homesFor(personIds: readonly string[]): Promise<Map<string, string>> {
  const homes = new Map<string, string>()
  for (let from = 0; from < personIds.length; from += homesAtOnce) {
    for (const [id, home] of await homesOf(personIds.slice(from, from + homesAtOnce))) homes.set(id, home)
  }
  return homes
}
