import { refuse } from '../refusal'
import {
  type Entry,
  type Ledger,
  minutesBetween,
  type Review,
  type Served,
  type Written,
  wholeMinute,
} from './entry'
import { meeting } from './sum'

/** One a week for fifteen years; the ledger is one document, and this many are half a megabyte. */
export const entriesMax = 800

export interface Asked extends Pick<Entry, 'id' | 'served' | 'startsAt' | 'endsAt' | 'by' | 'evidence'> {
  source: Exclude<Entry['source'], 'correction'>
}

/**
 * Somebody served. The same id again gets its first answer. Only a scan needs nobody else to look at it: both codes
 * were there, and the clock was the server's.
 */
export function decideRecord(ledger: Ledger, asked: Asked, now: number): Written {
  const known = ledger.find(({ id }) => id === asked.id)
  if (known) return { entry: known }
  const startsAt = wholeMinute(asked.startsAt)
  const endsAt = wholeMinute(asked.endsAt)
  if (endsAt <= startsAt) return refuse('hoursTimesWrong')
  if (endsAt > now) return refuse('notServedYet')
  const outside = asked.source === 'import' ? null : beyond(asked.served, startsAt, endsAt)
  if (outside) return outside
  const there = meeting(ledger, startsAt, endsAt)
  if (there) return refuse('elsewhereThen', { entryId: there.first.id, name: there.first.served.name })
  if (ledger.length >= entriesMax) return refuse('ledgerFull')
  const minutes = minutesBetween(startsAt, endsAt)
  const entry = { ...asked, startsAt, endsAt, minutes, at: now }
  return { entry: asked.source === 'scan' ? { ...entry, review: scanned(now) } : entry }
}

/**
 * Nobody scanned the way out, and the service is over. Nobody knows when they left, so that nothing is counted: the
 * entry is flagged, and the leader says when, with a reason, as a correction.
 */
export function closeForgotten(
  ledger: Ledger,
  asked: Omit<Asked, 'endsAt' | 'source'>,
  now: number,
): Written {
  const known = ledger.find(({ id }) => id === asked.id)
  if (known) return { entry: known }
  if (now <= asked.served.endsAt) return refuse('notServedYet')
  if (ledger.length >= entriesMax) return refuse('ledgerFull')
  const startsAt = wholeMinute(asked.startsAt)
  const times = { startsAt, endsAt: startsAt, minutes: 0, at: now }
  return { entry: { ...asked, ...times, source: 'scan', flag: 'noCheckOut', review: scanned(now) } }
}

/** Nobody is given more than the service was long. */
export const beyond = (served: Served, startsAt: number, endsAt: number) =>
  startsAt < wholeMinute(served.startsAt) || endsAt > served.endsAt
    ? refuse('beyondService', { startsAt: served.startsAt, endsAt: served.endsAt })
    : null

const scanned = (at: number): Review => ({ verdict: 'approved', by: 'scan', at, words: '' })
