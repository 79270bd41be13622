import fc from 'fast-check'
import type { FaultSpec } from '../../localcloud/environment/faults'

/** A life of one activity, one thing after another, each possibly with a fault on its way. */

export const people = ['wang', 'li', 'zhao', 'chen', 'liu'] as const

export type Act =
  /** `first`: whom of oneself and one's family the party begins with. */
  | { act: 'join'; person: string; first: number; size: number }
  /** Cancels what the n-th tap so far did, whatever became of it. */
  | { act: 'cancel'; nth: number }
  /** Takes so many of the seats that are held for what the n-th tap so far did. */
  | { act: 'accept'; nth: number; seats: number }
  /** What the n-th tap so far did becomes so many. */
  | { act: 'reduce'; nth: number; seats: number }
  /** Sends the n-th call of a resident so far again. */
  | { act: 'repeat'; nth: number }
  | { act: 'capacity'; to: number }
  /** Time passes until then: the next offer lapses, or would in a moment; the start is near; sign-up or the line close. */
  | { act: 'wait'; until: 'lapse' | 'justBeforeLapse' | 'nearStart' | 'signupCloses' | 'lineCloses' }
  /** The job that mends, in the middle of it all. */
  | { act: 'tick' }

/** Strikes the n-th database request of the call; the caller then sends the call again, as the client does. */
export type Fault = Pick<FaultSpec, 'effect' | 'code'> & { nth: number }

export interface Step {
  what: Act
  fault?: Fault
}

export interface History {
  capacity: number
  steps: Step[]
}

const index = fc.nat(99)
const capacity = fc.integer({ min: 4, max: 7 })

const cancel: fc.Arbitrary<Act> = fc.record({ act: fc.constant('cancel' as const), nth: index })
const repeat: fc.Arbitrary<Act> = fc.record({ act: fc.constant('repeat' as const), nth: index })
const seats = fc.integer({ min: 1, max: 4 })
const accept: fc.Arbitrary<Act> = fc.record({ act: fc.constant('accept' as const), nth: index, seats })
const reduce: fc.Arbitrary<Act> = fc.record({ act: fc.constant('reduce' as const), nth: index, seats })
const wait = (...until: Extract<Act, { act: 'wait' }>['until'][]): fc.Arbitrary<Act> =>
  fc.constantFrom(...until).map(until => ({ act: 'wait', until }))
const changeCapacity: fc.Arbitrary<Act> = fc.record({ act: fc.constant('capacity' as const), to: capacity })

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      act: fc.constant('join' as const),
      person: fc.constantFrom(...people),
      first: fc.nat(3),
      size: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 5, arbitrary: cancel },
  { weight: 5, arbitrary: repeat },
  { weight: 6, arbitrary: accept },
  { weight: 2, arbitrary: reduce },
  { weight: 2, arbitrary: changeCapacity },
  { weight: 2, arbitrary: wait('lapse', 'lapse', 'justBeforeLapse') },
  { weight: 1, arbitrary: fc.constant<Act>({ act: 'tick' }) },
)

/** Crashes cost a new worker each, and are the rarer for it; to the documents a lost reply does the same. */
const fault: fc.Arbitrary<Fault> = fc.record({
  nth: fc.integer({ min: 1, max: 8 }),
  effect: fc.oneof(
    { weight: 12, arbitrary: fc.constant('loseReply' as const) },
    { weight: 5, arbitrary: fc.constant('fail' as const) },
    { weight: 1, arbitrary: fc.constantFrom('crashBefore' as const, 'crashAfter' as const) },
  ),
  code: fc.constantFrom('SYS_ERR', 'EXCEED_REQUEST_LIMIT'),
})

const steps = (act: fc.Arbitrary<Act>, minLength: number, maxLength: number) =>
  fc.array(fc.record({ what: act, fault: fc.option(fault, { freq: 1, nil: undefined }) }), {
    minLength,
    maxLength,
  })

/** Sign-up has closed and the start comes near; then the line closes, and seats are only given back. */
const late = (until: Extract<Act, { act: 'wait' }>['until']) =>
  steps(fc.oneof(cancel, cancel, accept, reduce, repeat, changeCapacity), 0, 4).map((rest): Step[] => [
    { what: { act: 'wait', until } },
    ...rest,
  ])
const evening = fc
  .tuple(late('signupCloses'), late('nearStart'), late('lineCloses'))
  .map(parts => parts.flat())

export const history: fc.Arbitrary<History> = fc
  .record({ capacity, day: steps(act, 8, 30), evening: fc.option(evening, { freq: 2, nil: [] }) })
  .map(({ capacity, day, evening }) => ({ capacity, steps: [...day, ...evening] }))

/** How many lives a run plays; each planted bug of `tests/mutations` is met within them. */
export const lives = 60
