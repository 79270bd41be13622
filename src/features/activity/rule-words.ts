import type { Activity, KeptGroup } from '@domain/activity/activity'
import { keptBeforeStartMs } from '@domain/signup/terms'
import { sayMoment } from '@/lib/time-words'

type Rules = Pick<Activity, 'capacity' | 'partyMax' | 'minAge' | 'maxAge'>

/** 共 20 个名额，一次最多报 4 人. */
export const seatRuleWords = ({ capacity, partyMax }: Rules): string =>
  `共 ${capacity} 个名额，${partyMax > 1 ? `一次最多报 ${partyMax} 人` : '每次报 1 人'}`

/** 6 到 12 岁可以参加, 满 60 岁可以参加, 12 岁及以下可以参加; 不限年龄 when nothing is asked. */
export function ageWords({ minAge, maxAge }: Pick<Rules, 'minAge' | 'maxAge'>): string {
  if (minAge !== undefined && maxAge !== undefined) return `${minAge} 到 ${maxAge} 岁可以参加`
  if (minAge !== undefined) return `满 ${minAge} 岁可以参加`
  if (maxAge !== undefined) return `${maxAge} 岁及以下可以参加`
  return '不限年龄'
}

/** 希望社区居民, 12 岁及以下的人. */
export function groupWords(
  { siteId, minAge, maxAge }: KeptGroup,
  nameOf: (siteId: string | undefined) => string,
): string {
  const home = siteId === undefined ? '' : `${nameOf(siteId)}居民`
  const age = minAge === undefined && maxAge === undefined ? '' : ageRange(minAge, maxAge)
  return home && age ? `${age}的${home}` : home || `${age}的人`
}

function ageRange(minAge: number | undefined, maxAge: number | undefined): string {
  if (minAge !== undefined && maxAge !== undefined) return `${minAge} 到 ${maxAge} 岁`
  return minAge === undefined ? `${maxAge} 岁及以下` : `满 ${minAge} 岁`
}

/** 20 个名额留给希望社区居民, and until when; empty where nothing is kept, or nothing is any more. */
export function keptWords(
  { kept = [], keptUntil, startsAt }: Pick<Activity, 'kept' | 'keptUntil' | 'startsAt'>,
  nameOf: (siteId: string | undefined) => string,
  now: number,
): string {
  const until = keptUntil ?? startsAt - keptBeforeStartMs
  const groups = kept.filter(({ seats }) => seats > 0)
  if (groups.length === 0 || now >= until) return ''
  const each = groups.map(group => `${group.seats} 个名额留给${groupWords(group, nameOf)}`)
  return `其中 ${each.join('，')}；${sayMoment(until, now)} 还空着就给大家`
}
