import { type Correction, decideCorrect } from '../../../domain/hours/correct'
import { closeForgotten, decideRecord, entriesMax } from '../../../domain/hours/record'
import { decideReview, withEntry } from '../../../domain/hours/review'
import { findWrong, shownHours, totalMinutes } from '../../../domain/hours/sum'
import {
  approved,
  asked,
  hour,
  later,
  minute,
  nine,
  noon,
  recorded,
  rejected,
  served,
  written,
} from './entries'

describe('decideRecord', () => {
  test('what waits counts nothing, what is approved counts in whole minutes', () => {
    const waiting = recorded([], { startsAt: nine + 59_000, endsAt: noon - minute + 59_000 })
    expect(totalMinutes(waiting)).toBe(0)
    expect(totalMinutes(approved(waiting, 'e1'))).toBe(179)
  })

  test('a scan needs nobody to look at it; all others do', () => {
    expect(totalMinutes(recorded([], { source: 'scan' }))).toBe(180)
    for (const source of ['leader', 'manual', 'import'] as const) {
      expect(totalMinutes(recorded([], { source }))).toBe(0)
    }
  })

  test('the same id again gets the first answer', () => {
    const ledger = approved(recorded([]), 'e1')
    expect(decideRecord(ledger, asked({ endsAt: nine + hour }), later)).toEqual({ entry: ledger[0] })
  })

  test.each([
    ['the end before the start', { endsAt: nine - minute }, later, 'hoursTimesWrong'],
    ['less than a minute', { endsAt: nine + 59_000 }, later, 'hoursTimesWrong'],
    ['not over yet', {}, noon - 1, 'notServedYet'],
    ['before the service', { startsAt: nine - minute }, later, 'beyondService'],
    ['after the service', { endsAt: noon + minute }, later, 'beyondService'],
    ['a leader’s entry beyond it', { source: 'leader', endsAt: noon + minute }, later, 'beyondService'],
  ] as const)('%s is refused', (_, facts, now, refused) => {
    expect(decideRecord([], asked(facts), now)).toMatchObject({ refused })
  })

  test('what is brought along from elsewhere has no service to be measured by', () => {
    expect(decideRecord([], asked({ source: 'import', endsAt: noon + hour }), later)).toHaveProperty('entry')
  })

  const elsewhere = {
    id: 'e2',
    served: served({ name: '扶贫帮困', startsAt: nine - hour, endsAt: noon + hour }),
  }
  test.each([
    ['in the middle of it', nine + hour, nine + 2 * hour, false],
    ['around it', nine - hour, noon + hour, false],
    ['its last minute', noon - minute, noon + hour, false],
    ['right before', nine - hour, nine, true],
    ['right after', noon, noon + hour, true],
  ])('in two places at once: %s', (_, startsAt, endsAt, allowed) => {
    const outcome = (ledger: ReturnType<typeof recorded>) =>
      decideRecord(ledger, asked({ ...elsewhere, startsAt, endsAt }), later)
    const shown = { refused: 'elsewhereThen', detail: { entryId: 'e1', name: '环境卫生整治' } }
    for (const ledger of [recorded([]), approved(recorded([]), 'e1')]) {
      expect(outcome(ledger)).toMatchObject(allowed ? { entry: { id: 'e2' } } : shown)
    }
    expect(outcome(rejected(recorded([]), 'e1'))).toHaveProperty('entry')
  })

  test('a ledger is one document and has an end', () => {
    const [entry] = rejected(recorded([]), 'e1')
    const full = Array.from({ length: entriesMax }, (_, index) => ({
      ...written({ entry: entry ?? fail() }),
      id: `x${index}`,
    }))
    expect(decideRecord(full, asked(), later)).toEqual({ refused: 'ledgerFull' })
  })
})

const fail = (): never => {
  throw new Error('no entry')
}

describe('closeForgotten', () => {
  const { endsAt: _, source: __, ...open } = asked()

  test('counts nothing and is flagged; the leader says when they left', () => {
    const entry = written(closeForgotten([], open, later))
    expect(entry).toMatchObject({ flag: 'noCheckOut', minutes: 0, review: { by: 'scan' } })
    const told = decideCorrect([entry], correction({ endsAt: nine + 2 * hour }), later)
    expect(totalMinutes(approved(withEntry([entry], written(told)), 'c1'))).toBe(120)
  })

  test('not while the service lasts, and once', () => {
    expect(closeForgotten([], open, noon)).toEqual({ refused: 'notServedYet' })
    const ledger = [written(closeForgotten([], open, later))]
    expect(closeForgotten(ledger, open, later + hour)).toEqual({ entry: ledger[0] })
  })
})

const correction = (facts: Partial<Correction> = {}): Correction => ({
  id: 'c1',
  entryId: 'e1',
  startsAt: nine,
  endsAt: nine + hour,
  by: 'leader1',
  evidence: '提前离开',
  ...facts,
})

describe('decideCorrect', () => {
  const ledger = recorded([], { source: 'scan' })

  test('is an entry with the difference; what was there stays', () => {
    const entry = written(decideCorrect(ledger, correction(), later))
    expect(entry).toMatchObject({ source: 'correction', corrects: 'e1', minutes: -120 })
    const waiting = withEntry(ledger, entry)
    expect(totalMinutes(waiting)).toBe(180)
    expect(approved(waiting, 'c1')[0]).toEqual(ledger[0])
    expect(totalMinutes(approved(waiting, 'c1'))).toBe(60)
    expect(totalMinutes(rejected(waiting, 'c1'))).toBe(180)
  })

  test('of a correction, from what counts by then; taken back altogether it counts nothing', () => {
    const once = approved(withEntry(ledger, written(decideCorrect(ledger, correction(), later))), 'c1')
    const twice = decideCorrect(once, correction({ id: 'c2', entryId: 'c1', endsAt: nine }), later)
    expect(twice).toMatchObject({ entry: { minutes: -60, corrects: 'e1' } })
    const none = approved(withEntry(once, written(twice)), 'c2')
    expect([totalMinutes(none), findWrong(none)]).toEqual([0, []])
    expect(decideRecord(none, asked({ id: 'e2' }), later)).toHaveProperty('entry')
  })

  test('one at a time', () => {
    const waiting = withEntry(ledger, written(decideCorrect(ledger, correction(), later)))
    expect(decideCorrect(waiting, correction({ id: 'c2' }), later)).toEqual({ refused: 'entryWaiting' })
    expect(decideCorrect(waiting, correction({ endsAt: noon }), later)).toEqual({ entry: waiting[1] })
  })

  test('what waits to be longer is held: nobody else takes those minutes', () => {
    const short = recorded([], { source: 'scan', endsAt: nine + hour })
    const longer = written(decideCorrect(short, correction({ endsAt: noon }), later))
    const outcome = decideRecord(
      withEntry(short, longer),
      asked({ id: 'e2', startsAt: nine + 2 * hour }),
      later,
    )
    expect(outcome).toMatchObject({ refused: 'elsewhereThen' })
  })

  test.each([
    ['of nothing', { entryId: 'x' }, 'entryUnknown'],
    ['that changes nothing', { endsAt: noon }, 'nothingCorrected'],
    ['backwards', { endsAt: nine - hour }, 'hoursTimesWrong'],
    ['beyond the service', { endsAt: noon + minute }, 'beyondService'],
  ])('%s is refused', (_, facts, refused) => {
    expect(decideCorrect(ledger, correction(facts), later)).toMatchObject({ refused })
  })

  test('what was rejected is recorded anew', () => {
    expect(decideCorrect(rejected(recorded([]), 'e1'), correction(), later)).toEqual({
      refused: 'entryRejected',
    })
  })

  test('into another service is refused', () => {
    const long = served({ endsAt: noon + hour })
    const first = recorded([], { source: 'scan', served: long })
    const both = recorded(first, {
      id: 'e2',
      source: 'scan',
      served: long,
      startsAt: noon,
      endsAt: noon + hour,
    })
    expect(decideCorrect(both, correction({ endsAt: noon + minute }), later)).toMatchObject({
      refused: 'elsewhereThen',
    })
  })
})

describe('decideReview', () => {
  const ledger = recorded([])
  const review = { verdict: 'approved', by: 'staff2', at: later, words: '' } as const

  test.each([
    ['by who wrote it', { by: 'staff1' }, 'reviewedByOther'],
    ['by whose hours they are', { by: 'wang' }, 'reviewedByOther'],
    ['a rejection without a word', { verdict: 'rejected' as const }, 'rejectionReason'],
  ])('%s is refused', (_, facts, refused) => {
    expect(decideReview(ledger, 'wang', 'e1', { ...review, ...facts })).toEqual({ refused })
  })

  test('is said once; the same again changes nothing', () => {
    const done = approved(ledger, 'e1')
    expect(decideReview(done, 'wang', 'e1', { ...review, at: later + hour })).toEqual({ entry: done[0] })
    expect(decideReview(done, 'wang', 'e1', { ...review, verdict: 'rejected', words: '错' })).toEqual({
      refused: 'alreadyReviewed',
    })
    expect(decideReview(done, 'wang', 'e1', { ...review, by: 'staff3' })).toEqual({
      refused: 'alreadyReviewed',
    })
    expect(decideReview(done, 'wang', 'x', review)).toEqual({ refused: 'entryUnknown' })
  })
})

test.each([
  [0, '0.0'],
  [5, '0.0'],
  [6, '0.1'],
  [119, '1.9'],
  [6000, '100.0'],
])('%i minutes are shown as %s hours', (minutes, shown) => {
  expect(shownHours(minutes)).toBe(shown)
})

describe('findWrong', () => {
  const [entry = fail()] = recorded([], { source: 'scan' })
  test.each([
    ['an entry twice', [entry, entry]],
    ['minutes counted twice', [entry, { ...entry, id: 'e2' }]],
    ['a sum that is not the time', [{ ...entry, minutes: 200 }]],
    ['a review by its writer', [{ ...entry, by: 'scan' }]],
  ])('sees %s', (_, ledger) => {
    expect(findWrong([entry])).toEqual([])
    expect(findWrong(ledger)).not.toEqual([])
  })
})
