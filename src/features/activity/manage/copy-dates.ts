import { type Activity, festivals } from '@domain/activity/activity'
import { nextOf } from '@domain/activity/festival-days'
import { dayMs, dayOf, startOfDay } from '@domain/time'
import { festivalDay } from './festival-day'

/** A start that a copy may have. */
export interface CopyDate {
  /** Why just this day: 中秋前 2 天, 下周同一天. */
  words: string
  startsAt: number
}

const weekMs = 7 * dayMs

/**
 * Likely starts for a copy, all at the same time of day and after `now`: as far from the next festival as the original
 * was from its own, a week later, the same date of the year.
 */
export function copyDates(
  { startsAt, festival }: Pick<Activity, 'startsAt' | 'festival'>,
  now: number,
): CopyDate[] {
  const day = dayOf(startsAt)
  const clock = startsAt - startOfDay(day)
  const dates: CopyDate[] = []
  if (festival) {
    // Before 2024 the table knows no days: then it is taken for the festival's own.
    const original = festivalDay(festival, Number(day.slice(0, 4))) ?? day
    const off = Math.round((startOfDay(day) - startOfDay(original)) / dayMs)
    const next = nextOf(festival, dayOf(Math.max(now - off * dayMs, startsAt) + dayMs))?.day
    if (next) {
      dates.push({
        words: `${festivals[festival]}${offWords(off)}`,
        startsAt: startOfDay(next) + off * dayMs + clock,
      })
    }
  }
  const weeks = Math.max(1, Math.ceil((now - startsAt + 1) / weekMs))
  if (weeks <= 8)
    dates.push({ words: weeks === 1 ? '一周后' : `${weeks} 周后`, startsAt: startsAt + weeks * weekMs })
  dates.push({ words: '一年里的同一天', startsAt: sameDate(day, now) + clock })
  return dates
}

const offWords = (days: number): string => {
  if (days === 0) return '当天'
  return days < 0 ? `前 ${-days} 天` : `后 ${days} 天`
}

/** Midnight of the same date in the first year in which it lies after today; 29 February becomes 1 March. */
function sameDate(day: string, now: number): number {
  const today = dayOf(now)
  const year = Number(today.slice(0, 4)) + (day.slice(5) > today.slice(5) && day < today ? 0 : 1)
  return startOfDay(
    new Date(Date.UTC(year, Number(day.slice(5, 7)) - 1, Number(day.slice(8)))).toISOString().slice(0, 10),
  )
}
