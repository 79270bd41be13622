import type { Festival } from '@domain/activity/activity'
import { festivalsOf } from '@domain/activity/festival-days'

/** The first day of a festival on or after a day, as `2026-09-25`; undefined after the last year of the table. */
export function nextFestivalDay(festival: Festival, from: string): string | undefined {
  const year = Number(from.slice(0, 4))
  return [year, year + 1]
    .map(each => festivalDay(festival, each))
    .find(day => day !== undefined && day >= from)
}

/** Undefined outside of 2024–2050. */
export const festivalDay = (festival: Festival, year: number): string | undefined =>
  festivalsOf(year).find(entry => entry.festival === festival)?.day
