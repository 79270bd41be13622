import { FormatError, formatDate, ISO_FORMAT } from '../../calendar/format-date'
import { parseDate, parseDateBy } from '../../calendar/parse-date'
import { momentAt, type TimeZone, utc } from '../../calendar/time-zone'
import { isoDay } from '../../calendar/weeks'
import { typeName } from '../../query/value-types'
import type { Fields } from '../../types'
import { isNil, type NamedOperator, pipelineFault } from '../expression'
import { dateOf, utcZone, zoneOf } from './date-arguments'
import { zip } from './zip'

/** Operators with arguments by name. */
export const dates: Record<string, NamedOperator> = {
  $zip: zip,
  $dateToString: { required: ['date'], optional: ['format', 'timezone', 'onNull'], run: dateToString },
  $dateFromString: {
    required: ['dateString'],
    optional: ['format', 'timezone', 'onError', 'onNull'],
    run: dateFromString,
  },
  $dateFromParts: {
    required: [],
    optional: [
      ...['year', 'month', 'day', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek'],
      ...['hour', 'minute', 'second', 'millisecond', 'timezone'],
    ],
    run: dateFromParts,
  },
}

function dateToString(args: Fields): unknown {
  const { date, format = ISO_FORMAT, onNull = null } = args
  const zone = zoneOf(args)
  if (isNil(date)) return onNull
  if (zone === null || format === null) return null
  if (typeof format !== 'string')
    throw pipelineFault(`$dateToString requires that 'format' be a string, found: ${typeName(format)}`)
  return formatted(() => formatDate(dateOf(date), format, zone ?? utcZone))
}

function dateFromString(args: Fields): unknown {
  const { dateString, format, onNull = null } = args
  const zone = zoneOf(args)
  if (isNil(dateString)) return onNull
  if (zone === null || format === null) return null
  if (typeof dateString === 'string') {
    const date = formatted(() => parsed(dateString, format, zone))
    if (date) return date
  }
  if ('onError' in args) return args.onError
  const fault =
    typeof dateString === 'string'
      ? `Error parsing date string '${dateString}'`
      : `$dateFromString requires that 'dateString' be a string, found: ${typeName(dateString)}`
  throw pipelineFault(fault)
}

function parsed(text: string, format: unknown, zone: TimeZone | undefined): Date | undefined {
  const date = format === undefined ? parseDate(text, zone) : parseDateBy(text, textOf(format), zone)
  if (date !== null) return date
  throw pipelineFault(
    'you cannot pass in a date/time string with time zone information together with a timezone argument',
  )
}

function textOf(format: unknown): string {
  if (typeof format === 'string') return format
  throw pipelineFault(`$dateFromString requires that 'format' be a string, found: ${typeName(format)}`)
}

function formatted<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw error instanceof FormatError ? pipelineFault(error.message) : error
  }
}

function dateFromParts(args: Fields): unknown {
  const zone = zoneOf(args)
  const isIso = 'isoWeekYear' in args
  if (!isIso && !('year' in args))
    throw pipelineFault("$dateFromParts requires either 'year' or 'isoWeekYear' to be present")
  if (isIso && ['year', 'month', 'day'].some(name => name in args))
    throw pipelineFault('$dateFromParts does not allow mixing natural dates with ISO dates')
  const { timezone, ...parts } = args
  if (zone === null || Object.values(parts).some(isNil)) return null
  const part = (name: string, absent: number) => (name in parts ? wholeNumber(name, parts[name]) : absent)
  const day = isIso
    ? isoDay(yearOf(part('isoWeekYear', 1970)), part('isoWeek', 1), part('isoDayOfWeek', 1))
    : utc(yearOf(part('year', 1970)), part('month', 1), part('day', 1))
  const time = utc(1970, 1, 1, part('hour', 0), part('minute', 0), part('second', 0), part('millisecond', 0))
  return new Date(momentAt(day + time, zone ?? utcZone))
}

function wholeNumber(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw pipelineFault(`'${name}' must evaluate to an integer, found ${typeName(value)}`)
}

function yearOf(year: number): number {
  if (year >= 1 && year <= 9999) return year
  throw pipelineFault(`'year' must evaluate to an integer in the range 1 to 9999, found ${year}`)
}
