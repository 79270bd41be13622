import { isRefusal } from '../../../domain/refusal'
import { noLimitFrom, noLimitTo, type SeatLedger } from '../../../domain/signup/ledger'
import { planSwap, type Swap } from '../../../domain/signup/swap'
import { wrongWith } from '../../model/invariants'
import { applied } from './ledger-model'
import { hour, ledger, now, signupOf } from './ledgers'

const swapped = (before: SeatLedger, who: string, change: Partial<Swap> = {}, at = now) => {
  const swap = {
    signupId: signupOf(who),
    leave: `${who}0`,
    come: 'grandma',
    oldest: '1956-03-02',
    youngest: '1956-03-02',
  }
  return planSwap(before, { ...swap, ...change }, at)
}

test.each([
  ['a seat', ledger({ capacity: 2, seats: { a: 2 } }), 'seats'],
  ['an offer', ledger({ capacity: 2, offers: { a: 2 } }), 'offers'],
] as const)('%s stays, another of the family has it', (_, before, where) => {
  const change = swapped(before, 'a')
  if (!change || isRefusal(change)) throw new Error('a change')
  const after = applied(before, change)
  expect(after[where].a).toEqual({ ...before[where].a, attendees: ['grandma', 'a1'] })
  expect(wrongWith(after)).toEqual([])
  expect(swapped(after, 'a')).toBeUndefined()
})

test('a place in line stays', () => {
  const before = ledger({ capacity: 2, seats: { h: 2 }, line: { a: 1, b: 1 } })
  const change = swapped(before, 'a')
  if (!change || isRefusal(change)) throw new Error('a change')
  expect(applied(before, change).line.map(({ attendees }) => attendees)).toEqual([['grandma'], ['b0']])
})

const family = ledger({ seats: { a: 2 }, offers: { b: 1 }, bornFrom: '1950-01-01', bornTo: '2010-01-01' })
test.each([
  ['nobody of this party stays at home', { leave: 'x' }, now, 'unknownAttendee'],
  ['who comes sits already', { come: 'a1' }, now, 'attendeeTaken'],
  ['a seat is held for who comes', { come: 'b0' }, now, 'attendeeTaken'],
  ['too old', { oldest: '1949-12-31', youngest: '1949-12-31' }, now, 'tooOld'],
  ['too young', { oldest: '2010-01-02', youngest: '2010-01-02' }, now, 'tooYoung'],
  ['an age that nobody told', { oldest: noLimitFrom, youngest: noLimitTo }, now, 'birthDateNeeded'],
  ['no such sign-up', { signupId: 'activity-z' }, now, 'notSignedUp'],
  ['the line has closed', {}, now + 2 * hour, 'closed'],
])('%s: refused', (_, change, at, refused) => {
  expect(swapped(family, 'a', change, at)).toEqual({ refused })
})

test('not of a cancelled activity, nor of an offer that has lapsed', () => {
  expect(swapped({ ...family, open: false }, 'a')).toEqual({ refused: 'activityCancelled' })
  expect(swapped(ledger({ offers: { a: [1, now] } }), 'a')).toEqual({ refused: 'offerOver' })
})
