import { daysOf, type PeriodName } from '../../../../src/features/report/figures/periods'

const at = (time: string): number => Date.parse(`${time}:00+08:00`)

test.each<[PeriodName, string, string, string]>([
  ['month', '2026-09-18T10:00', '2026-09-01', '2026-09-30'],
  ['month', '2026-12-31T23:59', '2026-12-01', '2026-12-31'],
  ['month', '2028-02-01T00:00', '2028-02-01', '2028-02-29'],
  ['lastMonth', '2026-01-15T10:00', '2025-12-01', '2025-12-31'],
  ['lastMonth', '2026-03-31T10:00', '2026-02-01', '2026-02-28'],
  ['year', '2026-01-01T00:00', '2026-01-01', '2026-12-31'],
  ['lastYear', '2026-01-01T00:00', '2025-01-01', '2025-12-31'],
])('%s at %s is %s to %s', (name, time, from, to) => {
  expect(daysOf(name, at(time))).toEqual({ from, to })
})
