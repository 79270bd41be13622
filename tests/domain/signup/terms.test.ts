import fc from 'fast-check'
import type { Activity } from '../../../domain/activity/activity'
import { isRefusal } from '../../../domain/refusal'
import { decideJoin } from '../../../domain/signup/join'
import { noLimitFrom, noLimitTo } from '../../../domain/signup/ledger'
import { newLedger, planFollow, planHold, termsAgree, termsOf } from '../../../domain/signup/terms'
import { ageAt, dayMs, startOfDay } from '../../../domain/time'
import { activity } from '../activity/activities'
import { applied, lookAt } from './ledger-model'
import { ledger } from './ledgers'

const on = (day: string, rest: Partial<Activity>): Activity => {
  const startsAt = startOfDay(day) + dayMs / 2
  return activity({ startsAt, signupOpensAt: 0, signupClosesAt: startsAt, ...rest })
}

/** What the ledger says to one person born on `birthDate`. */
const answer = (of: Activity, birthDate: string) =>
  decideJoin(
    lookAt(newLedger(of, 0), {
      personId: 'p',
      signupId: 's',
      attendees: ['k'],
      oldest: '',
      youngest: '',
      volunteer: false,
    }),
    {
      personId: 'p',
      signupId: 's',
      attendees: ['k'],
      oldest: birthDate,
      youngest: birthDate,
      volunteer: false,
    },
    of.startsAt - 1,
  )

describe('ages on the day of the start', () => {
  test.each([
    { day: '2026-09-25', minAge: 18, born: '2008-09-25', may: true },
    { day: '2026-09-25', minAge: 18, born: '2008-09-26', may: false },
    { day: '2026-09-25', maxAge: 60, born: '1965-09-26', may: true },
    { day: '2026-09-25', maxAge: 60, born: '1965-09-25', may: false },
    // Born on 29 February, one is a year older on 1 March of a common year.
    { day: '2026-02-28', minAge: 18, born: '2008-02-29', may: false },
    { day: '2026-03-01', minAge: 18, born: '2008-02-29', may: true },
    { day: '2026-02-28', maxAge: 17, born: '2008-02-29', may: true },
    { day: '2026-03-01', maxAge: 17, born: '2008-02-29', may: false },
    // On a 29 February, one born on 1 March is not yet a year older.
    { day: '2028-02-29', minAge: 18, born: '2010-02-28', may: true },
    { day: '2028-02-29', minAge: 18, born: '2010-03-01', may: false },
    { day: '2028-02-29', maxAge: 17, born: '2010-03-01', may: true },
    { day: '2028-02-29', maxAge: 17, born: '2010-02-28', may: false },
  ])('on $day, born $born: $may', ({ day, minAge, maxAge, born, may }) => {
    expect(answer(on(day, { minAge, maxAge }), born) === 'join').toBe(may)
  })

  const birthDay = fc
    .integer({ min: Date.UTC(1910, 0, 1) / dayMs, max: Date.UTC(2028, 1, 1) / dayMs })
    .map(days => new Date(days * dayMs).toISOString().slice(0, 10))
  const startDay = fc
    .integer({ min: Date.UTC(2026, 0, 1) / dayMs, max: Date.UTC(2032, 11, 31) / dayMs })
    .map(days => new Date(days * dayMs).toISOString().slice(0, 10))
  const age = fc.option(fc.nat(120), { nil: undefined })

  test('are those of the calendar, whatever the day', () => {
    fc.assert(
      fc.property(startDay, birthDay, age, age, (day, born, minAge, maxAge) => {
        fc.pre(born < day)
        const of = on(day, { minAge, maxAge })
        const years = ageAt(born, of.startsAt)
        const may = years >= (minAge ?? 0) && years <= (maxAge ?? 200)
        expect(answer(of, born) === 'join').toBe(may)
      }),
      { numRuns: 2000, seed: 1 },
    )
  })
})

test('without a limit any birth date will do', () => {
  expect(termsOf(activity())).toMatchObject({ bornFrom: noLimitFrom, bornTo: noLimitTo })
})

test('the line closes at the start, or with the sign-up where that is later', () => {
  const early = activity({ startsAt: 5000, signupClosesAt: 3000 })
  expect(termsOf(early)).toMatchObject({ closesAt: 3000, lineClosesAt: 5000 })
  expect(termsOf({ ...early, signupClosesAt: 6000 })).toMatchObject({ closesAt: 6000, lineClosesAt: 6000 })
})

test.each([
  { status: 'published' as const, open: true },
  { status: 'cancelled' as const, open: false },
  { status: 'draft' as const, open: false },
])('a $status activity: open is $open', ({ status, open }) => {
  expect(termsOf(activity({ status })).open).toBe(open)
})

test('a ledger agrees with its activity until one of its terms changes', () => {
  const of = activity()
  const ledger = newLedger(of, 0)
  expect(termsAgree(ledger, { ...of, title: '别的标题' })).toBe(true)
  for (const change of [
    { capacity: 61 },
    { partyMax: 1 },
    { minAge: 3 },
    { maxAge: 99 },
    { signupOpensAt: 1 },
    { signupClosesAt: of.signupClosesAt + 1 },
    { startsAt: of.startsAt + 1 },
    { status: 'cancelled' as const },
  ])
    expect(termsAgree(ledger, { ...of, ...change })).toBe(false)
})

describe('an edit and its ledger', () => {
  const saved = activity({ capacity: 4, rev: 1 })
  const at = saved.signupOpensAt
  const later = at + 60_000
  const before = { ...ledger({ capacity: 4, seats: { a: 2 } }), ...termsOf(saved), termsRev: 1 }
  const held = (next: Activity, of = before) => {
    const change = planHold(of, next, at)
    if (isRefusal(change)) throw new Error(change.refused)
    return applied(of, change)
  }
  const next = (rest: Partial<Activity>) => activity({ capacity: 4, rev: 2, ...rest })

  test.each([
    { what: 'fewer seats are held at once', rest: { capacity: 3 }, capacity: 3 },
    { what: 'more seats are not given before they are saved', rest: { capacity: 9 }, capacity: 4 },
    { what: 'other terms wait for the save', rest: { partyMax: 1 }, capacity: 4 },
  ])('$what', ({ rest, capacity }) => {
    const { partyMax } = before
    expect(held(next(rest))).toMatchObject({ capacity, partyMax, termsRev: 2, termsAt: at })
  })

  test('a hold below what is taken is refused', () => {
    expect(planHold(before, next({ capacity: 1 }), at)).toEqual({
      refused: 'capacityBelowTaken',
      detail: { taken: 2, held: 0 },
    })
  })

  test('a hold of an older edit never gives back what a later one holds', () => {
    const later = held(next({ capacity: 3, rev: 3 }))
    expect(held(next({ capacity: 9, rev: 2 }), later)).toMatchObject({ capacity: 3, termsRev: 3 })
  })

  test('the ledger follows what was saved', () => {
    const after = next({ capacity: 9, partyMax: 2 })
    const change = planFollow(held(after), after, at)
    expect(change).toMatchObject({ terms: { capacity: 9, partyMax: 2, termsRev: 2 }, free: 7 })
  })

  test.each([
    { what: 'which agrees', of: before, to: saved, now: at },
    { what: 'which a later edit holds', of: held(next({ capacity: 3 })), to: saved, now: later - 1 },
    { what: 'of a draft', of: before, to: next({ status: 'draft' }), now: later },
  ])('it does not follow an activity $what', ({ of, to, now }) => {
    expect(planFollow(of, to, now)).toBeUndefined()
  })

  test('a hold that was left behind is taken back', () => {
    const change = planFollow(held(next({ capacity: 3 })), saved, later)
    expect(change).toMatchObject({ terms: { capacity: 4, termsRev: 1 }, free: 2 })
  })
})
