import { type TimeZone, timeZoneNamed } from '../../calendar/time-zone'
import { typeName } from '../../query/value-types'
import { isNil, pipelineFault } from '../expression'

/** @throws DatabaseError for what is no date */
export function dateOf(value: unknown): Date {
  if (value instanceof Date) return value
  throw pipelineFault(`can't convert from BSON type ${typeName(value)} to Date`)
}

/** Null if the expression for it gave null; `undefined` if there is none. @throws DatabaseError for no zone */
export function zoneOf(args: { timezone?: unknown }): TimeZone | null | undefined {
  if (!('timezone' in args)) return undefined
  const { timezone } = args
  if (isNil(timezone)) return null
  if (typeof timezone !== 'string')
    throw pipelineFault(`timezone must evaluate to a string, found ${typeName(timezone)}`)
  const zone = timeZoneNamed(timezone)
  if (zone) return zone
  throw pipelineFault(`unrecognized time zone identifier: "${timezone}"`)
}

export const utcZone: TimeZone = () => 0
