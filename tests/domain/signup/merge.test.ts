import fc from 'fast-check'
import { planLeave } from '../../../domain/signup/change'
import type { Arrival, SeatLedger } from '../../../domain/signup/ledger'
import { type Merged, mergeFate, planMerge } from '../../../domain/signup/merge'
import { planRecount } from '../../../domain/signup/recount'
import { fatesOf, wrongWith } from '../../model/invariants'
import { appended, applied } from './ledger-model'
import { hour, ledger, now, signupOf } from './ledgers'

/** `old` is the record of the desk, `new` the one that it goes into. */

const merged = (fields: Partial<Merged> = {}): Merged => ({
  fromId: 'old',
  intoId: 'new',
  keys: new Map(),
  over: false,
  ...fields,
})
const party = (personId: string, attendees: string[]): Arrival => ({
  personId,
  signupId: signupOf(personId),
  attendees,
  size: attendees.length,
  at: now,
})
/** Parties in the order of their taps: who fits sits. */
const street = (capacity: number, ...parties: Arrival[]): SeatLedger =>
  parties.reduce(appended, ledger({ capacity }))

function after(before: SeatLedger, how = merged(), at = now): SeatLedger {
  const change = planMerge(before, how, at)
  return change ? applied(before, change) : before
}
interface Picture {
  sit: string[]
  /** For whom seats are held. */
  held?: string[]
  wait: string[]
}

/** Who sits and who waits, each with whom they bring: `new: gran, child`. */
function picture(state: SeatLedger): Picture {
  const { seated, offered, waiting } = fatesOf(state)
  const all = [...Object.entries(state.seats), ...Object.entries(state.offers)].map(([personId, one]) => ({
    personId,
    ...one,
  }))
  const words = (personId: string) =>
    `${personId}: ${[...all, ...state.line].find(one => one.personId === personId)?.attendees.join(', ')}`
  return {
    sit: [...seated.keys()].map(words).sort(),
    ...(offered.length > 0 ? { held: offered.map(one => words(one.personId)) } : {}),
    wait: waiting.map(one => words(one.personId)),
  }
}

const gran = party('old', ['gran'])
const granAndChild = party('old', ['gran', 'child'])
const others = (n: number) =>
  party(
    'li',
    Array.from({ length: n }, (_, i) => `li${i}`),
  )

test.each<[string, SeatLedger, Partial<Merged>, { kind: string; why?: string }, Picture]>([
  [
    'only the old one sits: it goes over as it is',
    street(4, granAndChild),
    {},
    { kind: 'moves' },
    { sit: ['new: gran, child'], wait: [] },
  ],
  [
    'only the old one waits: it keeps its place',
    street(2, others(2), gran, party('zhao', ['zhao'])),
    {},
    { kind: 'moves' },
    { sit: ['li: li0, li1'], wait: ['new: gran', 'zhao: zhao'] },
  ],
  [
    'both sit with the same people: one seat each, and the other is held for the line',
    street(2, gran, party('new', ['gran-new']), party('zhao', ['zhao'])),
    {
      keys: new Map([
        ['gran', 'g'],
        ['gran-new', 'g'],
      ]),
    },
    { kind: 'same' },
    { sit: ['new: g'], held: ['zhao: zhao'], wait: [] },
  ],
  [
    'one sits and one waits: the seat stands',
    street(3, others(2), gran, party('new', ['gran-new'])),
    {
      keys: new Map([
        ['gran', 'g'],
        ['gran-new', 'g'],
      ]),
    },
    { kind: 'same' },
    { sit: ['li: li0, li1', 'new: g'], wait: [] },
  ],
  [
    'both wait: the place in front stands',
    street(2, others(2), gran, party('zhao', ['zhao']), party('new', ['gran-new'])),
    {
      keys: new Map([
        ['gran', 'g'],
        ['gran-new', 'g'],
      ]),
    },
    { kind: 'same' },
    { sit: ['li: li0, li1'], wait: ['new: g', 'zhao: zhao'] },
  ],
  [
    'one has an offer and one waits: the offer stands',
    ledger({ capacity: 2, seats: { li: 1 }, offers: { old: 1 }, line: { zhao: 1, new: 1 } }),
    {
      keys: new Map([
        ['old0', 'g'],
        ['new0', 'g'],
      ]),
    },
    { kind: 'same' },
    { sit: ['li: li0'], held: ['new: g'], wait: ['zhao: zhao0'] },
  ],
  [
    'both sit with different people: one party',
    street(4, granAndChild, party('new', ['aunt'])),
    {},
    { kind: 'joined' },
    { sit: ['new: aunt, gran, child'], wait: [] },
  ],
  [
    'both sit, and together they are too many for one sign-up: two they stay',
    street(9, party('old', ['a', 'b', 'c']), party('new', ['d', 'e'])),
    {},
    { kind: 'apart', why: 'partyTooBig' },
    { sit: ['new: d, e', 'old: a, b, c'], wait: [] },
  ],
  [
    'when it is over that rule holds no more',
    street(9, party('old', ['a', 'b', 'c']), party('new', ['d', 'e'])),
    { over: true },
    { kind: 'joined' },
    { sit: ['new: d, e, a, b, c'], wait: [] },
  ],
  [
    'one sits, the other waits with more people: the seat goes to the person, the others keep their place',
    street(3, others(2), gran, party('new', ['gran-new', 'child']), party('zhao', ['zhao'])),
    {
      keys: new Map([
        ['gran', 'g'],
        ['gran-new', 'g'],
      ]),
    },
    { kind: 'apart', why: 'waiting' },
    { sit: ['li: li0, li1', 'new: g'], wait: ['old: child', 'zhao: zhao'] },
  ],
  [
    'whoever is in somebody else’s sign-up as well keeps both seats: nobody loses one by a key',
    street(4, gran, party('li', ['g'])),
    { keys: new Map([['gran', 'g']]) },
    { kind: 'moves' },
    { sit: ['li: g', 'new: gran'], wait: [] },
  ],
])('%s', (_, before, how, fate, expected) => {
  const { kind, why } = mergeFate(before, merged(how), now) ?? {}
  expect({ kind, ...(why ? { why } : {}) }).toEqual(fate)
  const state = after(before, merged(how))
  expect(picture(state)).toEqual(expected)
  expect(wrongWith(state)).toEqual([])
  expect(planMerge(state, merged(how), now)).toBeUndefined()
})

test('what stayed apart becomes one when the rules let it', () => {
  const before = after(street(5, party('old', ['a', 'b', 'c']), party('new', ['d', 'e'])))
  const gone = planLeave(before, 'new', signupOf('new'), now)
  const alone = gone ? applied(before, gone) : before
  expect(picture(after(alone))).toEqual({ sit: ['new: a, b, c'], wait: [] })
  expect(picture(after({ ...before, partyMax: 5 }))).toEqual({ sit: ['new: d, e, a, b, c'], wait: [] })
})

test('after the line has closed a seat that was held twice is given to nobody', () => {
  const keys = new Map([
    ['gran', 'g'],
    ['gran-new', 'g'],
  ])
  const before = street(2, gran, party('new', ['gran-new']), party('zhao', ['zhao']))
  const state = after(before, merged({ keys }), now + 3 * hour)
  expect(state.lapsed).toBe(1)
  expect(picture(state).wait).toEqual(['zhao: zhao'])
})

const key = fc.constantFrom('g', 'c', 'd', 'e', 'f')
const attendees = fc.uniqueArray(key, { minLength: 1, maxLength: 4 })
const line = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ size: fc.integer({ min: 1, max: 4 }) }) },
    { weight: 1, arbitrary: fc.record({ old: attendees }) },
    { weight: 1, arbitrary: fc.record({ new: attendees }) },
  ),
  { maxLength: 10 },
)

test('whoever sat sits, whoever waited waits or sits, and nobody twice', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 }),
      line,
      fc.boolean(),
      fc.boolean(),
      (capacity, taps, over, late) => {
        const keys = new Map<string, string>()
        let before = ledger({ capacity })
        taps.forEach((tap, i) => {
          if ('size' in tap) {
            before = appended(
              before,
              party(
                `p${i}`,
                Array.from({ length: tap.size }, (_, n) => `p${i}${n}`),
              ),
            )
            return
          }
          const who = 'old' in tap ? 'old' : 'new'
          if (before.line.some(({ personId }) => personId === who)) return
          // Each record knows the same humans by keys of its own.
          const mine = ('old' in tap ? tap.old : tap.new).map(name => `${who}-${name}`)
          for (const own of mine) keys.set(own, own.slice(4))
          before = appended(before, party(who, mine))
        })
        const at = late ? now + 3 * hour : now
        const how = merged({ keys, over })
        const first = after(before, how, at)
        // What stays apart with fewer people may sit by then, and is then joined.
        const state = after(first, how, at)
        expect(planMerge(state, how, at)).toBeUndefined()
        const named = (names: string[]) => names.map(name => keys.get(name) ?? name)
        const was = humans(before)
        for (const each of [first, state]) {
          expect([wrongWith(each), planRecount(each, at)]).toEqual([[], undefined])
          const is = humans(each)
          expect(named(is.sit)).toEqual(expect.arrayContaining(named(was.sit)))
          expect(named([...is.sit, ...is.wait])).toEqual(expect.arrayContaining(named(was.wait)))
          const places = named([...is.sit, ...is.wait])
          expect(places.length).toBe(new Set(places).size)
        }
      },
    ),
    { numRuns: 1000, seed: 1 },
  )
})

/** Keys of whoever sits, and of whoever waits or is asked. */
function humans(state: SeatLedger): { sit: string[]; wait: string[] } {
  const { seated, offered, waiting } = fatesOf(state)
  const line = state.line.filter(({ personId }) => seated.has(personId))
  return {
    sit: [...Object.values(state.seats), ...line].flatMap(one => one.attendees),
    wait: [...offered, ...waiting].flatMap(one => one.attendees),
  }
}
