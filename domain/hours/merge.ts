import { type Entry, isWaiting, type Ledger, minutesBetween, type Review } from './entry'
import { meeting, stretchesOf } from './sum'

/** Nobody of the staff: the rule by which two records of one human become one. */
const merging = 'merge'

/**
 * Two records of one human were one person all along, so that both may say the same hours. Everything goes over; where time
 * meets what is there, it is taken back, and what still waits is turned down. Safe to repeat.
 */
export function absorbed(into: Ledger, from: Ledger, now: number): Ledger {
  let ledger = into
  for (const { first, startsAt, endsAt, waiting } of stretchesOf(from)) {
    const entries = from.filter(({ id, corrects }) => (corrects ?? id) === first.id)
    if (entries.some(({ id }) => into.some(known => known.id === id))) continue
    const counted = { startsAt, endsAt }
    const meets = (time: typeof counted | undefined) => time && meeting(ledger, time.startsAt, time.endsAt)
    const twice = meets(counted)
    const turnedDown = meets(waiting)
    ledger = [
      ...ledger,
      ...entries.map(entry =>
        turnedDown && isWaiting(entry) ? { ...entry, review: rejection(now) } : entry,
      ),
      ...(twice ? [takenBack(first, counted, now)] : []),
    ]
  }
  return ledger
}

const why = '两份登记合并，时间重复'

const rejection = (at: number): Review => ({ verdict: 'rejected', by: merging, at, words: why })

const takenBack = (first: Entry, counted: Pick<Entry, 'startsAt' | 'endsAt'>, at: number): Entry => ({
  id: `${first.id}-merged`,
  source: 'correction',
  served: first.served,
  startsAt: counted.startsAt,
  endsAt: counted.startsAt,
  minutes: -minutesBetween(counted.startsAt, counted.endsAt),
  by: merging,
  at,
  evidence: why,
  corrects: first.id,
  review: { verdict: 'approved', by: 'rule', at, words: '' },
})
