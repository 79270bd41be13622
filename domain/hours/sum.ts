import { type Entry, isApproved, isWaiting, type Ledger, minutesBetween } from './entry'

/** What the entries about one service come to. */
export interface Stretch {
  /** The first entry; corrections name it. */
  first: Entry
  /** As the last approved entry says. Both the same when nothing counts. */
  startsAt: number
  endsAt: number
  /** The one entry about it that nobody has looked at yet. */
  waiting?: Entry
}

/** The hours of a ledger, in minutes: the sum of what was approved. Nothing is rounded before it is shown. */
export const totalMinutes = (ledger: Ledger): number =>
  ledger.filter(isApproved).reduce((sum, entry) => sum + entry.minutes, 0)

/** One a service, in the order of their first entries. */
export function stretchesOf(ledger: Ledger): Stretch[] {
  const stretches = new Map<string, Stretch>()
  for (const entry of ledger) {
    const id = entry.corrects ?? entry.id
    const known = stretches.get(id) ?? { first: entry, startsAt: entry.startsAt, endsAt: entry.startsAt }
    const counted = isApproved(entry) ? { startsAt: entry.startsAt, endsAt: entry.endsAt } : {}
    stretches.set(id, { ...known, ...counted, ...(isWaiting(entry) ? { waiting: entry } : {}) })
  }
  return [...stretches.values()]
}

/**
 * Where somebody already is between two moments, but for one service: what counts, and what waits and may come to count.
 * Services that touch do not meet.
 */
export const meeting = (
  ledger: Ledger,
  startsAt: number,
  endsAt: number,
  butFor?: string,
): Stretch | undefined =>
  stretchesOf(ledger).find(
    stretch =>
      stretch.first.id !== butFor &&
      [stretch, ...(stretch.waiting ? [stretch.waiting] : [])].some(
        // Where two share a minute. No time at all, of whatever was rejected or taken back, shares none.
        there => Math.max(there.startsAt, startsAt) < Math.min(there.endsAt, endsAt),
      ),
  )

/** Hours with one decimal, never rounded up: six minutes are shown as 0.1. */
export const shownHours = (minutes: number): string => (Math.floor(minutes / 6) / 10).toFixed(1)

/** What is wrong with a ledger, for the job that proves totals: empty when nothing is. */
export function findWrong(ledger: Ledger): string[] {
  const stretches = stretchesOf(ledger)
  const counted = stretches
    .filter(({ startsAt, endsAt }) => startsAt < endsAt)
    .sort((a, b) => a.startsAt - b.startsAt)
  const lengths = counted.reduce((sum, { startsAt, endsAt }) => sum + minutesBetween(startsAt, endsAt), 0)
  const ids = ledger.map(({ id }) => id)
  return [
    ...(new Set(ids).size === ids.length ? [] : ['an entry is there twice']),
    ...(lengths === totalMinutes(ledger) ? [] : [`the sum is ${totalMinutes(ledger)}, the time ${lengths}`]),
    ...counted
      .filter(({ startsAt }, index) => counted.slice(0, index).some(before => startsAt < before.endsAt))
      .map(({ first }) => `minutes of ${first.id} are counted twice`),
    ...ledger
      .filter(({ by, review }) => review?.by === by)
      .map(({ id }) => `${id} was reviewed by its writer`),
  ]
}
