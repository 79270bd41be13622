import { LunarDay, SolarTerm } from 'tyme4ts'
import type { Festival } from '../../../domain/activity/activity'
import {
  festivalOn,
  festivalsOf,
  firstFestivalYear,
  lastFestivalYear,
  nextFestival,
} from '../../../domain/activity/festival-days'

/** Month and day of the lunar calendar; 清明 is a solar term. */
const lunar: [Festival, number, number][] = [
  ['chunjie', 1, 1],
  ['yuanxiao', 1, 15],
  ['duanwu', 5, 5],
  ['qixi', 7, 7],
  ['zhongqiu', 8, 15],
  ['chongyang', 9, 9],
]
const qingming = 7

const pad = (n: number) => String(n).padStart(2, '0')
const write = (day: { getYear(): number; getMonth(): number; getDay(): number }) =>
  `${day.getYear()}-${pad(day.getMonth())}-${pad(day.getDay())}`

const years = Array.from(
  { length: lastFestivalYear - firstFestivalYear + 1 },
  (_, i) => firstFestivalYear + i,
)

test.each(years)('the seven festivals of %i are those of the calendar', year => {
  const computed = lunar.map(([festival, month, day]) => ({
    festival,
    day: write(LunarDay.fromYmd(year, month, day).getSolarDay()),
  }))
  const term = SolarTerm.fromIndex(year, qingming)
  computed.push({ festival: 'qingming', day: write(term.getJulianDay().getSolarDay()) })
  computed.sort((a, b) => a.day.localeCompare(b.day))
  expect(festivalsOf(year)).toEqual(computed)
})

test('27 years are known and nothing beyond', () => {
  expect(years.flatMap(festivalsOf)).toHaveLength(27 * 7)
  expect(festivalsOf(2023)).toEqual([])
  expect(festivalsOf(2051)).toEqual([])
})

test('a day knows its festival, and the next one', () => {
  expect(festivalOn('2026-09-25')).toBe('zhongqiu')
  expect(festivalOn('2026-09-26')).toBeUndefined()
  expect(nextFestival('2026-10-19')).toEqual({ festival: 'chunjie', day: '2027-02-06' })
})
