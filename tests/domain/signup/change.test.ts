import { isRefusal } from '../../../domain/refusal'
import { planLeave, planPastLine, planSettle, planTerms, type SeatTerms } from '../../../domain/signup/change'
import type { LedgerChange } from '../../../domain/signup/go-on'
import { lineMax, type SeatLedger } from '../../../domain/signup/ledger'
import { arrival, hour, keysOf, ledger, now, signupOf } from './ledgers'

const people = (list: { personId: string }[]) => list.map(({ personId }) => personId)
/** Person → seats. */
type Sizes = Record<string, number>

/** Whom seats are given to, or for whom they are held. */
const next = ({ promoted, offer }: LedgerChange) => people([...promoted, ...offer])

const leave = (before: SeatLedger, person: string, at = now) =>
  planLeave(before, person, signupOf(person), at)

describe('a party leaves', () => {
  const cases: { what: string; seats: Sizes; line: Sizes; who: string; asked: string[]; free: number }[] = [
    {
      what: 'nobody waits: the seats are free',
      seats: { a: 2, b: 2 },
      line: {},
      who: 'a',
      asked: [],
      free: 2,
    },
    {
      what: 'the first of the line is asked',
      seats: { a: 2, b: 2 },
      line: { c: 2, d: 2 },
      who: 'a',
      asked: ['c'],
      free: 0,
    },
    {
      what: 'two small ones share',
      seats: { a: 2, b: 2 },
      line: { c: 1, d: 1 },
      who: 'a',
      asked: ['c', 'd'],
      free: 0,
    },
    {
      what: 'who does not fit is passed by',
      seats: { a: 2, b: 2 },
      line: { c: 3, d: 1 },
      who: 'a',
      asked: ['d'],
      free: 1,
    },
    {
      what: 'freed and free seats together',
      seats: { a: 2, b: 1 },
      line: { c: 3 },
      who: 'a',
      asked: ['c'],
      free: 0,
    },
    { what: 'out of the line', seats: { a: 4 }, line: { b: 1, c: 1 }, who: 'b', asked: [], free: 0 },
    {
      what: 'out of the line, where it sat by rule',
      seats: { a: 2 },
      line: { b: 2, c: 1, d: 2 },
      who: 'b',
      asked: ['c'],
      free: 1,
    },
  ]
  test.each(cases)('$what', ({ seats, line, who, asked, free }) => {
    const change = leave(ledger({ seats, line }), who)
    expect(change && next(change)).toEqual(asked)
    expect(change?.free).toBe(free)
    expect(change?.spend).toBe(signupOf(who))
  })

  test('its attendees sit no more, and its own line entry goes', () => {
    const seated = leave(ledger({ seats: { a: 2 } }), 'a')
    expect(seated?.vacate).toEqual([{ personId: 'a', attendees: keysOf('a', 2) }])
    expect(seated?.leaveLine).toEqual([])
    const waiting = leave(ledger({ seats: { a: 4 }, line: { b: 1 } }), 'b')
    expect(waiting?.vacate).toEqual([])
    expect(waiting?.leaveLine).toEqual([signupOf('b')])
  })

  test('those who sat by rule move to the seats as well, and are not told again', () => {
    const change = leave(ledger({ seats: { a: 2 }, line: { b: 2, c: 2 } }), 'a')
    expect(change && people(change.seat)).toEqual(['b'])
    expect(change && next(change)).toEqual(['c'])
  })

  test.each([
    { what: 'after the line has closed', rest: {}, at: now + 2 * hour },
    { what: 'from a cancelled activity', rest: { open: false }, at: now },
  ])('$what nobody gets the seats', ({ rest, at }) => {
    const change = leave(ledger({ seats: { a: 2, b: 2 }, line: { c: 1 }, ...rest }), 'a', at)
    expect(change).toMatchObject({ seat: [], promoted: [], offer: [], free: 0, lapsed: 2 })
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
  const { confirmsFrom, offerMs, volunteersFrom } = before
  return {
    ...{ open, opensAt, closesAt, lineClosesAt, partyMax, bornFrom, bornTo, capacity },
    ...{ confirmsFrom, offerMs, volunteersFrom },
    ...change,
  }
}

describe('new terms', () => {
  const cases: {
    what: string
    from: number
    to: number
    seats: Sizes
    line: Sizes
    asked: string[]
    free: number
  }[] = [
    {
      what: 'more seats go to the line',
      from: 4,
      to: 6,
      seats: { a: 4 },
      line: { b: 1, c: 2 },
      asked: ['b'],
      free: 1,
    },
    {
      what: 'more seats, and some are left',
      from: 4,
      to: 7,
      seats: { a: 4 },
      line: { b: 2 },
      asked: ['b'],
      free: 1,
    },
    { what: 'fewer, and they were free', from: 4, to: 2, seats: { a: 2 }, line: {}, asked: [], free: 0 },
    { what: 'the same', from: 4, to: 4, seats: { a: 4 }, line: { b: 1 }, asked: [], free: 0 },
  ]
  test.each(cases)('$what', ({ from, to, seats, line, asked, free }) => {
    const before = ledger({ capacity: from, seats, line })
    const change = planTerms(before, termsOf(before, { capacity: to }), 2, now)
    if (isRefusal(change)) throw new Error(change.refused)
    expect([next(change), change.free, change.terms?.capacity]).toEqual([asked, free, to])
    expect(change.terms?.termsAt).toBe(now)
  })

  test('capacity below what is taken is refused, with the number; those who sit by rule count', () => {
    const before = ledger({ capacity: 4, seats: { a: 1 }, line: { b: 2, c: 4 } })
    const terms = termsOf(before, { capacity: 2 })
    expect(planTerms(before, terms, 2, now)).toEqual({
      refused: 'capacityBelowTaken',
      detail: { taken: 3, held: 0 },
    })
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
    expect(change).toMatchObject({ offer: [arrival('b', 2)], free: 0, lapsed: 0 })
  })
})

test('settling moves those who sit by rule, and only them', () => {
  const change = planSettle(ledger({ capacity: 4, seats: { a: 1 }, line: { b: 2, c: 2, d: 1 } }), now)
  expect(change && [people(change.seat), next(change), change.free]).toEqual([['b', 'd'], [], 0])
  // A join in between is judged by the same seats.
  expect(change?.unlessJoined).toBe(false)
  expect(planSettle(ledger({ capacity: 1, line: { b: 2 } }), now)).toBeUndefined()
})

describe('a line that holds all it may', () => {
  const last = arrival('last', 1)
  const crowd = (count: number, size: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, size]))

  test('those who sit by rule make room', () => {
    const change = planPastLine(ledger({ capacity: 3, line: crowd(lineMax, 1) }), last, now)
    expect(change && people(change.seat)).toEqual(['p0', 'p1', 'p2'])
  })

  test('nobody in it fits, and the newcomer does: a seat past the line', () => {
    const change = planPastLine(ledger({ capacity: 1, line: crowd(lineMax, 2) }), last, now)
    expect(change).toMatchObject({ seat: [last], free: 0, unlessJoined: true })
  })

  test.each([
    { what: 'the newcomer does not fit', before: ledger({ seats: { a: 4 }, line: crowd(lineMax, 2) }) },
    { what: 'there is room by now', before: ledger({ line: crowd(3, 4) }) },
  ])('nothing to do: $what', ({ before }) => {
    expect(planPastLine(before, last, now)).toBeUndefined()
  })
})

describe('offers', () => {
  const waits = { seats: { a: 4 }, line: { b: 2, c: 1 } }

  test('a freed seat is held for an hour here, and leaves the line with its party', () => {
    const before = ledger({ seats: { a: 2, d: 2 }, line: { b: 2 } })
    const change = leave(before, 'a')
    expect(change?.offer).toEqual([{ ...arrival('b', 2), expiresAt: now + hour, offeredRev: 1 }])
    expect(change).toMatchObject({ leaveLine: [signupOf('b')], seat: [], lapsesAt: now + hour })
  })

  test('near the start it is given at once, and told', () => {
    const before = ledger({ ...waits, confirmsFrom: now })
    const change = leave(before, 'a')
    expect(change?.offer).toEqual([])
    expect(change && people(change.promoted)).toEqual(['b', 'c'])
    expect(change?.promoted).toMatchObject([{ promotedRev: 1 }, { promotedRev: 1 }])
    expect(leave({ ...before, confirmsFrom: now + 1 }, 'a')?.promoted).toEqual([])
  })

  test('who declines is cancelled, and the next is asked', () => {
    const before = ledger({ capacity: 2, offers: { a: 2 }, line: { b: 1, c: 1 } })
    const change = leave(before, 'a')
    expect(change).toMatchObject({ spend: signupOf('a'), release: [{ personId: 'a' }], missed: [] })
    expect(change && next(change)).toEqual(['b', 'c'])
  })

  test('who is too late to decline is one who missed it', () => {
    const before = ledger({ capacity: 2, offers: { a: [2, now + 1] }, line: { b: 2 } })
    const change = leave(before, 'a', now + 1)
    expect(change?.missed).toEqual([{ personId: 'a', signupId: signupOf('a'), at: now + 1, rev: 1 }])
    expect(change?.spend).toBeUndefined()
    expect(change && next(change)).toEqual(['b'])
  })

  test('what has lapsed is written down, and its seats go on', () => {
    const before = ledger({ capacity: 3, seats: { d: 1 }, offers: { a: [2, now + 4] }, line: { b: 1 } })
    expect(planSettle(before, now + 3)).toBeUndefined()
    const change = planSettle(before, now + 4)
    const expiresAt = now + 3 + hour
    expect(change).toMatchObject({
      ...{ free: 1, lapsesAt: expiresAt, unlessJoined: true },
      offer: [{ personId: 'b', expiresAt }],
      missed: [{ personId: 'a', at: now + 4 }],
    })
  })

  test('capacity counts what is held, and says so', () => {
    const before = ledger({ capacity: 4, seats: { a: 1 }, offers: { b: 2 } })
    expect(planTerms(before, termsOf(before, { capacity: 2 }), 2, now)).toEqual({
      refused: 'capacityBelowTaken',
      detail: { taken: 3, held: 2 },
    })
    expect(planTerms(before, termsOf(before, { capacity: 2 }), 2, now + hour)).toMatchObject({ free: 1 })
  })

  test('what is due to somebody whom nobody has told does not stand in the way of fewer seats', () => {
    const before = ledger({ capacity: 3, seats: { a: 1 }, offers: { b: [2, now + 1] }, line: { c: 2 } })
    const change = planTerms(before, termsOf(before, { capacity: 1 }), 2, now + 1)
    expect(change).toMatchObject({ free: 0, offer: [], seat: [] })
  })

  test('a join in between matters where an offer lapses soon', () => {
    const soon = (expiresAt: number) =>
      leave(ledger({ seats: { a: 2 }, offers: { b: [2, expiresAt] }, line: { c: 2 } }), 'a')
    expect(soon(now + 120_000)?.unlessJoined).toBe(true)
    expect(soon(now + 120_001)?.unlessJoined).toBe(false)
  })
})
