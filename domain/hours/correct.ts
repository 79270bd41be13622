import { refuse } from '../refusal'
import { type Entry, type Ledger, minutesBetween, type Written, wholeMinute } from './entry'
import { beyond, entriesMax } from './record'
import { meeting, stretchesOf } from './sum'

export interface Correction extends Pick<Entry, 'id' | 'startsAt' | 'endsAt' | 'by' | 'evidence'> {
  /** Any entry about the service. */
  entryId: string
}

/**
 * They served at another time than the ledger says; both moments the same: not at all. The entry says the difference,
 * and it counts when somebody else has looked at it. One at a time, so that a difference is never taken twice.
 */
export function decideCorrect(ledger: Ledger, { entryId, ...asked }: Correction, now: number): Written {
  const known = ledger.find(({ id }) => id === asked.id)
  if (known) return { entry: known }
  const named = ledger.find(({ id }) => id === entryId)
  const stretch = stretchesOf(ledger).find(({ first }) => first.id === (named?.corrects ?? named?.id))
  if (!stretch) return refuse('entryUnknown')
  if (stretch.waiting) return refuse('entryWaiting')
  // What was rejected never counted; it is recorded anew.
  if (stretch.first.review?.verdict === 'rejected') return refuse('entryRejected')
  const startsAt = wholeMinute(asked.startsAt)
  const endsAt = wholeMinute(asked.endsAt)
  if (endsAt < startsAt) return refuse('hoursTimesWrong')
  if (startsAt === stretch.startsAt && endsAt === stretch.endsAt) return refuse('nothingCorrected')
  if (endsAt > now) return refuse('notServedYet')
  const { served } = stretch.first
  const outside = startsAt === endsAt ? null : beyond(served, startsAt, endsAt)
  if (outside) return outside
  const there = meeting(ledger, startsAt, endsAt, stretch.first.id)
  if (there) return refuse('elsewhereThen', { entryId: there.first.id, name: there.first.served.name })
  if (ledger.length >= entriesMax) return refuse('ledgerFull')
  const minutes = minutesBetween(startsAt, endsAt) - minutesBetween(stretch.startsAt, stretch.endsAt)
  const times = { startsAt, endsAt, minutes, at: now }
  return { entry: { ...asked, ...times, source: 'correction', served, corrects: stretch.first.id } }
}
