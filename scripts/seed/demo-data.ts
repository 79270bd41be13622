import type { Activity } from '../../domain/activity/activity'
import type { Person } from '../../domain/person/person'
import type { KeyOf } from '../../domain/signup/party'
import { newLedger } from '../../domain/signup/terms'
import type { Estate, Section, Site } from '../../domain/site/site'
import { dayMs } from '../../domain/time'
import { type LivePlan, planAroundToday } from './around-today'
import { type Attended, attend } from './attend'
import { hourMs } from './calendar'
import { officeId, organisation } from './content/organisation'
import { drafted, fieldsOf, type Plan, published } from './draft'
import { type Filled, fill } from './fill'
import { type SeededNotice, seededNotices } from './notices'
import { type Random, randomFor } from './random'
import { personIdOf, type Registration, register } from './register'
import { named, residents, staff, stationOpenid } from './residents'
import { planOf2022 } from './year-2022'

/**
 * All demo data, made without a database: the same for the same `now`, and each record what the actions would have
 * written. Roles are not in it: `scenario.ts` gives them, by the actions themselves.
 */
export interface DemoData {
  organisation: { sites: Site[]; estates: Estate[]; sections: Section[] }
  people: { registration: Registration; person: Person }[]
  activities: SeededActivity[]
  notices: SeededNotice[]
}

export interface SeededActivity {
  /** Part of its requests' names. */
  key: string
  activity: Activity
  /** The OPENID of who wrote it. */
  editor: string
  /** Who signed up; absent for drafts. */
  filled?: Filled
  /** Who came; absent where nobody can have come yet. */
  attended?: Attended
}

export function demoData(now: number, keyOf: KeyOf): DemoData {
  const { sites, estates } = organisation
  const stations = sites.filter(site => site.kind === 'station').map(({ _id }) => _id)
  const registrations = [...named(estates, now), ...staff(stations, estates, now), ...residents(estates, now)]
  const people = registrations.map(registration => ({ registration, person: register(registration) }))
  const crowd = new Crowd(
    people.map(({ person }) => person).filter(({ wx }) => wx.startsWith('seed-resident')),
  )
  return {
    organisation,
    people,
    activities: [
      ...planOf2022(sites).map((plan, i) => activityOf2022(plan, `2022-${i}`, crowd, keyOf)),
      ...planAroundToday(sites, now).map(plan => liveActivity(plan, crowd, now, keyOf)),
    ].map(seeded => withAttendance(seeded, now)),
    notices: seededNotices(now, siteId => personIdOf(editorOf(siteId))),
  }
}

export const editorOf = (siteId: string): string =>
  siteId === officeId ? 'demo-street' : stationOpenid(siteId)

function withAttendance(seeded: SeededActivity, now: number): SeededActivity {
  const { key, activity, editor, filled } = seeded
  const attended = filled && attend(key, activity, filled, { until: now, closedBy: personIdOf(editor) })
  return attended ? { ...seeded, attended } : seeded
}

/** Most people go to what is near them. */
class Crowd {
  private readonly bySite = new Map<string, Person[]>()

  constructor(private readonly all: readonly Person[]) {
    for (const person of all) {
      const site = person.homeSiteId ?? officeId
      this.bySite.set(site, [...(this.bySite.get(site) ?? []), person])
    }
  }

  near(siteId: string, count: number, random: Random): Person[] {
    const near = siteId === officeId ? this.all : (this.bySite.get(siteId) ?? this.all)
    return random.some(near, count)
  }
}

/** People from whom up to this many seats can be filled: not all of them find a seat that fits. */
const enoughFor = (seats: number): number => seats + 4

function activityOf2022(plan: Plan, key: string, crowd: Crowd, keyOf: KeyOf): SeededActivity {
  const random = randomFor(key)
  const fields = fieldsOf(plan)
  const editor = editorOf(plan.site._id)
  const at = fields.signupOpensAt - dayMs
  const draft = drafted(key, fields, plan.site._id, personIdOf(editor), at - 2 * hourMs)
  const activity = published(key, draft, at)
  const seats = random.int(4, 14)
  const people = crowd.near(plan.site._id, enoughFor(seats), random)
  return {
    key,
    activity,
    editor,
    filled: fill(key, activity, people, { seats, until: fields.startsAt }, random, keyOf),
  }
}

function liveActivity(plan: LivePlan, crowd: Crowd, now: number, keyOf: KeyOf): SeededActivity {
  const { key, site, full } = plan
  const random = randomFor(key)
  const fields = fieldsOf(plan)
  const editor = editorOf(site._id)
  const at = Math.min(fields.signupOpensAt - dayMs, now - 5 * hourMs)
  const draft = drafted(key, fields, site._id, personIdOf(editor), at - 2 * hourMs)
  if (plan.draft) return { key, activity: draft, editor }
  const activity = published(key, draft, at)
  if (fields.signupOpensAt > now) {
    return { key, activity, editor, filled: { ledger: newLedger(activity, at), signups: [], joins: [] } }
  }
  const seats = Math.floor(fields.capacity * full)
  const people = crowd.near(site._id, enoughFor(seats), random)
  const wish = { seats, until: now - hourMs }
  return { key, activity, editor, filled: fill(key, activity, people, wish, random, keyOf) }
}
