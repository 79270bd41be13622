import type { Environment } from '../environment/environment'
import type { ApiAction } from './api'
import { badRequest } from './api-error'
import type { ClockView } from './contract/environment'

export const showClock: ApiAction = ({ environment }): ClockView => viewOf(environment)

/** `{ "do": "freeze" | "real" }`, `{ "do": "set" | "advance", "ms": n }`; a set clock stands still. */
export const changeClock: ApiAction = ({ environment, body }): ClockView => {
  const { clock } = environment
  switch (body.do) {
    case 'freeze':
      clock.set(clock.now())
      break
    case 'set':
      clock.set(momentOf(body.ms))
      break
    case 'advance': {
      const ms = wholeMs(body.ms)
      momentOf(clock.now() + ms)
      clock.advance(ms)
      break
    }
    case 'real':
      clock.real()
      break
    default:
      throw badRequest('do: freeze, set, advance or real')
  }
  return viewOf(environment)
}

/** A running clock that was shifted and is frozen shows the moment at which it was frozen. */
function viewOf({ clock }: Environment): ClockView {
  const { frozenAt, offset } = clock.snapshot()
  return { now: clock.now(), frozenAt, offset }
}

function wholeMs(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw badRequest('ms must be a whole number')
  return value
}

/** The range of years that every form on the page can write. */
const FIRST = Date.UTC(1970, 0)
const LAST = Date.UTC(10_000, 0) - 1

function momentOf(value: unknown): number {
  const ms = wholeMs(value)
  if (ms < FIRST || ms > LAST) throw badRequest('the clock runs from 1970 to 9999')
  return ms
}
