import { fieldsOf, listOf, numberOf, textOf, twice } from './fields'
import type { Invariant, Row, Snapshot, Violation } from './snapshot'

/** Invariant 5: who came, at which activity, on which day; and that nobody came twice. */

type Say = (invariant: Invariant, what: string) => void

export function checkAttendance(snapshot: Snapshot): Violation[] {
  const wrong: Violation[] = []
  const activities = new Map(snapshot.rows('activities').map(row => [String(row._id), row]))
  const signedUp = new Set(snapshot.rows('signups').map(row => `${row.activityId} ${row.personId}`))
  const people = new Set(
    snapshot.rows('persons').flatMap(row => (row.gone === undefined ? String(row._id) : [])),
  )
  const rows = snapshot.rows('attendances')
  for (const [collection, all] of [
    ['attendances', rows],
    ['walkIns', snapshot.rows('walkIns')],
    ['closedDays', snapshot.rows('closedDays')],
  ] as const) {
    for (const row of all) {
      const say: Say = (invariant, what) => wrong.push({ invariant, where: `${collection}/${row._id}`, what })
      ofActivity(row, activities.get(textOf(row.activityId)), say)
      if (collection === 'attendances') {
        words(row, say)
        const { activityId, personId } = row
        if (people.has(textOf(personId)) && !signedUp.has(`${activityId} ${personId}`))
          say(5, `counts for ${personId}, who never signed up there`)
      }
      if (collection === 'walkIns') walkIn(row, say)
      if (collection === 'closedDays') closed(row, rows, say)
    }
  }
  const parties = rows.map(({ activityId, day, personId }) => `${activityId} ${day} ${personId}`)
  for (const party of twice(parties))
    wrong.push({ invariant: 5, where: `attendances, ${party}`, what: 'is there twice' })
  return wrong
}

function ofActivity(row: Row, activity: Row | undefined, say: Say): void {
  const status = activity?.status ?? 'not there'
  if (status !== 'published' && status !== 'cancelled') say(5, `counts for an activity that is ${status}`)
  if (activity && activity.siteId !== row.siteId)
    say(7, `belongs to ${row.siteId}, its activity to ${activity.siteId}`)
}

const dayMs = 86_400_000

function words(row: Row, say: Say): void {
  const said = Object.entries(fieldsOf(row.words)).map(([key, word]) => ({ key, ...fieldsOf(word) }) as Said)
  const came = said.filter(word => word.came === true).length
  if (came !== row.came) say(5, `says that ${row.came} came, and its words say ${came}`)
  const known = new Set(said.map(({ key }) => key))
  for (const key of listOf(row.scanned).map(textOf))
    if (!known.has(key)) say(5, `${key} was scanned, and nothing was said of them`)
  if (twice(listOf(row.scanned).map(textOf)).length > 0) say(5, 'somebody was scanned twice')
  if (!textOf(row.signupId).startsWith(`${row.activityId}-`)) say(5, `counts for the sign-up ${row.signupId}`)
  // Midnight in Asia/Shanghai. Doors open a day before at the earliest; an evening goes on past midnight.
  const midnight = Date.parse(`${row.day}T00:00:00+08:00`)
  for (const { at, how } of said)
    if (how !== 'corrected' && !(numberOf(at) >= midnight - dayMs && numberOf(at) < midnight + 3 * dayMs))
      say(5, `counts for ${row.day}, and was said at ${at}`)
}

interface Said {
  key: string
  came?: unknown
  at?: unknown
  how?: unknown
}

function walkIn({ count }: Row, say: Say): void {
  if (!(Number.isInteger(count) && numberOf(count) >= 0 && numberOf(count) <= 500))
    say(5, `${count} walked in`)
}

/** What was counted is what was said; after a year only the figure is left. */
function closed(day: Row, rows: readonly Row[], say: Say): void {
  const ofDay = rows.filter(row => row.activityId === day.activityId && row.day === day.day)
  const came = new Set(
    ofDay.flatMap(({ words }) =>
      Object.entries(fieldsOf(words)).flatMap(([key, word]) => (fieldsOf(word).came === true ? key : [])),
    ),
  )
  if (ofDay.length > 0 && came.size !== day.came) say(5, `was closed with ${day.came}, and ${came.size} came`)
}
