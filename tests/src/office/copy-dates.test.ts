import type { Festival } from '@domain/activity/activity'
import { copyDates } from '@/features/activity/manage/copy-dates'

const at = (time: string): number => Date.parse(`${time}:00+08:00`)
const said = (startsAt: number) => new Date(startsAt + 8 * 3_600_000).toISOString().slice(0, 16)
const datesOf = (time: string, now: string, festival?: Festival) =>
  Object.fromEntries(
    copyDates({ startsAt: at(time), festival }, at(now)).map(({ words, startsAt }) => [
      words,
      said(startsAt),
    ]),
  )

test('last year’s festival comes as far from this year’s as it was', () => {
  expect(datesOf('2025-10-04T14:30', '2026-09-18T10:00', 'zhongqiu')).toMatchObject({
    '中秋前 2 天': '2026-09-23T14:30',
  })
  expect(datesOf('2025-10-07T09:00', '2026-09-18T10:00', 'zhongqiu')).toMatchObject({
    '中秋后 1 天': '2026-09-26T09:00',
  })
})

test('one of 2022, before the table, goes to the festival itself', () => {
  expect(datesOf('2022-09-10T14:30', '2026-09-18T10:00', 'zhongqiu')).toEqual({
    中秋当天: '2026-09-25T14:30',
    一年里的同一天: '2027-09-10T14:30',
  })
})

test('one that is still to come goes to the next year’s festival', () => {
  expect(datesOf('2026-09-25T14:30', '2026-09-18T10:00', 'zhongqiu')).toEqual({
    中秋当天: '2027-09-15T14:30',
    一周后: '2026-10-02T14:30',
    一年里的同一天: '2027-09-25T14:30',
  })
})

test('a festival of which only the days before are over is not offered again this year', () => {
  expect(datesOf('2025-10-04T14:30', '2026-09-24T10:00', 'zhongqiu')).toMatchObject({
    '中秋前 2 天': '2027-09-13T14:30',
  })
})

test('a weekly class is a week on, however many weeks were missed', () => {
  expect(datesOf('2026-09-11T19:00', '2026-09-18T10:00')).toMatchObject({ 一周后: '2026-09-18T19:00' })
  expect(datesOf('2026-09-04T19:00', '2026-09-18T20:00')).toMatchObject({ '3 周后': '2026-09-25T19:00' })
  expect(Object.keys(datesOf('2026-01-02T19:00', '2026-09-18T20:00'))).toEqual(['一年里的同一天'])
})

test.each([
  ['2025-12-01T09:00', '2026-12-01T09:00'],
  ['2025-03-01T09:00', '2027-03-01T09:00'],
  ['2026-09-18T09:00', '2027-09-18T09:00'],
  ['2028-02-29T09:00', '2027-03-01T09:00'],
])('the date of %s comes again on %s', (time, again) => {
  expect(datesOf(time, '2026-09-18T10:00')).toMatchObject({ 一年里的同一天: again })
})
