import { isRefusal } from '../../../domain/refusal'
import { planLeave, planPastLine, planSettle, planTerms, type SeatTerms } from '../../../domain/signup/change'
import { lineMax, type SeatLedger } from '../../../domain/signup/ledger'
import { arrival, hour, keysOf, ledger, now, signupOf } from './ledgers'

const people = (list: { personId: string }[]) => list.map(({ personId }) => personId)
/** Person → seats. */
type Sizes = Record<string, number>

const leave = (before: SeatLedger, person: string, at = now) =>
  planLeave(before, person, signupOf(person), at)

describe('a party leaves', () => {
  const cases: { what: string; seats: Sizes; line: Sizes; who: string; next: string[]; free: number }[] = [
    {
      what: 'nobody waits: the seats are free',
      seats: { a: 2, b: 2 },
      line: {},
      who: 'a',
      next: [],
      free: 2,
    },
    {
      what: 'the first of the line sits',
      seats: { a: 2, b: 2 },
      line: { c: 2, d: 2 },
      who: 'a',
      next: ['c'],
      free: 0,
    },
    {
      what: 'two small ones share',
      seats: { a: 2, b: 2 },
      line: { c: 1, d: 1 },
      who: 'a',
      next: ['c', 'd'],
      free: 0,
    },
    {
      what: 'who does not fit is passed by',
      seats: { a: 2, b: 2 },
      line: { c: 3, d: 1 },
      who: 'a',
      next: ['d'],
      free: 1,
    },
    {
      what: 'freed and free seats together',
      seats: { a: 2, b: 1 },
      line: { c: 3 },
      who: 'a',
      next: ['c'],
      free: 0,
    },
    { what: 'out of the line', seats: { a: 4 }, line: { b: 1, c: 1 }, who: 'b', next: [], free: 0 },
    {
      what: 'out of the line, where it sat by rule',
      seats: { a: 2 },
      line: { b: 2, c: 1, d: 2 },
      who: 'b',
      next: ['c'],
      free: 1,
    },
  ]
  test.each(cases)('$what', ({ seats, line, who, next, free }) => {
    const change = leave(ledger({ seats, line }), who)
    expect(change && people(change.promoted)).toEqual(next)
    expect(change?.free).toBe(free)
    expect(change?.spend).toBe(signupOf(who))
  })

  test('its attendees sit no more, and its own line entry goes', () => {
    const seated = leave(ledger({ seats: { a: 2 } }), 'a')
    expect(seated?.vacate).toEqual([{ personId: 'a', attendees: keysOf('a', 2) }])
    expect(seated?.leaveLine).toEqual([])
    const waiting = leave(ledger({ seats: { a: 4 }, line: { b: 1 } }), 'b')
    expect(waiting?.vacate).toBeUndefined()
    expect(waiting?.leaveLine).toEqual([signupOf('b')])
  })

  test('those who sat by rule move to the seats as well, and are not told again', () => {
    const change = leave(ledger({ seats: { a: 2 }, line: { b: 2, c: 2 } }), 'a')
    expect(change && people(change.seat)).toEqual(['b', 'c'])
    expect(change && people(change.promoted)).toEqual(['c'])
  })

  test.each([
    { what: 'after the line has closed', rest: {}, at: now + 2 * hour },
    { what: 'from a cancelled activity', rest: { open: false }, at: now },
  ])('$what nobody gets the seats', ({ rest, at }) => {
    const change = leave(ledger({ seats: { a: 2, b: 2 }, line: { c: 1 }, ...rest }), 'a', at)
    expect(change).toMatchObject({ seat: [], promoted: [], free: 0, lapsed: 2 })
  })

  test('one who waits frees nothing, also after the line has closed', () => {
    const change = leave(ledger({ seats: { a: 4 }, line: { b: 2 } }), 'b', now + 2 * hour)
    expect(change).toMatchObject({ free: 0, lapsed: 0 })
  })

  test('a sign-up that is not there changes nothing', () => {
    expect(leave(ledger({ seats: { a: 2 } }), 'b')).toBeUndefined()
    expect(planLeave(ledger({ seats: { a: 2 } }), 'a', 'activity-older', now)).toBeUndefined()
  })

  test('a join in between matters where seats were or are free', () => {
    expect(leave(ledger({ seats: { a: 2, b: 2 }, line: { c: 2 } }), 'a')?.unlessJoined).toBe(false)
    expect(leave(ledger({ seats: { a: 2, b: 2 } }), 'a')?.unlessJoined).toBe(true)
    expect(leave(ledger({ seats: { a: 2, b: 1 }, line: { c: 3 } }), 'a')?.unlessJoined).toBe(true)
  })
})

const termsOf = (before: SeatLedger, change: Partial<SeatTerms>): SeatTerms => {
  const { open, opensAt, closesAt, lineClosesAt, partyMax, bornFrom, bornTo, capacity } = before
  return { open, opensAt, closesAt, lineClosesAt, partyMax, bornFrom, bornTo, capacity, ...change }
}

describe('new terms', () => {
  const cases: {
    what: string
    from: number
    to: number
    seats: Sizes
    line: Sizes
    next: string[]
    free: number
  }[] = [
    {
      what: 'more seats go to the line',
      from: 4,
      to: 6,
      seats: { a: 4 },
      line: { b: 1, c: 2 },
      next: ['b'],
      free: 1,
    },
    {
      what: 'more seats, and some are left',
      from: 4,
      to: 7,
      seats: { a: 4 },
      line: { b: 2 },
      next: ['b'],
      free: 1,
    },
    { what: 'fewer, and they were free', from: 4, to: 2, seats: { a: 2 }, line: {}, next: [], free: 0 },
    { what: 'the same', from: 4, to: 4, seats: { a: 4 }, line: { b: 1 }, next: [], free: 0 },
  ]
  test.each(cases)('$what', ({ from, to, seats, line, next, free }) => {
    const before = ledger({ capacity: from, seats, line })
    const change = planTerms(before, termsOf(before, { capacity: to }), 2, now)
    if (isRefusal(change)) throw new Error(change.refused)
    expect([people(change.promoted), change.free, change.terms?.capacity]).toEqual([next, free, to])
    expect(change.terms?.termsAt).toBe(now)
  })

  test('capacity below what is taken is refused, with the number; those who sit by rule count', () => {
    const before = ledger({ capacity: 4, seats: { a: 1 }, line: { b: 2, c: 4 } })
    const terms = termsOf(before, { capacity: 2 })
    expect(planTerms(before, terms, 2, now)).toEqual({ refused: 'capacityBelowTaken', detail: { taken: 3 } })
  })

  test('once the line has closed, more seats go to nobody, and fewer may be offered', () => {
    const before = ledger({ capacity: 4, seats: { a: 4 }, line: { b: 1 }, lineClosesAt: now })
    expect(planTerms(before, termsOf(before, { capacity: 6 }), 2, now)).toMatchObject({
      seat: [],
      free: 0,
      lapsed: 2,
    })
    const roomy = ledger({ capacity: 4, seats: { a: 1 }, lapsed: 1, lineClosesAt: now })
    expect(planTerms(roomy, termsOf(roomy, { capacity: 2 }), 2, now)).toMatchObject({ free: 1, lapsed: 0 })
  })

  test('a line that opens again takes what had lapsed', () => {
    const before = ledger({ seats: { a: 2 }, lapsed: 2, line: { b: 2 }, lineClosesAt: now })
    const change = planTerms(before, termsOf(before, { lineClosesAt: now + hour }), 2, now)
    expect(change).toMatchObject({ promoted: [arrival('b', 2)], free: 0, lapsed: 0 })
  })
})

test('settling moves those who sit by rule, and only them', () => {
  const change = planSettle(ledger({ capacity: 4, seats: { a: 1 }, line: { b: 2, c: 2, d: 1 } }))
  expect(change && [people(change.seat), change.promoted, change.free]).toEqual([['b', 'd'], [], 0])
  expect(planSettle(ledger({ capacity: 1, line: { b: 2 } }))).toBeUndefined()
})

describe('a line that holds all it may', () => {
  const last = arrival('last', 1)
  const crowd = (count: number, size: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, size]))

  test('those who sit by rule make room', () => {
    const change = planPastLine(ledger({ capacity: 3, line: crowd(lineMax, 1) }), last)
    expect(change && people(change.seat)).toEqual(['p0', 'p1', 'p2'])
  })

  test('nobody in it fits, and the newcomer does: a seat past the line', () => {
    const change = planPastLine(ledger({ capacity: 1, line: crowd(lineMax, 2) }), last)
    expect(change).toMatchObject({ seat: [last], free: 0, unlessJoined: true })
  })

  test.each([
    { what: 'the newcomer does not fit', before: ledger({ seats: { a: 4 }, line: crowd(lineMax, 2) }) },
    { what: 'there is room by now', before: ledger({ line: crowd(3, 4) }) },
  ])('nothing to do: $what', ({ before }) => {
    expect(planPastLine(before, last)).toBeUndefined()
  })
})
