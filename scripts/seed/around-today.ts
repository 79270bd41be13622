import { nextFestival } from '../../domain/activity/festival-days'
import type { Site } from '../../domain/site/site'
import { dayMs, dayOf, minuteOf, startOfDay } from '../../domain/time'
import { daysAfter, hourMs, moment } from './calendar'
import { xiwangId } from './content/organisation'
import { festivalTopics, type Topic, topics } from './content/topics'
import type { Plan } from './draft'
import { type Random, randomFor } from './random'
import { places } from './year-2022'

/** About eighty activities around today, so that the demo is alive; outside of the figures of 2022. */

export interface LivePlan extends Plan {
  key: string
  /** Of the capacity, 0–1. */
  full: number
  draft?: boolean
}

const past = 14
const upcoming = 50

export function planAroundToday(sites: readonly Site[], now: number): LivePlan[] {
  const random = randomFor('today')
  const today = dayOf(now)
  const any = (key: string, days: number): LivePlan => {
    const day = daysAfter(today, days)
    const topic = random.pick(topicsOf(day))
    const opensDaysBefore = random.int(10, 25)
    return {
      key,
      site: random.pick(sites),
      topic,
      day,
      place: random.pick(places),
      opensDaysBefore,
      full: random.int(0, 9) / 10,
    }
  }
  return [
    ...numbered(past, i => any(`past-${i}`, -1 - (i % 12))),
    ...numbered(upcoming, i => any(`soon-${i}`, 1 + Math.floor((i * 30) / upcoming))),
    ...ofToday(sites, now, random),
    ...ofNextFestival(sites, today, random),
    ...stories(sites, today),
    ...numbered(4, i => ({ ...any(`draft-${i}`, 10 + i * 3), draft: true })),
  ]
}

const numbered = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

const topicsOf = (day: string): Topic[] =>
  topics.filter(({ months }) => !months || months.includes(Number(day.slice(5, 7))))

/** Three of today; however late it is, the first one has not begun, and people are coming to the last one. */
function ofToday(sites: readonly Site[], now: number, random: Random): LivePlan[] {
  const today = dayOf(now)
  const ahead = ['10:00', '15:00', '19:00', '21:00', '23:00'].find(time => moment(today, time) > now + hourMs)
  return [ahead ?? '23:45', '09:00', begun(now)].map((time, i) => ({
    key: `today-${i}`,
    site: i === 0 ? station(sites) : random.pick(sites),
    topic: random.pick(topicsOf(today)),
    day: today,
    time,
    place: '活动室',
    opensDaysBefore: 10,
    full: 0.6,
  }))
}

/** Twenty minutes ago or a little more; not yesterday. */
function begun(now: number): string {
  const quarter = 15 * 60_000
  const at = Math.floor((now - 20 * 60_000) / quarter) * quarter
  return minuteOf(Math.max(at, startOfDay(dayOf(now)))).slice(-5)
}

/** The next of 我们的节日, at six sites; sign-up is open however far it is. */
function ofNextFestival(sites: readonly Site[], today: string, random: Random): LivePlan[] {
  const next = nextFestival(daysAfter(today, 1))
  if (!next) return []
  const feasts = festivalTopics.filter(topic => topic.festival === next.festival)
  const until = Math.round((startOfDay(next.day) - startOfDay(today)) / dayMs)
  // Before 春节 people are still here; from four days before on it is tomorrow.
  const days = next.festival === 'chunjie' ? Math.max(until - 4, 1) : until
  const day = daysAfter(today, days)
  const chosen = [
    station(sites),
    ...random.some(
      sites.filter(({ _id }) => _id !== xiwangId),
      5,
    ),
  ]
  return chosen.flatMap((site, i) => {
    const topic = feasts[i % feasts.length]
    return topic
      ? [
          {
            key: `feast-${i}`,
            site,
            topic,
            day,
            place: '文化广场',
            opensDaysBefore: days + 5,
            full: 0.5,
          },
        ]
      : []
  })
}

/** What the demo people meet: one full with a line, one with a last seat, one that will be cancelled. */
function stories(sites: readonly Site[], today: string): LivePlan[] {
  const site = station(sites)
  const story = (
    key: string,
    days: number,
    title: string,
    capacity: number,
    over: Partial<LivePlan>,
  ): LivePlan => {
    const topic: Topic = {
      kind: 'arts',
      title,
      summary: '名额不多，报满可以候补',
      capacity,
      partyMax: 4,
      time: '14:00',
      minutes: 120,
    }
    return {
      key,
      site,
      topic,
      day: daysAfter(today, days),
      place: '多功能厅',
      opensDaysBefore: 12,
      full: 1,
      ...over,
    }
  }
  return [
    story('story-full', 6, '皮影戏专场', 12, {}),
    story('story-last-seat', 4, '掐丝珐琅体验课', 10, { full: 0.9 }),
    story('story-cancelled', 8, '露天电影', 40, { full: 0.4 }),
  ]
}

function station(sites: readonly Site[]): Site {
  const found = sites.find(({ _id }) => _id === xiwangId)
  if (!found) throw new Error('希望社区 is missing')
  return found
}
