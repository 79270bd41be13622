import { dayMs, dayOf, startOfDay } from '@domain/time'

/** Moments as one says them, in Asia/Shanghai. Times are epoch ms, days are written `2026-09-25`. */

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** The weekday of a day: 周五. */
export const sayWeekday = (day: string): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''

/** 9月25日; with the year where it is not that of `now`. */
export function sayDate(day: string, now: number): string {
  const date = `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
  return day.slice(0, 4) === dayOf(now).slice(0, 4) ? date : `${day.slice(0, 4)}年${date}`
}

/** Whole calendar days from today to a day; negative for the past. */
export const daysUntil = (day: string, now: number): number =>
  Math.round((startOfDay(day) - startOfDay(dayOf(now))) / dayMs)

const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }

/** 今天, 明天, 后天, 昨天; nothing for any other day. */
export const sayNearDay = (day: string, now: number): string | undefined => near[daysUntil(day, now)]

/** 今天, 明天, 后天, 昨天, or 9月25日 周五. */
export const sayDay = (day: string, now: number): string =>
  sayNearDay(day, now) ?? `${sayDate(day, now)} ${sayWeekday(day)}`

/** 上午9:00, 下午2:30: nobody reckons with 14:30 at the kitchen table. */
export function sayTime(at: number): string {
  const { part, clock } = timeOf(at)
  return part + clock
}

/** 下午2:30–4:30 on one day; 9月25日 周五 下午2:30 至 9月26日 周六 上午9:00 over several. */
export function sayTimes(startsAt: number, endsAt: number, now: number): string {
  if (dayOf(startsAt) !== dayOf(endsAt)) return `${sayMoment(startsAt, now)} 至 ${sayMoment(endsAt, now)}`
  const [start, end] = [timeOf(startsAt), timeOf(endsAt)]
  return `${start.part}${start.clock}–${start.part === end.part ? '' : end.part}${end.clock}`
}

/** 今天 下午2:30–4:30. */
export const sayWhen = (startsAt: number, endsAt: number, now: number): string =>
  dayOf(startsAt) === dayOf(endsAt)
    ? `${sayDay(dayOf(startsAt), now)} ${sayTimes(startsAt, endsAt, now)}`
    : sayTimes(startsAt, endsAt, now)

/** 明天 上午9:00. */
export const sayMoment = (at: number, now: number): string => `${sayDay(dayOf(at), now)} ${sayTime(at)}`

const parts: readonly [from: number, name: string][] = [
  [18, '晚上'],
  [13, '下午'],
  [12, '中午'],
  [6, '上午'],
  [0, '凌晨'],
]

/** China's clock is eight hours ahead of UTC all year: see domain/time.ts. */
function timeOf(at: number): { part: string; clock: string } {
  const minutes = Math.floor((at - startOfDay(dayOf(at))) / 60_000)
  const hour = Math.floor(minutes / 60)
  const part = parts.find(([from]) => hour >= from)?.[1] ?? ''
  const shown = hour > 12 ? hour - 12 : hour
  return { part, clock: `${shown}:${String(minutes % 60).padStart(2, '0')}` }
}
