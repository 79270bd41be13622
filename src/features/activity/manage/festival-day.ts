import type { Festival } from '@domain/activity/activity'
import { festivalsOf } from '@domain/activity/festival-days'

/** Undefined outside of 2024–2050. */
export const festivalDay = (festival: Festival, year: number): string | undefined =>
  festivalsOf(year).find(entry => entry.festival === festival)?.day
