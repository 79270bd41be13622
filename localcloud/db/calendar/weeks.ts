import { utc } from './time-zone'

const DAY = 86_400_000

/** All of these read the UTC fields of a date that shows local time (`localDate`). */

/** 1–366. */
export function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - utc(date.getUTCFullYear())) / DAY) + 1
}

/** 0–53: weeks begin on Sunday, and the days before the first one are in week 0. */
export function weekOfYear(date: Date): number {
  return Math.floor((dayOfYear(date) - 1 + 7 - date.getUTCDay()) / 7)
}

/** 1 (Monday) – 7. */
export function isoWeekday(date: Date): number {
  return date.getUTCDay() || 7
}

/** The year to whose ISO weeks the date belongs: that of its Thursday. */
export function isoYear(date: Date): number {
  return thursdayOf(date).getUTCFullYear()
}

/** 1–53. */
export function isoWeek(date: Date): number {
  return Math.ceil(dayOfYear(thursdayOf(date)) / 7)
}

/** Midnight of a day of an ISO week, ms. */
export function isoDay(year: number, week = 1, weekday = 1): number {
  const inFirstWeek = new Date(utc(year, 1, 4))
  return inFirstWeek.getTime() + ((week - 1) * 7 + weekday - isoWeekday(inFirstWeek)) * DAY
}

function thursdayOf(date: Date): Date {
  return new Date(date.getTime() + (4 - isoWeekday(date)) * DAY)
}
