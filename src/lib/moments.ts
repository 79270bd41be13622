import { dayOf, startOfDay } from '@domain/time'

/** Moments as a form holds them: a day and a time of day, in Asia/Shanghai. */

const minuteMs = 60_000

/** `14:30` */
export function clockOf(at: number): string {
  const minutes = Math.floor((at - startOfDay(dayOf(at))) / minuteMs)
  const two = (figure: number) => String(figure).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Epoch ms; undefined while the day or the time is not chosen. */
export function momentOf(day: string, clock: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(clock)) return undefined
  const [hours, minutes] = clock.split(':').map(Number)
  return startOfDay(day) + ((hours ?? 0) * 60 + (minutes ?? 0)) * minuteMs
}
