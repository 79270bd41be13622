import type { Entry, Ledger, Served } from '../../../domain/hours/entry'
import { type Asked, decideRecord } from '../../../domain/hours/record'
import { decideReview, withEntry } from '../../../domain/hours/review'
import { isRefusal } from '../../../domain/refusal'

/** A morning of service on a Friday, and entries about it. */

export const minute = 60_000
export const hour = 60 * minute
export const nine = Date.parse('2026-09-18T09:00:00+08:00')
export const noon = nine + 3 * hour
export const later = nine + 24 * hour

export const served = (facts: Partial<Served> = {}): Served => ({
  siteId: 'xiwang',
  name: '环境卫生整治',
  place: '希望社区',
  content: '清理楼道',
  organiser: '希望社区',
  leader: '赵敏',
  startsAt: nine,
  endsAt: noon,
  ...facts,
})

export const asked = (facts: Partial<Asked> = {}): Asked => ({
  id: 'e1',
  source: 'manual',
  served: served(),
  startsAt: nine,
  endsAt: noon,
  by: 'staff1',
  evidence: '签到表',
  ...facts,
})

export function written(outcome: ReturnType<typeof decideRecord>): Entry {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`)
  return outcome.entry
}

export const recorded = (before: Ledger, facts: Partial<Asked> = {}): Ledger =>
  withEntry(before, written(decideRecord(before, asked(facts), later)))

export const approved = (before: Ledger, entryId: string): Ledger =>
  withEntry(
    before,
    written(
      decideReview(before, 'wang', entryId, { verdict: 'approved', by: 'staff2', at: later, words: '' }),
    ),
  )

export const rejected = (before: Ledger, entryId: string): Ledger =>
  withEntry(
    before,
    written(
      decideReview(before, 'wang', entryId, {
        verdict: 'rejected',
        by: 'staff2',
        at: later,
        words: '没有来',
      }),
    ),
  )
