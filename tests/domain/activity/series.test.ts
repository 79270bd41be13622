import { placeInSeries, type Rhythm, startsAfter, timesMax } from '../../../domain/activity/series'
import { claimMs, claimsAfter, claimsOfBoth } from '../../../domain/signup/series'
import { dayOf, startOfDay } from '../../../domain/time'

const at = (day: string) => startOfDay(day) + 9 * 3_600_000

test.each<[string, Rhythm, string[]]>([
  ['2026-09-02', 'week', ['2026-09-09', '2026-09-16', '2026-09-23']],
  ['2026-12-28', 'fortnight', ['2027-01-11', '2027-01-25', '2027-02-08']],
  // Months without a 31st are left out.
  ['2026-08-31', 'monthDate', ['2026-10-31', '2026-12-31', '2027-01-31']],
  ['2026-09-15', 'monthDate', ['2026-10-15', '2026-11-15', '2026-12-15']],
  // The second Tuesday.
  ['2026-09-08', 'monthWeekday', ['2026-10-13', '2026-11-10', '2026-12-08']],
  // The fifth Wednesday, where there is one.
  ['2026-09-30', 'monthWeekday', ['2026-12-30', '2027-03-31', '2027-06-30']],
])('from %s, %s', (first, rhythm, days) => {
  const starts = startsAfter(at(first), rhythm, days.length)
  expect(starts.map(dayOf)).toEqual(days)
  expect(starts).toEqual(days.map(at))
})

test('no more than a year of weeks', () => {
  expect(startsAfter(at('2026-09-02'), 'week', 1000)).toHaveLength(timesMax)
})

test('a place more, unless there are as many elsewhere; the same activity again is the same place', () => {
  const claim = (activityId: string, signupId: string) => ({ activityId, signupId, at: 1 })
  const two = [claim('a', 'a1'), claim('b', 'b1')]
  expect(claimsAfter(two, claim('c', 'c1'), 3)).toEqual([...two, claim('c', 'c1')])
  expect(claimsAfter(two, claim('c', 'c1'), 2)).toBeUndefined()
  // Which of two taps gets the seat is not known yet; later the newer one stands for whoever did.
  const again = { ...claim('a', 'a2'), at: claimMs }
  expect(claimsAfter(two, again, 2)).toEqual([...two, again])
  const later = { ...again, at: claimMs + 1 }
  expect(claimsAfter(two, later, 2)).toEqual([claim('b', 'b1'), later])
  expect(claimsAfter([claim('a', 'a1'), again], claim('b', 'b1'), 2)).toHaveLength(3)
  expect(claimsOfBoth(two, [claim('b', 'b1'), claim('b', 'b2')])).toEqual([...two, claim('b', 'b2')])
})

describe('where one stands in its series', () => {
  const time = (id: string, startsAt: number, status = 'published') => ({ id, startsAt, status })
  const times = [time('b', 20), time('off', 25, 'cancelled'), time('draft', 27, 'draft'), time('c', 30)]
  test.each([
    ['one that is ahead', 'b', 20, { nth: 3, of: 4, nextAt: 30 }],
    ['the last', 'c', 30, { nth: 4, of: 4 }],
    ['one of an earlier day', 'a', 10, { of: 4, nextAt: 20 }],
    ['what was called off', 'off', 25, { of: 4, nextAt: 30 }],
  ])('%s', (_, _id, startsAt, place) => {
    expect(placeInSeries({ _id, startsAt }, { times, held: 2 })).toEqual(place)
  })
})
