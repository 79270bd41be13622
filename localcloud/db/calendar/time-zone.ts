/** Minutes that a zone is ahead of UTC at a moment (epoch ms). */
export type TimeZone = (moment: number) => number

const UTC: TimeZone = () => 0
const OFFSET = /^([+-])(\d{2})(?::?(\d{2}))?$/
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** About a hundred years of a zone. */
const DAYS_KEPT = 40_000

const zones = new Map<string, TimeZone>([
  ['UTC', UTC],
  ['GMT', UTC],
  ['Z', UTC],
])

/** `Asia/Shanghai`, `+08:00`, `+0800`, `+08`, `UTC`; undefined for what is no zone. */
export function timeZoneNamed(name: string): TimeZone | undefined {
  const known = zones.get(name)
  if (known) return known
  const zone = fixedZone(name) ?? olsonZone(name)
  if (zone) zones.set(name, zone)
  return zone
}

function fixedZone(name: string): TimeZone | undefined {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(name) ?? []
  if (hours === undefined) return undefined
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  return () => offset
}

function olsonZone(name: string): TimeZone | undefined {
  if (!name.includes('/')) return undefined
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: name, hourCycle: 'h23', era: 'short' },
      ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    })
    return byDay(moment => offsetOf(format, moment))
  } catch {
    return undefined // Intl knows no such zone.
  }
}

/** Intl is slow. A day that begins and ends with the same offset has it all along. */
function byDay(zone: TimeZone): TimeZone {
  const days = new Map<number, number | undefined>()
  return moment => {
    const day = Math.floor(moment / DAY)
    if (!days.has(day)) {
      if (days.size >= DAYS_KEPT) days.clear()
      const offset = zone(day * DAY)
      days.set(day, zone((day + 1) * DAY) === offset ? offset : undefined)
    }
    return days.get(day) ?? zone(moment)
  }
}

function offsetOf(format: Intl.DateTimeFormat, moment: number): number {
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]))
  const [year = 0, month = 1, ...rest] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map(type =>
    Number(parts.get(type as Intl.DateTimeFormatPartTypes)),
  )
  const local = utc(parts.get('era') === 'BC' ? 1 - year : year, month, ...rest)
  return Math.round((local - Math.floor(moment / 1000) * 1000) / MINUTE)
}

/** The moment at which the clocks of a zone show this local time (as if it were UTC, ms). */
export function momentAt(local: number, zone: TimeZone): number {
  const guess = local - zone(local) * MINUTE
  return local - zone(guess) * MINUTE
}

/** A date whose UTC fields show the local time of a zone. */
export function localDate(date: Date, zone: TimeZone): Date {
  return new Date(date.getTime() + zone(date.getTime()) * MINUTE)
}

/** Like `Date.UTC`, with years as they are (0–99 are not 1900–1999) and months from 1. */
export function utc(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.setUTCHours(hour, minute, second, ms)
}
