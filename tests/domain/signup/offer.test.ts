import { isRefusal } from '../../../domain/refusal'
import { planAccept } from '../../../domain/signup/accept'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { confirmsFrom, offerEnds } from '../../../domain/signup/offer'
import { planReduce } from '../../../domain/signup/reduce'
import { wrongWith } from '../../model/invariants'
import { applied } from './ledger-model'
import { hour, keysOf, ledger, now, signupOf } from './ledgers'

const day = 24 * hour

describe('until when an offer stands', () => {
  const start = now + 100 * day
  const from = confirmsFrom(start, start)
  test.each([
    ['a day, far from the start', 10 * day, day],
    ['a day, four days before', 4 * day, day],
    ['a quarter of what is left', 2 * day, 12 * hour],
    ['three quarters of an hour, at the last moment', 3 * hour, 0.75 * hour],
  ])('%s', (_, before, lasts) => {
    const at = start - before
    expect(offerEnds({ confirmsFrom: from, offerMs: day }, at)).toBe(at + lasts)
  })

  test('within three hours of the start nobody is asked, nor within one of the closing of the line', () => {
    expect(confirmsFrom(start, start)).toBe(start - 3 * hour)
    expect(confirmsFrom(start, start + hour)).toBe(start - 3 * hour)
    expect(confirmsFrom(start, start - day)).toBe(start - day - hour)
  })

  test('it never outlasts the line', () => {
    for (const closes of [start, start - hour, start - day, start - 30 * day]) {
      const last = confirmsFrom(start, closes) - 1
      expect(offerEnds({ confirmsFrom: last + 1, offerMs: 3 * day }, last)).toBeLessThan(closes)
    }
  })
})

const after = (before: SeatLedger, change: ReturnType<typeof planAccept>): SeatLedger => {
  if (!change || isRefusal(change)) throw new Error(`no change: ${JSON.stringify(change)}`)
  const is = applied(before, change)
  expect(wrongWith(is)).toEqual([])
  return is
}

describe('a party takes what is held for it', () => {
  const before = ledger({ capacity: 3, offers: { a: 3 }, line: { b: 2, c: 1 } })
  const accept = (keep?: string[], at = now, of = before) =>
    planAccept(of, 'a', signupOf('a'), keep && new Set(keep), at)

  test('all of it', () => {
    const is = after(before, accept())
    expect(is).toMatchObject({ seats: { a: { size: 3 } }, offers: {}, free: 0 })
    expect(is.seats.a).toEqual({ signupId: signupOf('a'), size: 3, attendees: keysOf('a', 3), at: now })
  })

  test('fewer: what it leaves is offered to the next that fits', () => {
    const is = after(before, accept(['a1']))
    expect(is.seats.a).toMatchObject({ size: 1, attendees: ['a1'] })
    expect(is.offers).toMatchObject({ b: { size: 2, expiresAt: now + hour } })
    expect(is.sitting).toEqual({ a1: signupOf('a'), b0: signupOf('b'), b1: signupOf('b') })
  })

  test('one ms before it lapses, and not at that moment', () => {
    expect(isRefusal(accept(undefined, now + hour - 1))).toBe(false)
    expect(accept(undefined, now + hour)).toEqual({ refused: 'offerOver' })
  })

  test.each([
    ['nobody of the party', ['b0'], 'unknownAttendee'],
    ['somebody else as well', ['a0', 'b0'], 'unknownAttendee'],
    ['nobody at all', [], 'unknownAttendee'],
  ])('%s: refused', (_, keep, refused) => {
    expect(accept(keep)).toEqual({ refused })
  })

  test('a cancelled activity, one that waits, and one that is not there', () => {
    expect(accept(undefined, now, { ...before, open: false })).toEqual({ refused: 'activityCancelled' })
    expect(planAccept(before, 'b', signupOf('b'), undefined, now)).toEqual({ refused: 'noOffer' })
    expect(planAccept(before, 'z', signupOf('z'), undefined, now)).toEqual({ refused: 'notSignedUp' })
  })

  test('one that sits already changes nothing, also where it sits by rule', () => {
    const seated = ledger({ seats: { a: 2 }, line: { b: 2 } })
    expect(planAccept(seated, 'a', signupOf('a'), undefined, now)).toBeUndefined()
    expect(planAccept(seated, 'b', signupOf('b'), undefined, now)).toBeUndefined()
  })

  test('one who missed it is told so, also after it was written down', () => {
    const missed = [{ personId: 'a', signupId: signupOf('a'), at: now - 1, rev: 1 }]
    expect(accept(undefined, now, ledger({ missed }))).toEqual({ refused: 'offerOver' })
  })
})

describe('a party becomes smaller', () => {
  const reduce = (before: SeatLedger, who: string, keep: string[]) =>
    planReduce(before, signupOf(who), new Set(keep), now)

  test('in line it keeps its place, and sits at once where that fits', () => {
    const before = ledger({ capacity: 3, seats: { a: 2 }, line: { b: 3, c: 2 } })
    const is = after(before, reduce(before, 'c', ['c0']))
    expect(is).toMatchObject({ seats: { c: { size: 1, attendees: ['c0'] } }, free: 0 })
    expect(is.line.map(({ personId }) => personId)).toEqual(['b'])
    const smaller = after(before, reduce(before, 'b', ['b0', 'b2']))
    expect(smaller.line).toMatchObject([{ personId: 'b', attendees: ['b0', 'b2'] }, { personId: 'c' }])
  })

  test('near the start as well, and nobody is told what they just did', () => {
    const before = ledger({ capacity: 3, seats: { a: 2 }, line: { b: 3 }, confirmsFrom: now })
    const change = reduce(before, 'b', ['b0'])
    expect(change).toMatchObject({ promoted: [], seat: [{ personId: 'b' }] })
  })

  test('who sits gives the others back, and the next is asked', () => {
    const before = ledger({ capacity: 2, seats: { a: 2 }, line: { b: 1 } })
    const is = after(before, reduce(before, 'a', ['a1']))
    expect(is).toMatchObject({ seats: { a: { size: 1 } }, offers: { b: { size: 1 } } })
  })

  test('an offer stands with its deadline', () => {
    const before = ledger({ capacity: 2, offers: { a: [2, now + 5] }, line: { b: 1 } })
    const is = after(before, reduce(before, 'a', ['a1']))
    expect(is.offers).toMatchObject({ a: { size: 1, expiresAt: now + 5 }, b: { size: 1 } })
  })

  test('one who missed it is told so', () => {
    const before = ledger({ capacity: 2, offers: { a: [2, now] } })
    expect(reduce(before, 'a', ['a0'])).toEqual({ refused: 'offerOver' })
  })

  test('the same, strangers, and nobody', () => {
    const before = ledger({ seats: { a: 2 } })
    expect(reduce(before, 'a', keysOf('a', 2))).toBeUndefined()
    expect(reduce(before, 'a', ['x'])).toEqual({ refused: 'unknownAttendee' })
    expect(reduce(before, 'z', ['z0'])).toEqual({ refused: 'notSignedUp' })
    expect(reduce({ ...before, open: false }, 'a', ['a0'])).toEqual({ refused: 'activityCancelled' })
  })
})
