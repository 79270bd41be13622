import type { Festival } from '../../domain/activity/activity'
import type { Site } from '../../domain/site/site'
import { daysAfter } from './calendar'
import { festivalTopics, type Topic, topics } from './content/topics'
import type { Plan } from './draft'
import { type Random, randomFor } from './random'

/**
 * The year of the street's own summary: 1,000 practice activities. Each station holds 84 of them, the office the other
 * 76; every station keeps all seven festivals.
 */
export const activitiesOf2022 = 1000
const perStation = 84

/** A test holds them against the calendar of `tyme4ts`. */
export const festivals2022: Record<Festival, string> = {
  chunjie: '2022-02-01',
  yuanxiao: '2022-02-15',
  qingming: '2022-04-05',
  duanwu: '2022-06-03',
  qixi: '2022-08-04',
  zhongqiu: '2022-09-10',
  chongyang: '2022-10-04',
}

export const places = ['活动室', '文化广场', '图书角', '多功能厅', '日间照料中心', '老年学校'] as const

export function planOf2022(sites: readonly Site[]): Plan[] {
  const random = randomFor('2022')
  const stations = sites.filter(site => site.kind === 'station')
  const office = sites.filter(site => site.kind === 'office')
  const ofOffice = activitiesOf2022 - stations.length * perStation
  return [
    ...stations.flatMap(site => yearOf(site, perStation, random)),
    ...office.flatMap(site => yearOf(site, ofOffice, random)),
  ]
}

function yearOf(site: Site, count: number, random: Random): Plan[] {
  const feasts = festivalTopics.map(topic => plan(site, topic, feastDay(topic, random), random))
  const others = Array.from({ length: count - feasts.length }, () => {
    const topic = random.pick(topics)
    return plan(site, topic, someDay(topic, random), random)
  })
  return numbered([...feasts, ...others].sort((a, b) => (a.day < b.day ? -1 : 1)))
}

/** What is held more than once a year says which time it is. */
function numbered(plans: Plan[]): Plan[] {
  const held = new Map<Topic, number>()
  const total = (topic: Topic) => plans.filter(plan => plan.topic === topic).length
  return plans.map(plan => {
    if (total(plan.topic) === 1) return plan
    const series = (held.get(plan.topic) ?? 0) + 1
    held.set(plan.topic, series)
    return { ...plan, series }
  })
}

const plan = (site: Site, topic: Topic, day: string, random: Random): Plan => ({
  site,
  topic,
  day,
  place: random.pick(places),
  opensDaysBefore: random.int(6, 14),
})

/** On the festival or up to three days before; 春节 is celebrated in the days before it, when people are still here. */
function feastDay({ festival }: Topic, random: Random): string {
  if (!festival) throw new Error('a topic without a festival')
  return daysAfter(
    festivals2022[festival],
    -random.int(festival === 'chunjie' ? 2 : 0, festival === 'chunjie' ? 9 : 3),
  )
}

function someDay({ months }: Topic, random: Random): string {
  const month = months ? random.pick(months) : random.int(1, 12)
  return `2022-${String(month).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
}
