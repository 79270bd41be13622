import { fieldsOf, numberOf, textOf } from './fields'
import { lineIn, seatsIn } from './ledger'
import type { Snapshot, Violation } from './snapshot'

/** The job looks every minute; what is younger than this may be under way. */
const settledMs = 10 * 60_000

/** A record that went into another leads there, and nothing is left behind but what had to stay apart. */
export function checkMerges(snapshot: Snapshot): Violation[] {
  const people = new Map(snapshot.rows('persons').map(row => [String(row._id), row]))
  const merges = snapshot.rows('merges')
  const wrong: Violation[] = []
  for (const [id, { gone }] of people) {
    const { why, into } = fieldsOf(gone)
    if (why === 'merged' && !people.has(textOf(into)))
      wrong.push({ invariant: 10, where: `persons/${id}`, what: `went into ${into}, which is not there` })
  }
  const waits = new Set(merges.filter(({ state }) => state === 'begun').map(({ fromId }) => textOf(fromId)))
  const left = (personId: string) => {
    const { why } = fieldsOf(people.get(personId)?.gone)
    return why === 'merged' && !waits.has(personId)
  }
  for (const { _id, personId } of snapshot.rows('signups'))
    if (left(textOf(personId)))
      wrong.push({
        invariant: 10,
        where: `signups/${_id}`,
        what: `is left with ${personId}, which went away`,
      })
  for (const ledger of snapshot.rows('seatLedgers'))
    for (const { personId } of [...seatsIn(ledger), ...lineIn(ledger)])
      if (left(personId))
        wrong.push({
          invariant: 3,
          where: `seatLedgers/${ledger._id}`,
          what: `knows ${personId}, which went away`,
        })
  for (const { _id, state, apart, askedAt } of merges)
    if (state === 'begun' && apart === 0 && snapshot.at - numberOf(askedAt) > settledMs)
      wrong.push({ invariant: 10, where: `merges/${_id}`, what: 'was begun long ago, and is not done' })
  return wrong
}
