import { localDate, type TimeZone } from './time-zone'
import { dayOfYear, isoWeek, isoWeekday, isoYear, weekOfYear } from './weeks'

/** `$dateToString` without a format. */
export const ISO_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ'

type Writer = (local: Date, offset: number) => string

/** MongoDB's format specifiers, for a date whose UTC fields show local time. */
const writers: Record<string, Writer> = {
  Y: date => digits(date.getUTCFullYear(), 4),
  m: date => digits(date.getUTCMonth() + 1, 2),
  d: date => digits(date.getUTCDate(), 2),
  H: date => digits(date.getUTCHours(), 2),
  M: date => digits(date.getUTCMinutes(), 2),
  S: date => digits(date.getUTCSeconds(), 2),
  L: date => digits(date.getUTCMilliseconds(), 3),
  j: date => digits(dayOfYear(date), 3),
  w: date => String(date.getUTCDay() + 1),
  u: date => String(isoWeekday(date)),
  U: date => digits(weekOfYear(date), 2),
  V: date => digits(isoWeek(date), 2),
  G: date => digits(isoYear(date), 4),
  z: (_, offset) => {
    const minutes = Math.abs(offset)
    return `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60), 2)}${digits(minutes % 60, 2)}`
  },
  Z: (_, offset) => String(offset),
  '%': () => '%',
}

export class FormatError extends Error {}

/** @throws FormatError in MongoDB's words */
export function formatDate(date: Date, format: string, zone: TimeZone): string {
  const local = localDate(date, zone)
  return format.replace(/%([\s\S]?)/g, (_, specifier: string) => {
    const write = writers[specifier]
    if (write) return write(local, zone(date.getTime()))
    throw new FormatError(
      specifier === ''
        ? "Unmatched '%' at end of format string"
        : `Invalid format character '%${specifier}' in format string`,
    )
  })
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
