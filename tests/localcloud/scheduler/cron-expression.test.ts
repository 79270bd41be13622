import { readCron } from '../../../localcloud/scheduler/cron-expression'

describe('a cron expression of seven fields, in UTC+8', () => {
  const nextRun = (config: string, after: string) => readCron(config).nextRun(new Date(after))?.toISOString()

  test.each([
    ['0 0 2 * * * *', '2026-09-25T00:00:00Z', '2026-09-25T18:00:00.000Z'],
    ['0 0 2 1 * * *', '2026-09-25T00:00:00Z', '2026-09-30T18:00:00.000Z'],
    ['*/5 * * * * * *', '2026-09-25T00:00:01Z', '2026-09-25T00:00:05.000Z'],
    ['1/10 * * * * * *', '2026-09-25T00:00:01Z', '2026-09-25T00:00:11.000Z'],
    ['0 0 10,14,16 * * * *', '2026-09-25T02:00:00Z', '2026-09-25T06:00:00.000Z'],
    ['0 */30 9-17 * * * *', '2026-09-25T09:30:00Z', '2026-09-26T01:00:00.000Z'],
    ['0 30 9 * * MON-FRI *', '2026-09-25T02:00:00Z', '2026-09-28T01:30:00.000Z'],
    ['0 0 12 * * wed *', '2026-09-25T02:00:00Z', '2026-09-30T04:00:00.000Z'],
    ['0 0 12 * * 0 *', '2026-09-25T02:00:00Z', '2026-09-27T04:00:00.000Z'],
    ['0 0 2 1 JAN * *', '2026-09-25T02:00:00Z', '2026-12-31T18:00:00.000Z'],
  ])('%s after %s is %s', (config, after, expected) => {
    expect(nextRun(config, after)).toBe(expected)
  })

  test.each([
    ['2026-09-12T03:00:00Z', '2026-09-13T02:15:00.000Z'], // a Sunday, the 13th
    ['2026-09-13T03:00:00Z', '2026-09-18T02:15:00.000Z'], // a Friday
  ])('day and weekday both count: "0 15 10 13 * FRI *" after %s is %s', (after, expected) => {
    expect(nextRun('0 15 10 13 * FRI *', after)).toBe(expected)
  })

  test.each([
    ['2026', '2026-09-25T00:00:00Z', '2026-12-31T15:59:59.000Z'],
    ['2026', '2026-12-31T16:00:00Z', undefined],
    ['2028-2030', '2026-09-25T00:00:00Z', '2028-12-31T15:59:59.000Z'],
    ['2026,2030', '2027-01-01T00:00:00Z', '2030-12-31T15:59:59.000Z'],
    ['2026/4', '2027-01-01T00:00:00Z', '2030-12-31T15:59:59.000Z'],
    ['2099', '2026-01-01T00:00:00Z', '2099-12-31T15:59:59.000Z'],
  ])('the last second of a year, years %s, after %s is %s', (years, after, expected) => {
    expect(nextRun(`59 59 23 31 12 * ${years}`, after)).toBe(expected)
  })

  test('a day that never comes has no next run', () => {
    expect(nextRun('0 0 0 31 2 * *', '2026-09-25T00:00:00Z')).toBeUndefined()
  })

  test.each([
    ['0 0 2 * * *', /has 6 fields, not the 7 of the cloud \(second minute hour day month weekday year\)/],
    ['0 0 2 * * * * *', /has 8 fields/],
    ['60 * * * * * *', /"60" for the second, which is 0–59/],
    ['0 */0 * * * * *', /"\*\/0" for the minute/],
    ['0 0 24 * * * *', /"24" for the hour, which is 0–23/],
    ['0 0 2 L * * *', /"L" for the day/],
    ['0 0 2 0 * * *', /"0" for the day, which is 1–31/],
    ['0 0 2 ? * * *', /"\?" for the day/],
    ['0 0 2 * 13 * *', /"13" for the month, which is 1–12 or JAN–DEC/],
    ['0 0 2 * * 7 *', /"7" for the weekday, which is 0–6 or SUN–SAT/],
    ['0 0 2 * * FRI#2 *', /"FRI#2" for the weekday/],
    ['0 0 2 * * SAT-SUN *', /"SAT-SUN" for the weekday/],
    ['0 5-1 2 * * * *', /"5-1" for the minute/],
    ['0 0 2 * * * 1969', /"1969" for the year, which is 1970–2099/],
    ['0 0 2 * * * next', /"next" for the year/],
    ['0 0 2 * * * 2028-2026', /"2028-2026" for the year/],
    ['0 0 2 * * * 2026,', /"" for the year/],
  ])('the cloud would not take %s, and the message says where', (config, message) => {
    expect(() => readCron(config)).toThrow(message)
  })
})
