import { type ActivityFigures, averageStars, countFigures, sumFigures } from '../../../domain/report/figures'
import { monthsFrom, periodOf } from '../../../domain/report/period'
import type { Arrival } from '../../../domain/signup/ledger'

const at = (time: string): number => Date.parse(`${time}:00+08:00`)
const now = at('2026-09-20T12:00')

const party = (id: string, size: number, time: string): Arrival => ({
  signupId: id,
  personId: `person-${id}`,
  size,
  attendees: [],
  at: at(time),
})

const tap = (id: string, joined: string, cancelled?: string) => ({
  _id: id,
  joinedAt: at(joined),
  ...(cancelled === undefined ? {} : { cancelledAt: at(cancelled) }),
})

test('who is in the ledger sits or waits; a tap that is not was given back', () => {
  const counted = countFigures(
    {
      seated: [party('a', 3, '2026-09-18T09:00'), party('b', 1, '2026-09-18T23:59')],
      waiting: [party('c', 2, '2026-09-19T00:00')],
      taps: [
        tap('a', '2026-09-18T09:00'),
        tap('b', '2026-09-18T23:59'),
        tap('c', '2026-09-19T00:00'),
        tap('d', '2026-09-18T10:00', '2026-09-19T08:00'),
      ],
      homes: new Map([
        ['person-a', 'estate-1'],
        ['person-c', 'estate-2'],
      ]),
    },
    now,
  )
  expect(counted).toEqual({
    seated: 4,
    waiting: 1,
    signups: 4,
    cancelled: 1,
    // By the calendar of Asia/Shanghai: midnight belongs to the day that begins.
    days: [
      { day: '2026-09-18', signups: 3, cancelled: 0 },
      { day: '2026-09-19', signups: 1, cancelled: 1 },
    ],
    estates: [
      { estateId: 'estate-1', people: 3 },
      { estateId: '', people: 1 },
    ],
  })
})

test('what a crash left out is counted all the same', () => {
  const counted = countFigures(
    {
      seated: [party('unrecorded', 2, '2026-09-18T09:00')],
      waiting: [],
      taps: [tap('unmarked', '2026-09-17T09:00')],
      homes: new Map(),
    },
    now,
  )
  expect(counted).toMatchObject({
    signups: 2,
    cancelled: 1,
    days: [
      { day: '2026-09-17', signups: 1, cancelled: 0 },
      { day: '2026-09-18', signups: 1, cancelled: 0 },
      { day: '2026-09-20', signups: 0, cancelled: 1 },
    ],
  })
})

const figures = (over: Partial<ActivityFigures>): ActivityFigures => ({
  _id: 'activity-1',
  siteId: 'xiwang',
  title: '月饼会',
  startsAt: now,
  calledOff: false,
  capacity: 20,
  seated: 4,
  waiting: 1,
  signups: 6,
  cancelled: 1,
  days: [{ day: '2026-09-18', signups: 6, cancelled: 1 }],
  estates: [{ estateId: 'estate-1', people: 4 }],
  countedAt: now,
  seen: '1.2.3',
  ...over,
})

test('sums leave out what was called off, and say how many that were', () => {
  const sum = sumFigures(
    [
      figures({ attended: { came: 3, walkIns: 2 } }),
      figures({
        attended: { came: 1, walkIns: 0, noShows: 3 },
        days: [
          { day: '2026-09-18', signups: 1, cancelled: 0 },
          { day: '2026-10-01', signups: 2, cancelled: 1 },
        ],
        estates: [
          { estateId: 'estate-2', people: 5 },
          { estateId: 'estate-1', people: 2 },
        ],
      }),
      figures({ calledOff: true, attended: { came: 9, walkIns: 9, noShows: 9 } }),
    ],
    'month',
  )
  expect(sum).toEqual({
    activities: 2,
    calledOff: 1,
    capacity: 40,
    seated: 8,
    waiting: 2,
    signups: 12,
    cancelled: 2,
    days: [
      { day: '2026-09', signups: 7, cancelled: 1 },
      { day: '2026-10', signups: 2, cancelled: 1 },
    ],
    estates: [
      { estateId: 'estate-1', people: 6 },
      { estateId: 'estate-2', people: 5 },
    ],
    attended: { activities: 2, came: 4, walkIns: 2, noShows: 3 },
  })
})

test('each voice weighs the same, whatever it was about; nobody’s silence is no stars', () => {
  const { voices } = sumFigures(
    [
      figures({ voices: { count: 1, stars: 1 } }),
      figures({ voices: { count: 9, stars: 45 } }),
      figures({}),
      figures({ calledOff: true, voices: { count: 9, stars: 9 } }),
    ],
    'month',
  )
  expect(voices).toEqual({ count: 10, stars: 46 })
  expect(averageStars({ count: 10, stars: 46 })).toBe(4.6)
  expect(sumFigures([figures({})], 'month')).not.toHaveProperty('voices')
})

test('two months are shown by days, a year by months', () => {
  expect(periodOf('2026-09-01', '2026-09-30')).toEqual({
    from: at('2026-09-01T00:00'),
    to: at('2026-10-01T00:00'),
  })
  expect(monthsFrom(periodOf('2026-07-01', '2026-08-31'))).toBe(false)
  expect(monthsFrom(periodOf('2026-01-01', '2026-12-31'))).toBe(true)
})
