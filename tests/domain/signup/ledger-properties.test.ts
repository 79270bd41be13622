import fc from 'fast-check'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import { planAccept } from '../../../domain/signup/accept'
import { planLeave, planSettle, planTerms } from '../../../domain/signup/change'
import { flowOf, type LedgerChange } from '../../../domain/signup/go-on'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { planRecount } from '../../../domain/signup/recount'
import { planReduce } from '../../../domain/signup/reduce'
import { placeAtJoin, settle } from '../../../domain/signup/settle'
import { fatesOf, wrongBetween, wrongWith } from '../../model/invariants'
import { appended, applied } from './ledger-model'
import { arrival, hour, keysOf, ledger, now, signupOf } from './ledgers'

const runs = { numRuns: 1000, seed: 1 }
const size = fc.integer({ min: 1, max: 4 })

/** One step of a ledger's life, so many minutes after the one before. Numbers choose among who is there. */
type What =
  | { join: number }
  | { leave: number }
  | { accept: number; seats: number }
  | { reduce: number; seats: number }
  | { capacity: number }
  | { settle: true }
type Step = What & { after: number }

const who = fc.nat(30)
const seats = fc.integer({ min: 1, max: 3 })
const what: fc.Arbitrary<What> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ join: size }) },
  { weight: 4, arbitrary: fc.record({ leave: who }) },
  { weight: 3, arbitrary: fc.record({ accept: who, seats }) },
  { weight: 2, arbitrary: fc.record({ reduce: who, seats }) },
  { weight: 2, arbitrary: fc.record({ capacity: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 1, arbitrary: fc.constant<What>({ settle: true }) },
)
/** An offer stands for an hour, the line closes after two: in most lives some lapse, in some it closes. */
const minutes = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 0, 1, 5) },
  { weight: 1, arbitrary: fc.constantFrom(30, 60) },
)
const step: fc.Arbitrary<Step> = fc.tuple(what, minutes).map(([what, after]) => ({ ...what, after }))
const minute = hour / 60

function planned(before: SeatLedger, step: Exclude<Step, { join: number }>, at: number) {
  if ('settle' in step) return planSettle(before, at)
  const { seated, offered, waiting } = fatesOf(before)
  const here = [...seated.keys(), ...[...offered, ...waiting].map(entry => entry.personId)]
  const pick = (nth: number) => here[nth % Math.max(1, here.length)]
  const some = (person: string, seats: number) => new Set(keysOf(person, 4).slice(0, seats))
  let plan: LedgerChange | Refusal | undefined
  if ('capacity' in step)
    plan = planTerms(before, { ...before, capacity: step.capacity }, before.termsRev + 1, at)
  if ('leave' in step) {
    const person = pick(step.leave)
    plan = person === undefined ? undefined : planLeave(before, person, signupOf(person), at)
  }
  if ('accept' in step) {
    const person = offered[step.accept % Math.max(1, offered.length)]?.personId
    plan =
      person === undefined
        ? undefined
        : planAccept(before, person, signupOf(person), some(person, step.seats), at)
  }
  if ('reduce' in step) {
    const person = pick(step.reduce)
    plan =
      person === undefined ? undefined : planReduce(before, signupOf(person), some(person, step.seats), at)
  }
  return isRefusal(plan) ? undefined : plan
}

/** `leaver` gave up its sign-up in the step from one to the other. */
function expectSound(before: SeatLedger, after: SeatLedger, leaver: string | undefined, at: number) {
  const leavers = new Set(leaver ? [leaver] : [])
  expect([...wrongWith(after), ...wrongBetween(before, after, leavers, at)]).toEqual([])
  expect(planRecount(after, at)).toBeUndefined()
}

/** Takes the steps one after another. `each` sees every change before and after it. */
function live(
  [capacity, kept]: Begin,
  steps: readonly Step[],
  each: (before: SeatLedger, after: SeatLedger, leaver: string | undefined, at: number) => void,
): { state: SeatLedger; at: number } {
  let state = ledger({ capacity, ...kept })
  let at = now
  steps.forEach((step, i) => {
    at += step.after * minute
    const change = 'join' in step ? undefined : planned(state, step, at)
    const joins = 'join' in step && at < state.closesAt
    const after = joins
      ? appended(state, { ...arrivalIn(state, `p${i}`, step.join, i), at })
      : change
        ? applied(state, change)
        : state
    each(state, after, change?.spend, at)
    state = after
  })
  return { state, at }
}

/** How many seats there are, and in half of the lives some that are kept for one or two groups, for an hour or so. */
type Begin = [number, Pick<SeatLedger, 'kept' | 'keptUntil'>]
const keptSeats = fc.record({
  kept: fc.array(fc.record({ seats: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 2 }),
  keptUntil: fc.constantFrom(now + 20 * minute, now + hour, now + 2 * hour),
})
const begin: fc.Arbitrary<Begin> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.oneof(fc.constant({}), keptSeats))
  .map(([more, kept]) => [
    ('kept' in kept ? kept.kept : []).reduce((sum, { seats }) => sum + seats, more),
    kept,
  ])

/** Somebody whose attendees belong to groups in turn, where there are groups. */
const arrivalIn = ({ kept }: SeatLedger, person: string, size: number, turn: number) => ({
  ...arrival(person, size),
  ...(kept ? { groups: Array.from({ length: size }, (_, i) => (turn * 7 + i * 3) % 2 ** kept.length) } : {}),
})

const life = fc.tuple(begin, fc.array(step, { maxLength: 25 }))

test('a life of joins, offers, cancels, lapses and new capacities keeps every seat in order', () => {
  fc.assert(
    fc.property(life, ([begin, steps]) => {
      live(begin, steps, expectSound)
    }),
    runs,
  )
})

test('what one was told at the join stays true, whatever lapses and whoever comes, until somebody changes something', () => {
  fc.assert(
    fc.property(life, fc.array(fc.tuple(size, fc.nat(90)), { maxLength: 4 }), ([begin, steps], more) => {
      const { state } = live(begin, steps, () => {})
      const told = state.line.map((_, i) => placeAtJoin(flowOf(state), i))
      let later = state
      for (const [i, [size, minutes]] of more.entries()) {
        later = appended(later, { ...arrivalIn(state, `q${i}`, size, i), at: now + minutes * minute })
        const { seated } = settle(flowOf(later), now + minutes * minute)
        told.forEach((place, i) => {
          expect(placeAtJoin(flowOf(later), i)).toEqual(place)
          if (place.state === 'seated') expect(seated).toContain(later.line[i])
        })
      }
    }),
    runs,
  )
})

test('the checker, which knows nothing of the rules, says the same of every moment', () => {
  fc.assert(
    fc.property(life, fc.oneof(fc.nat(240), fc.constantFrom(20, 60, 120)), ([begin, steps], minutes) => {
      const { state } = live(begin, steps, () => {})
      const at = now + minutes * minute
      const { seated, due, waiting, live: stands, free } = settle(flowOf(state), at)
      const fates = fatesOf(state, at)
      const ids = (list: readonly { signupId: string }[]) => list.map(({ signupId }) => signupId).sort()
      expect([...fates.seated.values()].sort()).toEqual(
        [...ids(Object.values(state.seats)), ...ids(seated)].sort(),
      )
      expect(ids(fates.offered)).toEqual(ids(stands))
      expect(ids(fates.waiting)).toEqual(ids([...due, ...waiting]))
      expect(fates.free).toBe(free)
    }),
    runs,
  )
})

test('a change that does not mind joins is right for whoever joined in between', () => {
  fc.assert(
    fc.property(
      life,
      fc.array(fc.tuple(size, fc.integer({ min: -1, max: 1 })), { minLength: 1, maxLength: 3 }),
      step,
      ([begin, steps], between, last) => {
        const { state, at } = live(begin, steps, () => {})
        const change = 'join' in last ? undefined : planned(state, last, at)
        if (!change || change.unlessJoined) return
        const joined = between.reduce(
          (before, [size, minutes], i) =>
            appended(before, { ...arrivalIn(state, `q${i}`, size, i), at: at + minutes * minute }),
          state,
        )
        expectSound(joined, applied(joined, change), change.spend, at)
      },
    ),
    runs,
  )
})

test('a ledger that somebody wrote in by hand is counted anew', () => {
  const good = ledger({ capacity: 5, seats: { a: 2 }, line: { b: 1 } })
  const bad = { ...good, free: 5, sitting: { a0: 'activity-a', x: 'activity-x' } }
  const change = planRecount(bad, now)
  expect(change && applied(bad, change)).toEqual({ ...good, rev: 1 })
})
