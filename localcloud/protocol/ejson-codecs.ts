import { CloudError, invalidParam } from './cloud-error'

export interface ReadOptions {
  /** The environment's clock in epoch ms, for `db.serverDate()`. */
  now: () => number
  /** Queries and updates refuse commands that the SDK failed to translate; documents may hold any names. */
  refuseCommands?: boolean
}

export type Codec = (value: unknown, options: ReadOptions) => unknown

/** One reader for each `{ "$name": … }` form of Extended JSON v2 that can come from the SDK. */
export const codecs: ReadonlyMap<string, Codec> = new Map<string, Codec>([
  ['$numberInt', readNumber],
  ['$numberLong', readNumber],
  ['$numberDouble', value => Number(value)],
  ['$date', readDate],
  ['$regularExpression', readPattern],
  ['$tcb_server_date', (value, { now }) => new Date(now() + serverDateOffset(value))],
  ...[
    '$oid',
    '$binary',
    '$uuid',
    '$numberDecimal',
    '$timestamp',
    '$symbol',
    '$code',
    '$minKey',
    '$maxKey',
    '$undefined',
  ].map((name): [string, Codec] => [
    name,
    () => {
      throw invalidParam(`values of type ${name} cannot reach an app through this SDK`)
    },
  ]),
])

function readNumber(value: unknown): number {
  const number = Number(value)
  if (Number.isNaN(number)) throw invalidParam(`not an integer: ${String(value)}`)
  return number
}

/** `{"$date":{"$numberLong":"0"}}` (canonical) or `{"$date":"1970-01-01T00:00:00Z"}` (relaxed). */
function readDate(value: unknown): Date {
  const ms = typeof value === 'string' ? Date.parse(value) : longOf(value)
  if (Number.isNaN(ms)) throw invalidParam(`not a date: ${JSON.stringify(value)}`)
  return new Date(ms)
}

function longOf(value: unknown): number {
  if (typeof value === 'object' && value !== null && '$numberLong' in value) return Number(value.$numberLong)
  return Number.NaN
}

/**
 * The SDK sends JavaScript's flags as they are. `g`, `y`, `d` and `v` say nothing about whether a text matches and
 * MongoDB does not know them; `x` (extended) has no equal in JavaScript.
 */
function readPattern(value: unknown): RegExp {
  const { pattern, options } = value as { pattern?: unknown; options?: unknown }
  if (typeof pattern !== 'string') throw invalidParam('a regular expression needs a pattern')
  const flags = typeof options === 'string' ? options : ''
  if (flags.includes('x')) throw invalidParam('the regular expression flag x is not supported')
  try {
    return new RegExp(pattern, flags.replace(/[^imsu]/g, ''))
  } catch (error) {
    throw new CloudError('DATABASE_REQUEST_FAILED', `Regular expression is invalid: ${String(error)}`)
  }
}

/** `{"offset":{"$numberInt":"0"}}` or `{"offset":0}`, in milliseconds. */
function serverDateOffset(value: unknown): number {
  const { offset } = value as { offset?: unknown }
  if (offset === undefined) return 0
  return readNumber(typeof offset === 'object' && offset !== null ? Object.values(offset)[0] : offset)
}
