import { FAILS, type Row } from './rows'

/** 21:45 of the same day in Shanghai; the first of March east of UTC+10:15. */
const parts = (inUtc: number, inShanghai = inUtc): Row[] => [
  ['$at', inUtc],
  [{ date: '$at', timezone: 'Asia/Shanghai' }, inShanghai],
  [{ date: '$at', timezone: '+08:00' }, inShanghai],
  ['$nul', null],
  ['$gone', null],
  [{ date: '$gone', timezone: 'Asia/Shanghai' }, null],
  ['$text', FAILS],
  ['$n', FAILS],
  [{ date: '$at', timezone: 'Moon/Base' }, FAILS],
]

export const dateRows: Record<string, Row[]> = {
  year: parts(2024),
  month: [...parts(2), [{ date: '$at', timezone: '+12:00' }, 3]],
  dayOfMonth: [...parts(29), [{ date: '$at', timezone: '+12:00' }, 1]],
  hour: [
    ...parts(13, 21),
    // Both sides of the change to summer time in New York, and the summer before it.
    [{ date: new Date('2024-03-10T06:59:00Z'), timezone: 'America/New_York' }, 1],
    [{ date: new Date('2024-03-10T07:00:00Z'), timezone: 'America/New_York' }, 3],
    [{ date: new Date('2023-07-01T12:00:00Z'), timezone: 'America/New_York' }, 8],
  ],
  minute: [...parts(45), [{ date: '$at', timezone: '+05:30' }, 15]],
  second: parts(30),
  millisecond: parts(123),
  dayOfYear: parts(60),
  dayOfWeek: parts(5),
  isoDayOfWeek: parts(4),
  week: [
    ...parts(8),
    [new Date('2024-01-01T00:00:00Z'), 0],
    [new Date('2023-01-01T00:00:00Z'), 1],
    [new Date('2024-12-31T00:00:00Z'), 52],
  ],
  isoWeek: [
    ...parts(9),
    [new Date('2021-01-03T00:00:00Z'), 53],
    [new Date('2024-12-30T00:00:00Z'), 1],
    [{ date: new Date('2024-12-29T16:00:00Z'), timezone: 'Asia/Shanghai' }, 1],
  ],
  isoWeekYear: [
    ...parts(2024),
    [new Date('2021-01-03T00:00:00Z'), 2020],
    [new Date('2024-12-30T00:00:00Z'), 2025],
  ],
  dateFromParts: [
    [
      { year: 2024, month: 2, day: 29, hour: 13, minute: 45, second: 30, millisecond: 123 },
      new Date('2024-02-29T13:45:30.123Z'),
    ],
    [{ year: 2024 }, new Date('2024-01-01T00:00:00Z')],
    [{ year: 2024, month: 14, day: 0 }, new Date('2025-01-31T00:00:00Z')],
    [{ year: 2024, month: 3, timezone: 'Asia/Shanghai' }, new Date('2024-02-29T16:00:00Z')],
    [{ isoWeekYear: 2024, isoWeek: 9, isoDayOfWeek: 4 }, new Date('2024-02-29T00:00:00Z')],
    [{ isoWeekYear: 2025 }, new Date('2024-12-30T00:00:00Z')],
    [{ year: '$nul' }, null],
    [{ year: 2024, month: '$gone' }, null],
    [{ year: 'x' }, FAILS],
    [{ month: 2 }, FAILS],
  ],
  dateFromString: [
    [{ dateString: '2024-02-29T13:45:30.123Z' }, new Date('2024-02-29T13:45:30.123Z')],
    [{ dateString: '2024-02-29' }, new Date('2024-02-29T00:00:00Z')],
    [
      { dateString: '2024-02-29T21:45:30.123', timezone: 'Asia/Shanghai' },
      new Date('2024-02-29T13:45:30.123Z'),
    ],
    [{ dateString: '2024-02-29T21:45:30+08:00' }, new Date('2024-02-29T13:45:30Z')],
    [{ dateString: '29.02.2024', format: '%d.%m.%Y' }, new Date('2024-02-29T00:00:00Z')],
    [{ dateString: '$nul' }, null],
    [{ dateString: '$gone', onNull: 'none' }, 'none'],
    [{ dateString: 'no date', onError: 'bad' }, 'bad'],
    [{ dateString: 'no date' }, FAILS],
    [{ dateString: '$n' }, FAILS],
  ],
}
