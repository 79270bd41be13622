import { FormatError } from './format-date'
import { momentAt, type TimeZone, timeZoneNamed, utc } from './time-zone'
import { isoDay } from './weeks'

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?$/

/**
 * A text as a date: ISO 8601 and, failing that, what JavaScript reads as UTC. MongoDB reads more (its "timelib").
 * Undefined for no date; null if the text has a zone of its own beside the one that is given.
 */
export function parseDate(text: string, zone: TimeZone | undefined): Date | undefined | null {
  const [, year, month, day, hour, minute, second, fraction = '', own] = ISO.exec(text.trim()) ?? []
  if (year === undefined) return parseOther(text)
  if (own !== undefined && zone) return null
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3))
  const fields = { year, month, day, hour, minute, second }
  return dateOf(numbersOf(fields), ms, (own === undefined ? zone : timeZoneNamed(own)) ?? (() => 0))
}

function parseOther(text: string): Date | undefined {
  const moment = Date.parse(`${text} UTC`)
  return /[a-z]{3}/i.test(text) && !Number.isNaN(moment) ? new Date(moment) : undefined
}

/** Specifiers that can be read, with the pattern of each. */
const patterns: Record<string, string> = {
  ...{ Y: '(?<Y>\\d{4})', m: '(?<m>\\d{1,2})', d: '(?<d>\\d{1,2})' },
  ...{ H: '(?<H>\\d{1,2})', M: '(?<M>\\d{1,2})', S: '(?<S>\\d{1,2})', L: '(?<L>\\d{1,3})' },
  ...{ G: '(?<G>\\d{4})', V: '(?<V>\\d{1,2})', u: '(?<u>[1-7])', j: '(?<j>\\d{1,3})' },
  ...{ z: '(?<z>Z|[+-]\\d{2}:?\\d{2})', Z: '(?<Z>[+-]?\\d{1,3})', '%': '%' },
}

/** A text as a date by a format of `$dateFromString`. Undefined for no date. @throws FormatError */
export function parseDateBy(
  text: string,
  format: string,
  zone: TimeZone | undefined,
): Date | undefined | null {
  const pattern = format
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/%([\s\S]?)/g, (_, specifier: string) => {
      const known = patterns[specifier]
      if (known !== undefined) return known
      throw new FormatError(`Invalid format character '%${specifier}' in format string`)
    })
  const found = new RegExp(`^${pattern}$`).exec(text)?.groups
  if (!found) return undefined
  if ((found.z ?? found.Z) !== undefined && zone) return null
  const own = found.z === undefined ? minutesZone(found.Z) : timeZoneNamed(found.z)
  const ms = Number(found.L ?? 0)
  const [hour, minute, second] = [found.H, found.M, found.S]
  if (found.G !== undefined) {
    const day = new Date(isoDay(Number(found.G), Number(found.V ?? 1), Number(found.u ?? 1)))
    const fields = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }
    return dateOf({ ...fields, ...numbersOf({ hour, minute, second }) }, ms, own ?? zone ?? (() => 0))
  }
  const fields = numbersOf({ year: found.Y, month: found.m, day: found.d ?? found.j, hour, minute, second })
  return dateOf(fields, ms, own ?? zone ?? (() => 0), found.j !== undefined)
}

function minutesZone(minutes: string | undefined): TimeZone | undefined {
  return minutes === undefined ? undefined : () => Number(minutes)
}

interface DateFields {
  year?: number
  month?: number
  day?: number
  hour?: number
  minute?: number
  second?: number
}

function numbersOf(texts: Record<string, string | undefined>): DateFields {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, Number(text)]])),
  )
}

/** Refuses what the calendar does not have, such as the 30th of February. */
function dateOf(
  { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 }: DateFields,
  ms: number,
  zone: TimeZone,
  isDayOfYear = false,
): Date | undefined {
  const local = new Date(utc(year, month, day, hour, minute, second, ms))
  const isThere = isDayOfYear || (local.getUTCMonth() + 1 === month && local.getUTCDate() === day)
  if (!isThere || hour > 24 || minute > 59 || second > 59) return undefined
  return new Date(momentAt(local.getTime(), zone))
}
