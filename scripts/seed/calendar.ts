import { dayMs, dayOf, startOfDay } from '../../domain/time'

/** Days and hours of Asia/Shanghai. */

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs

/** `moment('2022-09-10', '14:30')` in epoch ms. */
export function moment(day: string, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return startOfDay(day) + hours * hourMs + minutes * minuteMs
}

export const daysAfter = (day: string, days: number): string => dayOf(startOfDay(day) + days * dayMs)

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
