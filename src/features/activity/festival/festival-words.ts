import type { FestivalDay } from '@domain/activity/festival-days'
import { daysUntil, sayDate, sayWeekday } from '@/lib/time-words'

/** 9月25日 周五 · 还有 3 天. */
export function countdownWords({ day }: FestivalDay, now: number): string {
  const days = daysUntil(day, now)
  return `${sayDate(day, now)} ${sayWeekday(day)} · ${days === 0 ? '就是今天' : `还有 ${days} 天`}`
}
