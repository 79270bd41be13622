import { dayMs, dayOf, startOfDay } from '../time'

/**
 * Days that are not what their weekday says, as the State Council announces them each year: days off, and weekend days
 * on which people work for them. Kept by the owner; they cannot be computed.
 */
export type Holidays = Readonly<Record<string, 'off' | 'work'>>

/** Service is recorded within so many working days after it (民政部令第67号, Art 11). */
const recordWithin = 10

export function isWorkingDay(day: string, holidays: Holidays): boolean {
  const told = holidays[day]
  if (told) return told === 'work'
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The last moment, exclusive, to record a service: the end of the tenth working day after the day on which it ended. */
export function recordBefore(endsAt: number, holidays: Holidays): number {
  let day = dayOf(endsAt)
  // No year has a hundred days off in a row; a table that says so is not followed for ever.
  for (let counted = 0, walked = 0; counted < recordWithin && walked < 100; walked++) {
    day = dayOf(startOfDay(day) + dayMs)
    if (isWorkingDay(day, holidays)) counted++
  }
  return startOfDay(day) + dayMs
}

export const isLate = (served: { endsAt: number }, recordedAt: number, holidays: Holidays): boolean =>
  recordedAt >= recordBefore(served.endsAt, holidays)
