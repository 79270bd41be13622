import type { ActivityCard } from '@domain/activity/contract'
import { dayGroups } from '@/features/activity/day-groups'
import { filterWords } from '@/features/activity/filter-words'
import { homeFirst } from '@/features/activity/home-first'
import { ageWords, seatRuleWords } from '@/features/activity/rule-words'

const card = (id: string, time: string, siteId = 'xiwang'): ActivityCard => ({
  id,
  siteId,
  title: id,
  kind: 'arts',
  summary: '',
  placeName: '活动室',
  startsAt: Date.parse(`${time}:00+08:00`),
  endsAt: Date.parse(`${time}:00+08:00`) + 3_600_000,
  signupOpensAt: 0,
  signupClosesAt: 1,
  status: 'published',
  seats: { capacity: 1, free: 1, waiting: 0 },
})

test('activities stand under their days, also those around midnight', () => {
  const cards = [card('a', '2026-09-25T00:00'), card('b', '2026-09-25T23:59'), card('c', '2026-09-26T00:00')]
  expect(dayGroups(cards).map(({ day, activities }) => [day, activities.map(({ id }) => id)])).toEqual([
    ['2026-09-25', ['a', 'b']],
    ['2026-09-26', ['c']],
  ])
  expect(dayGroups([])).toEqual([])
})

test('one’s own community comes first, the order within stays', () => {
  const cards = [
    card('a', '2026-09-25T09:00', 'liaohe'),
    card('b', '2026-09-25T10:00'),
    card('c', '2026-09-25T11:00', 'liaohe'),
    card('d', '2026-09-25T12:00'),
  ]
  expect(homeFirst(cards, 'xiwang').map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c'])
  expect(homeFirst(cards, undefined).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
})

test('filters are said in words', () => {
  expect(filterWords({}, '')).toBe('')
  expect(filterWords({ siteId: 'xiwang', festival: 'zhongqiu', freeOnly: true }, '希望社区')).toBe(
    '希望社区、中秋、还有名额',
  )
  expect(filterWords({ kind: 'fitness', freeOnly: false }, '')).toBe('健身活动')
})

test.each([
  [{}, '不限年龄'],
  [{ minAge: 60 }, '满 60 岁可以参加'],
  [{ maxAge: 12 }, '12 岁及以下可以参加'],
  [{ minAge: 6, maxAge: 12 }, '6 到 12 岁可以参加'],
  [{ minAge: 0 }, '满 0 岁可以参加'],
])('ages %j: %s', (ages, words) => {
  expect(ageWords(ages)).toBe(words)
})

test('seats and the size of a party', () => {
  expect(seatRuleWords({ capacity: 20, partyMax: 4 })).toBe('共 20 个名额，一次最多报 4 人')
  expect(seatRuleWords({ capacity: 20, partyMax: 1 })).toBe('共 20 个名额，每次报 1 人')
})
