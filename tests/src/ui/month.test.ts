import { monthAfter, monthName, weeksOf } from '../../../src/ui/month-grid/month'

test('weeks begin on Monday, with empty places around the month', () => {
  // 2026-09-01 is a Tuesday.
  const weeks = weeksOf('2026-09')
  expect(weeks).toHaveLength(5)
  expect(weeks[0]).toEqual([
    undefined,
    '2026-09-01',
    '2026-09-02',
    '2026-09-03',
    '2026-09-04',
    '2026-09-05',
    '2026-09-06',
  ])
  expect(weeks.at(-1)?.slice(0, 4)).toEqual(['2026-09-28', '2026-09-29', '2026-09-30', undefined])
})

test.each([
  ['2027-02', 4, 28],
  ['2028-02', 5, 29],
  ['2026-08', 6, 31],
])('%s has %i weeks and %i days', (month, weeks, days) => {
  expect(weeksOf(month)).toHaveLength(weeks)
  expect(weeksOf(month).flat().filter(Boolean)).toHaveLength(days)
})

test('the month after and before, over the end of a year', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
  expect(monthName('2026-09')).toBe('2026年9月')
})
