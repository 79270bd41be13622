import { decideCorrect } from '../../../domain/hours/correct'
import { absorbed } from '../../../domain/hours/merge'
import { withEntry } from '../../../domain/hours/review'
import { findWrong, totalMinutes } from '../../../domain/hours/sum'
import { approved, hour, later, nine, noon, recorded, written } from './entries'

/** Two records of one human become one. */
const there = approved(recorded([], { endsAt: nine + 2 * hour }), 'e1')
const scan = { id: 's1', source: 'scan' } as const

test('what does not meet goes over as it is', () => {
  const from = recorded([], { ...scan, startsAt: nine + 2 * hour, endsAt: noon })
  const both = absorbed(there, from, later)
  expect(both).toEqual([...there, ...from])
  expect(totalMinutes(both)).toBe(180)
  expect(absorbed(both, from, later + hour)).toEqual(both)
})

test('the same time is not counted twice: it goes over and is taken back', () => {
  const both = absorbed(there, recorded([], { ...scan, startsAt: nine + hour }), later)
  expect([totalMinutes(both), findWrong(both), both.length]).toEqual([120, [], 3])
  expect(absorbed(both, recorded([], { ...scan, startsAt: nine + hour }), later)).toEqual(both)
})

test('what waits for time that is taken is turned down; what counted beside it stays', () => {
  const late = recorded([], { ...scan, startsAt: nine + 2 * hour, endsAt: noon })
  const times = { startsAt: nine + hour, endsAt: noon, by: 'leader1', evidence: '早到' }
  const from = withEntry(late, written(decideCorrect(late, { ...times, id: 'c1', entryId: 's1' }, later)))
  const both = absorbed(there, from, later)
  expect(both.at(-1)).toMatchObject({ id: 'c1', review: { verdict: 'rejected' } })
  expect([totalMinutes(both), findWrong(both)]).toEqual([180, []])
})
