import fc from 'fast-check'
import type { Arrival, SeatLedger } from '../../../domain/signup/ledger'
import { planRecount } from '../../../domain/signup/recount'
import { planForget, planRewrite, planWithout, type Rewritten } from '../../../domain/signup/rewrite'
import { fatesOf, wrongWith } from '../../model/invariants'
import { applied } from './ledger-model'
import { hour, keysOf, ledger, now, signupOf } from './ledgers'

const rewritten = (before: SeatLedger, rewrite: (party: Arrival) => Rewritten, at = now): SeatLedger => {
  const change = planRewrite(before, rewrite, at)
  return change ? applied(before, change) : before
}

describe('planForget', () => {
  const before = ledger({ capacity: 3, seats: { a: 2 }, line: { b: 1, c: 1 } })

  test('the seats stay, the person and the keys go', () => {
    const change = planForget(before, signupOf('a'), { alias: 'gone-1' }, now)
    const after = change && applied(before, change)
    expect(after?.seats['gone-1']).toMatchObject({
      signupId: signupOf('a'),
      size: 2,
      attendees: ['gone-1-0', 'gone-1-1'],
    })
    expect(JSON.stringify(after)).not.toContain(keysOf('a', 1)[0])
    expect(after && wrongWith(after)).toEqual([])
    expect(after && fatesOf(after).waiting.map(({ personId }) => personId)).toEqual(['c'])
  })

  test.each(['b', 'c'])('also one of the line, in its place: %s', who => {
    const change = planForget(before, signupOf(who), { alias: 'gone-1' }, now)
    const after = change && applied(before, change)
    expect(after && wrongWith(after)).toEqual([])
    expect(JSON.stringify(after)).not.toContain(`"${who}0`)
    expect(
      after && [...Object.keys(after.seats), ...after.line.map(({ personId }) => personId)],
    ).not.toContain(who)
  })

  test('once is enough, and who is not there changes nothing', () => {
    const change = planForget(before, signupOf('a'), { alias: 'gone-1' }, now)
    const after = change ? applied(before, change) : before
    expect(planForget(after, signupOf('a'), { alias: 'gone-1' }, now)).toBeUndefined()
    expect(planForget(before, signupOf('z'), { alias: 'gone-1' }, now)).toBeUndefined()
  })
})

describe('planForget of one attendee', () => {
  test('only their key goes', () => {
    const before = ledger({ capacity: 3, seats: { a: 2 } })
    const change = planForget(before, signupOf('a'), { alias: 'gone-1', keys: new Set(['a1']) }, now)
    const after = change && applied(before, change)
    expect(after?.seats.a).toMatchObject({ size: 2, attendees: ['a0', 'gone-1-1'] })
    expect(after && wrongWith(after)).toEqual([])
  })
})

describe('planWithout', () => {
  const without = (before: SeatLedger, who: string, keys: string[]) => {
    const change = planWithout(before, who, new Set(keys), now)
    return change ? applied(before, change) : undefined
  }

  test('a seat is given back, and the line gets it', () => {
    const after = without(ledger({ capacity: 2, seats: { a: 2 }, line: { b: 1 } }), 'a', ['a1'])
    expect(after).toMatchObject({ seats: { a: { size: 1, attendees: ['a0'] } }, offers: { b: { size: 1 } } })
    expect(after && wrongWith(after)).toEqual([])
  })

  test('a party of nobody else is cancelled', () => {
    const after = without(ledger({ capacity: 1, seats: { a: 1 }, line: { b: 1 } }), 'a', ['a0'])
    expect(after).toMatchObject({ seats: {}, offers: { b: { size: 1 } } })
    expect(after?.spent).toEqual([signupOf('a')])
  })

  test('another person’s party with the same child stays, and so does one without them', () => {
    const before = ledger({ seats: { a: 1 } })
    expect(without(before, 'b', ['a0'])).toBeUndefined()
    expect(without(before, 'a', ['x'])).toBeUndefined()
  })
})

describe('planRewrite', () => {
  const smaller = (who: string, size: number) => (party: Arrival) =>
    party.personId === who ? { ...party, size, attendees: party.attendees.slice(0, size) } : party

  test('a smaller party gives its seats to the line', () => {
    const after = rewritten(ledger({ capacity: 3, seats: { a: 3 }, line: { b: 1 } }), smaller('a', 2))
    expect([Object.keys(after.seats), Object.keys(after.offers)]).toEqual([['a'], ['b']])
    expect(wrongWith(after)).toEqual([])
  })

  test('after the line has closed they go to nobody', () => {
    const after = rewritten(
      ledger({ capacity: 3, seats: { a: 3 }, line: { b: 1 } }),
      smaller('a', 2),
      now + 3 * hour,
    )
    expect(after).toMatchObject({ lapsed: 1, free: 0, line: [{ personId: 'b' }] })
  })

  test('one that waits is asked as soon as it is small enough', () => {
    const after = rewritten(ledger({ capacity: 3, seats: { a: 2 }, line: { b: 2 } }), smaller('b', 1))
    expect(after).toMatchObject({ seats: { a: { size: 2 } }, offers: { b: { size: 1 } }, line: [] })
  })

  test('an offer stands for whoever it belongs to from now on', () => {
    const before = ledger({ capacity: 2, offers: { a: [2, now + 9] } })
    const after = rewritten(before, party => ({ ...party, personId: 'b' }))
    const { offeredRev, expiresAt } = before.offers.a ?? {}
    expect(after.offers).toMatchObject({ b: { size: 2, offeredRev, expiresAt } })
    expect([Object.keys(after.offers), wrongWith(after)]).toEqual([['b'], []])
  })

  test('one that goes is spent', () => {
    const after = rewritten(ledger({ seats: { a: 2 } }), ({ personId, ...party }) =>
      personId === 'a' ? null : { personId, ...party },
    )
    expect(after).toMatchObject({ seats: {}, sitting: {}, free: 4, spent: [signupOf('a')] })
  })

  test('whatever becomes of whom, the ledger is sound', () => {
    const parties = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 3 }))
    const offers = fc.dictionary(fc.constantFrom('x', 'y'), fc.integer({ min: 1, max: 3 }))
    const line = fc.dictionary(fc.constantFrom('p', 'q', 'r', 's'), fc.integer({ min: 1, max: 3 }))
    const fates = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'p', 'q', 'r', 's', 'x', 'y'),
      fc.constantFrom('goes', 'shrinks', 'renamed'),
    )
    fc.assert(
      fc.property(parties, offers, line, fates, fc.nat(4), (seats, offers, waiting, fate, free) => {
        const taken = [...Object.values(seats), ...Object.values(offers)].reduce((sum, n) => sum + n, 0)
        const before = ledger({ capacity: taken + free, seats, offers, line: waiting })
        const goes = Object.keys(fate).find(who => fate[who] === 'goes')
        const after = rewritten(before, party => {
          if (party.personId === goes) return null
          if (fate[party.personId] === 'shrinks')
            return { ...party, size: 1, attendees: party.attendees.slice(0, 1) }
          if (fate[party.personId] === 'renamed') return { ...party, personId: `${party.personId}x` }
          return party
        })
        expect(wrongWith(after)).toEqual([])
        expect(planRecount(after, now)).toBeUndefined()
        const kept = fatesOf(before).waiting.filter(({ personId }) => personId !== goes)
        const order = kept.map(({ signupId }) => signupId)
        const still = fatesOf(after).waiting.map(({ signupId }) => signupId)
        expect(order.filter(id => still.includes(id))).toEqual(still)
        for (const signupId of fatesOf(before).seated.values())
          if (signupId !== signupOf(goes ?? ''))
            expect([...fatesOf(after).seated.values()]).toContain(signupId)
      }),
      { numRuns: 1000, seed: 1 },
    )
  })
})
