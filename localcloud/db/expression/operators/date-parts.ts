import { localDate } from '../../calendar/time-zone'
import { dayOfYear, isoWeek, isoWeekday, isoYear, weekOfYear } from '../../calendar/weeks'
import { isObject } from '../../values/objects'
import { type Form, isNil, pipelineFault } from '../expression'
import { dateOf, utcZone, zoneOf } from './date-arguments'

/** Parts of a date in UTC or in a zone: `{ $year: date }` or `{ $year: { date, timezone } }`; null of null. */
export const dateParts: Record<string, Form> = {
  $year: part(date => date.getUTCFullYear()),
  $month: part(date => date.getUTCMonth() + 1),
  $dayOfMonth: part(date => date.getUTCDate()),
  $hour: part(date => date.getUTCHours()),
  $minute: part(date => date.getUTCMinutes()),
  $second: part(date => date.getUTCSeconds()),
  $millisecond: part(date => date.getUTCMilliseconds()),
  $dayOfWeek: part(date => date.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $isoDayOfWeek: part(isoWeekday),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoYear),
  $week: part(weekOfYear),
}

function part(read: (local: Date) => number): Form {
  return (operand, bindings, compile) => {
    const { date, ...rest } = argumentsOf(operand)
    const value = compile(date, bindings)
    const zone = 'timezone' in rest ? compile(rest.timezone, bindings) : undefined
    return frame => {
      const moment = value(frame)
      const local = zoneOf(zone ? { timezone: zone(frame) } : {})
      if (isNil(moment) || local === null) return null
      return read(localDate(dateOf(moment), local ?? utcZone))
    }
  }
}

function argumentsOf(operand: unknown): { date: unknown; timezone?: unknown } {
  if (Array.isArray(operand)) {
    if (operand.length === 1) return { date: operand[0] }
    throw pipelineFault(
      `a date expression accepts exactly one argument if given an array, but was given ${operand.length}`,
    )
  }
  if (!isObject(operand) || Object.keys(operand)[0]?.startsWith('$')) return { date: operand }
  const { date, ...rest } = operand
  const stranger = Object.keys(rest).find(name => name !== 'timezone')
  if (stranger !== undefined) throw pipelineFault(`unrecognized option to a date expression: "${stranger}"`)
  if (!('date' in operand)) throw pipelineFault("missing 'date' argument to a date expression")
  return { date, ...rest }
}
