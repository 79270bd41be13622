import { SolarDay } from 'tyme4ts'
import * as v from 'valibot'
import { humanKey } from '../../../cloudfunctions/modules/signup/human-key'
import keys from '../../../config/local-keys.json'
import { festivals } from '../../../domain/activity/activity'
import { activityFields } from '../../../domain/activity/contract'
import { fieldsOf } from '../../../domain/activity/rules'
import { familyMax } from '../../../domain/person/person'
import type { DayCount } from '../../../domain/signup/attendance/attendance'
import { flowOf } from '../../../domain/signup/go-on'
import { settle } from '../../../domain/signup/settle'
import { dayOf } from '../../../domain/time'
import { type DemoData, demoData } from '../../../scripts/seed/demo-data'
import { demoPeople } from '../../../scripts/seed/demo-people'
import { festivals2022 } from '../../../scripts/seed/year-2022'

/** The figures are those of the street's own summary of 2022 (DESIGN: "The year that it must be able to hold"). */
const now = Date.parse('2026-09-18T10:00:00+08:00')

let data: DemoData
beforeAll(() => {
  Object.assign(process.env, keys, { TCB_ENV: 'local' })
  data = demoData(now, humanKey)
})

const of2022 = () => data.activities.filter(({ activity }) => dayOf(activity.startsAt).startsWith('2022'))
const live = () => data.activities.filter(({ activity }) => !dayOf(activity.startsAt).startsWith('2022'))

test('the organisation: 1 所, 11 站 with their honours, 58 小区', () => {
  const { sites, estates } = data.organisation
  expect(sites.filter(({ kind }) => kind === 'office')).toHaveLength(1)
  const stations = sites.filter(({ kind }) => kind === 'station')
  expect(stations).toHaveLength(11)
  const regional = stations.filter(({ honour }) => honour === '自治区级文明社区')
  expect(regional.map(({ shortName }) => shortName)).toEqual(['希望社区', '辽河社区'])
  expect(stations.filter(({ honour }) => honour === '通辽市级文明社区')).toHaveLength(9)
  expect(estates).toHaveLength(58)
  expect(new Set(estates.map(({ name }) => name)).size).toBe(58)
  expect(new Set(estates.map(({ siteId }) => siteId))).toEqual(new Set(stations.map(({ _id }) => _id)))
  expect([...sites, ...estates].every(({ note }) => note?.includes('虚构'))).toBe(true)
})

test('1,000 practice activities in 2022, and every station keeps the seven festivals', () => {
  expect(of2022()).toHaveLength(1000)
  for (const { _id } of data.organisation.sites) {
    const kept = new Set(
      of2022().flatMap(({ activity }) => (activity.siteId === _id ? (activity.festival ?? []) : [])),
    )
    expect([_id, kept]).toEqual([_id, new Set(Object.keys(festivals))])
  }
})

test('the festivals of 2022 fell on these days', () => {
  const lunar = (day: string) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    const { month: lunarMonth, day: lunarDay } = lunarOf(SolarDay.fromYmd(year, month, date))
    return [lunarMonth, lunarDay]
  }
  const { qingming, ...others } = festivals2022
  expect(Object.entries(others).map(([name, day]) => [name, lunar(day)])).toEqual([
    ['chunjie', [1, 1]],
    ['yuanxiao', [1, 15]],
    ['duanwu', [5, 5]],
    ['qixi', [7, 7]],
    ['zhongqiu', [8, 15]],
    ['chongyang', [9, 9]],
  ])
  expect(SolarDay.fromYmd(2022, 4, 5).getTerm().getName()).toBe('清明')
  expect(qingming).toBe('2022-04-05')
})

const lunarOf = (day: SolarDay) => ({ month: day.getLunarDay().getMonth(), day: day.getLunarDay().getDay() })

test('about eighty around today: one today, some filling, one full, one with a last seat, a festival, drafts', () => {
  expect(live()).toHaveLength(80)
  expect(live().filter(({ activity }) => dayOf(activity.startsAt) === dayOf(now))).toHaveLength(3)
  expect(
    live().some(({ activity }) => dayOf(activity.startsAt) === dayOf(now) && activity.startsAt > now),
  ).toBe(true)
  expect(live().filter(({ activity }) => activity.festival === 'zhongqiu')).toHaveLength(6)
  expect(live().filter(({ activity }) => activity.status === 'draft')).toHaveLength(4)
  const freeOf = (key: string) => {
    const ledger = data.activities.find(seeded => seeded.key === key)?.filled?.ledger
    return ledger && settle(flowOf(ledger), 0).free
  }
  expect([freeOf('story-full'), freeOf('story-last-seat')]).toEqual([0, 1])
  const filling = live().filter(
    ({ key, filled }) => key.startsWith('soon') && filled && filled.signups.length > 0,
  )
  expect(filling.length).toBeGreaterThan(15)
})

test.each(['2026-01-20T23:50:00+08:00', '2027-02-04T00:05:00+08:00', '2026-12-31T12:00:00+08:00'])(
  'whatever today is (%s), one of today lies ahead and the next festival is there',
  at => {
    const other = demoData(Date.parse(at), humanKey)
    const today = other.activities.find(({ key }) => key === 'today-0')?.activity
    expect(today && dayOf(today.startsAt)).toBe(dayOf(Date.parse(at)))
    const feasts = other.activities.filter(({ key }) => key.startsWith('feast'))
    expect(feasts.map(({ activity }) => activity.startsAt > Date.parse(at))).toEqual(Array(6).fill(true))
    expect(feasts.every(({ filled }) => filled && filled.signups.length > 0)).toBe(true)
    expect(
      other.activities.filter(({ activity }) => dayOf(activity.startsAt).startsWith('2022')),
    ).toHaveLength(1000)
  },
)

test('1,500 residents and the named people, each with a record and an id of their own', () => {
  expect(data.people.filter(({ person }) => person.wx.startsWith('seed-resident'))).toHaveLength(1500)
  expect(data.people.slice(0, demoPeople.length).map(({ person }) => person.name)).toEqual(
    demoPeople.map(({ name }) => name),
  )
  expect(new Set(data.people.map(({ person }) => person._id)).size).toBe(data.people.length)
  expect(new Set(data.people.map(({ person }) => person.wx)).size).toBe(data.people.length)
  const families = data.people.map(({ person }) => person.family.length)
  expect(Math.max(...families)).toBeLessThanOrEqual(familyMax)
  expect(families.filter(size => size > 0).length).toBeGreaterThan(900)
})

test('every activity could have been typed into the editor', () => {
  const wrong = data.activities.flatMap(({ key, activity }) => {
    const parsed = v.safeParse(activityFields, fieldsOf(activity))
    return parsed.success ? [] : [`${key}: ${parsed.issues[0].message} ${v.getDotPath(parsed.issues[0])}`]
  })
  expect(wrong).toEqual([])
  const ids = data.activities.map(({ activity }) => activity._id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('seats are never oversold, nobody sits twice, and nobody signed up after today', () => {
  const wrong = data.activities.flatMap(({ key, activity, filled }) => {
    if (!filled) return []
    const { line, joins } = filled.ledger
    const seats = settle(flowOf(filled.ledger), 0).seated.reduce((sum, { size }) => sum + size, 0)
    const attendees = line.flatMap(entry => entry.attendees)
    const right =
      seats <= activity.capacity &&
      new Set(attendees).size === attendees.length &&
      new Set(line.map(({ personId }) => personId)).size === filled.signups.length &&
      joins === filled.signups.length &&
      filled.signups.every(({ joinedAt }) => joinedAt < now)
    return right ? [] : [key]
  })
  expect(wrong).toEqual([])
})

test('what is over has attendance, closed; what goes on has some who came; and nobody came who does not sit', () => {
  const held = data.activities.filter(({ activity, filled }) => filled && activity.startsAt < now)
  expect(held.every(({ attended }) => attended)).toBe(true)
  expect(data.activities.filter(({ attended }) => attended)).toHaveLength(held.length)
  const over = held.filter(({ activity }) => activity.endsAt + 3_600_000 < now)
  expect(over.every(({ attended }) => attended?.closed)).toBe(true)
  const of2022 = over.filter(({ key }) => key.startsWith('2022'))
  expect(of2022).toHaveLength(1000)
  const sum = (of: (day: DayCount) => number) =>
    of2022.reduce((total, { attended }) => total + (attended?.closed ? of(attended.closed) : 0), 0)
  expect(sum(({ came, noShows }) => came + noShows)).toBe(sum(({ seated }) => seated))
  const share = sum(({ came }) => came) / sum(({ seated }) => seated)
  expect(share > 0.8 && share < 0.9).toBe(true)
  const today = held.filter(({ activity }) => activity.endsAt > now)
  expect(today.length).toBeGreaterThan(0)
  for (const { attended } of today) {
    expect(attended?.closed).toBeUndefined()
    expect(attended?.attendances.length).toBeGreaterThan(0)
  }
})

test('about twenty-five notices, one of which says that all this is invented', () => {
  expect(data.notices).toHaveLength(25)
  expect(data.notices.filter(({ notice }) => notice.pinned && notice.body.includes('虚构'))).toHaveLength(1)
})

test('the same day gives the same data', () => {
  expect(demoData(now, humanKey)).toEqual(data)
})
