import type { Activity } from '@domain/activity/activity'

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
