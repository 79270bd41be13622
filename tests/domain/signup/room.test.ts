import fc from 'fast-check'
import {
  emptyRoom,
  fits,
  freeFor,
  groupsOf,
  type KeptSeats,
  keeping,
  minus,
  needOf,
  needsOf,
} from '../../../domain/signup/room'

/** 希望社区 and those born in 2014 or later. */
const kept: KeptSeats[] = [
  { seats: 2, siteId: 'xiwang' },
  { seats: 1, bornFrom: '2014-01-01' },
]

test.each([
  ['nothing known', {}, 0],
  ['home', { homeSiteId: 'xiwang' }, 1],
  ['another home', { homeSiteId: 'liaohe' }, 0],
  ['a child', { birthDate: '2014-01-01' }, 2],
  ['no child', { birthDate: '2013-12-31', homeSiteId: 'xiwang' }, 1],
  ['both', { birthDate: '2020-05-05', homeSiteId: 'xiwang' }, 3],
])('%s', (_, who, groups) => {
  expect(groupsOf(who, kept)).toBe(groups)
})

test('of five seats two are open: those of no group take no more', () => {
  const empty = emptyRoom({ capacity: 5, kept })
  // Nobody's group, 希望社区, children, all.
  expect(empty).toEqual([2, 4, 3, 5])
  const party = (...groups: number[]) => needOf({ size: groups.length, groups }, 4)
  expect(fits(empty, party(0, 0), false)).toBe(true)
  expect(fits(empty, party(0, 0, 0), false)).toBe(false)
  expect(fits(empty, party(0, 0, 0), true)).toBe(true)
  expect(fits(empty, party(0, 0, 1, 1, 2), false)).toBe(true)
  expect(fits(empty, party(0, 1, 1, 1, 1), false)).toBe(false)
  const left = minus(empty, party(0, 0))
  expect([freeFor(left, 0, false), freeFor(left, 1, false), freeFor(left, 3, false)]).toEqual([0, 2, 3])
  expect(freeFor(left, 0, true)).toBe(3)
})

test('where nothing is kept a room is the free seats', () => {
  expect(emptyRoom({ capacity: 5 })).toEqual([5])
  expect(needOf({ size: 3 }, 1)).toEqual([3])
})

test('who stays keeps their groups', () => {
  const party = { size: 3, attendees: ['a', 'b', 'c'], groups: [1, 0, 2] }
  expect(keeping(party, key => key !== 'b')).toEqual({ size: 2, attendees: ['a', 'c'], groups: [1, 2] })
})

/** Puts one after another on an open seat or one of their groups, moving others aside where that helps. */
function canBeSeated(people: readonly number[], open: number, seats: readonly number[]): boolean {
  const sitsOn = [...Array(open).fill(-1), ...seats.flatMap((count, i) => Array(count).fill(i))]
  const taken: (number | undefined)[] = sitsOn.map(() => undefined)
  const place = (person: number, tried: Set<number>): boolean =>
    sitsOn.some((group, seat) => {
      const may = group === -1 || ((people[person] ?? 0) >> group) % 2 === 1
      if (!may || tried.has(seat)) return false
      tried.add(seat)
      const other = taken[seat]
      if (other !== undefined && !place(other, tried)) return false
      taken[seat] = person
      return true
    })
  return people.every((_, person) => place(person, new Set()))
}

test('a party fits exactly where everybody can be given a seat that is theirs', () => {
  const seats = fc.array(fc.nat(3), { maxLength: 3 })
  const people = fc.array(fc.nat(7), { maxLength: 10 })
  fc.assert(
    fc.property(seats, fc.nat(4), people, fc.nat(3), (seats, open, all, last) => {
      const who = all.map(bits => bits % 2 ** seats.length)
      const sitting = who.slice(0, Math.max(0, who.length - last))
      fc.pre(canBeSeated(sitting, open, seats))
      const capacity = seats.reduce((sum, count) => sum + count, open)
      const empty = emptyRoom({ capacity, kept: seats.map(count => ({ seats: count })) })
      const one = (bits: number) => ({ size: 1, groups: [bits] })
      const room = minus(empty, needsOf(sitting.map(one), empty.length))
      const more = who.slice(sitting.length)
      const need = needOf({ size: more.length, groups: more }, empty.length)
      expect(fits(room, need, false)).toBe(canBeSeated(who, open, seats))
    }),
    { numRuns: 2000, seed: 1 },
  )
})
