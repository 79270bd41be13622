import { isLadder, starsOf } from '../../../domain/hours/stars'
import { type Holidays, isLate, recordBefore } from '../../../domain/hours/working-days'
import { minuteOf } from '../../../domain/time'

const at = (minute: string): number => Date.parse(`${minute.replace(' ', 'T')}:00+08:00`)

/** 国庆 2026 as it might be announced: seven days off, two weekend days worked. */
const national: Holidays = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map(day => [`2026-10-0${day}`, 'off' as const])),
  '2026-09-27': 'work',
  '2026-10-10': 'work',
}

describe('recordBefore', () => {
  test.each([
    ['a Friday: ten weekdays on', '2026-09-04 18:00', {}, '2026-09-19 00:00'],
    ['a Saturday counts from the Monday', '2026-09-05 11:00', {}, '2026-09-19 00:00'],
    ['late in the evening is still that day', '2026-09-04 23:59', {}, '2026-09-19 00:00'],
    ['midnight is the next day', '2026-09-05 00:00', {}, '2026-09-19 00:00'],
    ['over 国庆', '2026-09-25 18:00', national, '2026-10-15 00:00'],
    ['over 国庆 without the table', '2026-09-25 18:00', {}, '2026-10-10 00:00'],
  ])('%s', (_, end, holidays, before) => {
    expect(minuteOf(recordBefore(at(end), holidays))).toBe(before)
  })

  test('late from that midnight on', () => {
    const served = { endsAt: at('2026-09-04 18:00') }
    expect(isLate(served, at('2026-09-18 23:59'), {})).toBe(false)
    expect(isLate(served, at('2026-09-19 00:00'), {})).toBe(true)
  })
})

describe('starsOf', () => {
  test.each([
    [0, 0, 100],
    [99 * 60 + 59, 0, 100],
    [100 * 60, 1, 300],
    [300 * 60, 2, 600],
    [999 * 60, 3, 1000],
    [1000 * 60, 4, 1500],
    [1500 * 60, 5, undefined],
  ])('%i minutes are %i stars', (minutes, stars, nextAt) => {
    expect(starsOf(minutes)).toEqual(nextAt === undefined ? { stars } : { stars, nextAt })
  })

  test('by the ladder of a site', () => {
    expect(starsOf(60 * 60, [30, 60, 100])).toEqual({ stars: 2, nextAt: 100 })
  })

  test.each([
    [[100, 300], true],
    [[], false],
    [[0], false],
    [[100, 100], false],
    [[300, 100], false],
    [[1.5], false],
    [[1, 2, 3, 4, 5, 6], false],
  ])('%j may be a ladder: %s', (ladder, may) => {
    expect(isLadder(ladder)).toBe(may)
  })
})
