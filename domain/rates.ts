import { access } from './access'
import type { ActionName } from './contract'
import type { Cause } from './refusal'

/** How often one person may do one thing: `max` times within any `perMs`. */
export interface Rate {
  max: number
  perMs: number
  /** What whoever goes beyond is told: it says when to try again. */
  refusal: Extract<Cause, 'tooOften' | 'tooManyTries'>
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** No window is longer: what was counted before it can go. */
export const longestWindowMs = hourMs

/** What a person does about themselves: more than any thumb, far less than a program. */
const byHand: Rate = { max: 30, perMs: minuteMs, refusal: 'tooOften' }
/** What staff do: a bulk action is many calls of one tap. */
const atWork: Rate = { max: 600, perMs: minuteMs, refusal: 'tooOften' }
/** Full names and exports, a page a call: a large roster is a few pages, an export of a year some dozens. */
const laidOpen: Rate = { max: 60, perMs: minuteMs, refusal: 'tooOften' }

/**
 * Where neither the kind of an action nor its input says it. Seats limit themselves, and a burst of taps must find
 * nothing in its way; codes must not be guessed.
 */
const exceptions: Partial<Record<ActionName, Rate | null>> = {
  'signup.join': null,
  'signup.cancel': null,
  'signup.accept': null,
  'signup.reduce': null,
  // Six digits of which four count: whoever tries all evening has one chance in thousands.
  'signup.checkIn': { max: 20, perMs: hourMs, refusal: 'tooManyTries' },
  'service.checkOut': { max: 20, perMs: hourMs, refusal: 'tooManyTries' },
  'person.claimOwner': { max: 5, perMs: hourMs, refusal: 'tooManyTries' },
  // Of owners only, who give roles to a roomful of people on the day of a training.
  'person.byCode': { max: 60, perMs: hourMs, refusal: 'tooManyTries' },
  // Whoever was handed a code types it once or twice.
  'person.claimLook': { max: 10, perMs: hourMs, refusal: 'tooManyTries' },
  'person.claimRecord': { max: 10, perMs: hourMs, refusal: 'tooManyTries' },
  // Nobody tries out whom the street knows.
  'person.deskFind': laidOpen,
  // Two lists of 300 lines: the same, by the dozen.
  'signup.checkImport': { max: 12, perMs: minuteMs, refusal: 'tooOften' },
  // WeChat charges for each number.
  'person.takePhone': { max: 10, perMs: hourMs, refusal: 'tooManyTries' },
  'person.exportOwnData': laidOpen,
}

/**
 * Null: as often as one likes. Reading is, being bounded and indexed, since counting would double what it costs; but
 * for what states a purpose, and so lays open what is masked or leaves the system.
 */
export function rateOf(action: ActionName, kind: 'read' | 'write', input: unknown): Rate | null {
  const exception = exceptions[action]
  if (exception !== undefined) return exception
  if (statesPurpose(input)) return laidOpen
  if (kind === 'read') return null
  const row = access[action]
  return 'visitor' in row || 'resident' in row ? byHand : atWork
}

const statesPurpose = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'purpose' in input && input.purpose !== undefined
