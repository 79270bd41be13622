import { daysUntil, sayDay, sayMoment, sayTime, sayWhen } from '@/lib/time-words'

const at = (time: string): number => Date.parse(`${time}:00+08:00`)
const now = at('2026-09-18T23:30')

test.each([
  ['2026-09-17', '昨天'],
  ['2026-09-18', '今天'],
  ['2026-09-19', '明天'],
  ['2026-09-20', '后天'],
  ['2026-09-25', '9月25日 周五'],
  ['2027-01-03', '2027年1月3日 周日'],
])('%s is said as %s', (day, words) => {
  expect(sayDay(day, now)).toBe(words)
})

test.each([
  ['2026-09-18T00:05', '凌晨0:05'],
  ['2026-09-18T08:30', '上午8:30'],
  ['2026-09-18T12:00', '中午12:00'],
  ['2026-09-18T14:30', '下午2:30'],
  ['2026-09-18T19:00', '晚上7:00'],
])('%s is said as %s', (time, words) => {
  expect(sayTime(at(time))).toBe(words)
})

test.each([
  ['2026-09-19T14:30', '2026-09-19T16:30', '明天 下午2:30–4:30'],
  ['2026-09-19T10:00', '2026-09-19T13:00', '明天 上午10:00–下午1:00'],
  ['2026-09-25T19:00', '2026-09-26T09:00', '9月25日 周五 晚上7:00 至 9月26日 周六 上午9:00'],
])('from %s to %s is %s', (start, end, words) => {
  expect(sayWhen(at(start), at(end), now)).toBe(words)
})

test('a day is near by the calendar, not by hours', () => {
  expect(daysUntil('2026-09-19', at('2026-09-18T23:59'))).toBe(1)
  expect(daysUntil('2026-09-19', at('2026-09-19T00:00'))).toBe(0)
  expect(sayMoment(at('2026-09-19T00:10'), now)).toBe('明天 凌晨0:10')
})
