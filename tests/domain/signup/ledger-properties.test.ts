import fc from 'fast-check'
import { isRefusal } from '../../../domain/refusal'
import { type LedgerChange, planLeave, planSettle, planTerms } from '../../../domain/signup/change'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { planRecount } from '../../../domain/signup/recount'
import { placeInLine, settle } from '../../../domain/signup/settle'
import { fatesOf, wrongBetween, wrongWith } from '../../model/invariants'
import { appended, applied } from './ledger-model'
import { arrival, hour, ledger, now, signupOf } from './ledgers'

const runs = { numRuns: 1000, seed: 1 }
const size = fc.integer({ min: 1, max: 4 })
const sizes = fc.array(size, { maxLength: 8 })

/** One step of a ledger's life. Numbers choose among who is there. */
type Step =
  | { join: number }
  | { leave: number; late: boolean }
  | { capacity: number; late: boolean }
  | { settle: true }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ join: size }) },
  { weight: 3, arbitrary: fc.record({ leave: fc.nat(30), late: fc.constant(false) }) },
  {
    weight: 2,
    arbitrary: fc.record({ capacity: fc.integer({ min: 1, max: 12 }), late: fc.constant(false) }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ settle: true }) },
  { weight: 1, arbitrary: fc.record({ leave: fc.nat(30), late: fc.constant(true) }) },
)

function planned(before: SeatLedger, step: Exclude<Step, { join: number }>): LedgerChange | undefined {
  if ('settle' in step) return planSettle(before)
  const at = step.late ? now + 3 * hour : now
  if ('leave' in step) {
    const { seated, waiting } = fatesOf(before)
    const here = [...seated.keys(), ...waiting.map(entry => entry.personId)]
    const who = here[step.leave % Math.max(1, here.length)]
    return who === undefined ? undefined : planLeave(before, who, signupOf(who), at)
  }
  const plan = planTerms(before, { ...before, capacity: step.capacity }, before.termsRev + 1, at)
  return isRefusal(plan) ? undefined : plan
}

/** `leaver` gave up its sign-up in the step from one to the other. */
function expectSound(before: SeatLedger, after: SeatLedger, leaver: string | undefined) {
  const leavers = new Set(leaver ? [leaver] : [])
  expect([...wrongWith(after), ...wrongBetween(before, after, leavers)]).toEqual([])
  expect(planRecount(after)).toBeUndefined()
}

test('a life of joins, cancels and new capacities keeps every seat in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.array(step, { maxLength: 25 }), (capacity, steps) => {
      let state = ledger({ capacity })
      steps.forEach((step, i) => {
        const change = 'join' in step ? undefined : planned(state, step)
        if ('join' in step) {
          const after = appended(state, arrival(`p${i}`, step.join))
          expectSound(state, after, undefined)
          state = after
        } else if (change) {
          const after = applied(state, change)
          expectSound(state, after, change.spend)
          state = after
        }
      })
    }),
    runs,
  )
})

test('a change that does not mind joins is right for whoever joined in between', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.array(step, { maxLength: 20 }),
      fc.array(size, { minLength: 1, maxLength: 3 }),
      step,
      (capacity, steps, between, last) => {
        let state = ledger({ capacity })
        steps.forEach((step, i) => {
          const change = 'join' in step ? undefined : planned(state, step)
          if ('join' in step) state = appended(state, arrival(`p${i}`, step.join))
          else if (change) state = applied(state, change)
        })
        const change = 'join' in last ? undefined : planned(state, last)
        if (!change || change.unlessJoined) return
        const joined = between.reduce((l, size, i) => appended(l, arrival(`q${i}`, size)), state)
        expectSound(joined, applied(joined, change), change.spend)
      },
    ),
    runs,
  )
})

test('an entry’s fate never changes when the line grows at its end', () => {
  fc.assert(
    fc.property(fc.nat(10), sizes, sizes, (free, line, more) => {
      line.forEach((_, i) => {
        expect(placeInLine(free, [...line, ...more], i)).toEqual(placeInLine(free, line, i))
      })
    }),
    runs,
  )
})

test('moving those who sit to the seats changes nobody’s fate', () => {
  fc.assert(
    fc.property(fc.nat(10), sizes, sizes, (free, line, more) => {
      const entries = line.map(size => ({ size }))
      const { waiting, free: left } = settle(free, entries)
      const together = settle(free, [...entries, ...more.map(size => ({ size }))])
      const after = settle(left, [...waiting, ...more.map(size => ({ size }))])
      expect(after.waiting).toEqual(together.waiting)
      expect(after.free).toBe(together.free)
    }),
    runs,
  )
})

test('sizes alone and whole entries say the same', () => {
  fc.assert(
    fc.property(fc.nat(10), sizes, (free, line) => {
      const entries = line.map((size, id) => ({ size, id }))
      const { seated, waiting } = settle(free, entries)
      for (const { id } of entries) {
        const position = waiting.findIndex(entry => entry.id === id) + 1
        const place = seated.some(entry => entry.id === id)
          ? { state: 'seated' }
          : { state: 'waiting', position }
        expect(placeInLine(free, line, id)).toEqual(place)
      }
    }),
    runs,
  )
})

test('a ledger that somebody wrote in by hand is counted anew', () => {
  const good = ledger({ capacity: 5, seats: { a: 2 }, line: { b: 1 } })
  const bad = { ...good, free: 5, sitting: { a0: 'activity-a', x: 'activity-x' } }
  const change = planRecount(bad)
  expect(change && applied(bad, change)).toEqual({ ...good, rev: 1 })
})
