import { placeAtJoin, placeInLine, seatView, settle } from '../../../domain/signup/settle'

const now = 1000
/** Everybody joined at the same moment, unless the time is given. */
const parties = (...sizes: (number | [size: number, at: number])[]) =>
  sizes.map((size, i) => {
    const [seats, at] = Array.isArray(size) ? size : [size, 0]
    return { name: 'abcdefg'[i] ?? '?', size: seats, at }
  })
const held = (...offers: [size: number, expiresAt: number][]) =>
  offers.map(([size, expiresAt], i) => ({ name: 'xyz'[i] ?? '?', size, expiresAt }))
const flow = (free: number, line: ReturnType<typeof parties>, offers = held()) => ({
  ...{ free, line, offers, lapsed: 0, open: true, lineClosesAt: 5000 },
})
const names = (list: { name: string }[]) => list.map(({ name }) => name).join('')

test('what lapses after the line has closed goes to nobody, and is no free seat', () => {
  expect(settle(flow(0, [], held([2, 6000])), 7000)).toMatchObject({ free: 0, lapsed: 2 })
  expect(settle(flow(0, [], held([2, 4000])), 7000)).toMatchObject({ free: 2, lapsed: 0 })
})

describe('who of the line sits', () => {
  test.each([
    { what: 'an empty line', free: 2, sizes: [], seated: '', waiting: '', left: 2 },
    { what: 'everybody fits', free: 4, sizes: [1, 2, 1], seated: 'abc', waiting: '', left: 0 },
    { what: 'nothing is free', free: 0, sizes: [1, 1], seated: '', waiting: 'ab', left: 0 },
    { what: 'the last seat goes to the first', free: 1, sizes: [1, 1], seated: 'a', waiting: 'b', left: 0 },
    {
      what: 'a big party holds up nobody who fits',
      free: 2,
      sizes: [3, 1, 1],
      seated: 'bc',
      waiting: 'a',
      left: 0,
    },
    {
      what: 'a seat that fits nobody stays free',
      free: 1,
      sizes: [2, 3],
      seated: '',
      waiting: 'ab',
      left: 1,
    },
    {
      what: 'what one leaves over, the next takes',
      free: 5,
      sizes: [4, 2, 1],
      seated: 'ac',
      waiting: 'b',
      left: 0,
    },
    { what: 'exactly as many as are free', free: 3, sizes: [3], seated: 'a', waiting: '', left: 0 },
    { what: 'fewer than none are free', free: -1, sizes: [1], seated: '', waiting: 'a', left: -1 },
  ])('$what', ({ free, sizes, seated, waiting, left }) => {
    const settled = settle(flow(free, parties(...sizes)), now)
    expect([names(settled.seated), names(settled.waiting), settled.free]).toEqual([seated, waiting, left])
  })
})

describe('where one stands, from the sizes alone', () => {
  test.each([
    { what: 'the first, and it fits', free: 1, sizes: [1], index: 0, place: 'seated' },
    { what: 'the first, and it does not', free: 1, sizes: [2], index: 0, place: 1 },
    { what: 'those who sit are not counted', free: 1, sizes: [1, 1, 1], index: 2, place: 2 },
    { what: 'those behind are not counted', free: 0, sizes: [1, 1, 1], index: 0, place: 1 },
    { what: 'past a big party', free: 1, sizes: [2, 1], index: 1, place: 'seated' },
    { what: 'behind big parties only', free: 1, sizes: [2, 2, 2], index: 2, place: 3 },
  ])('$what', ({ free, sizes, index, place }) => {
    const expected = place === 'seated' ? { state: 'seated' } : { state: 'waiting' as const, position: place }
    const there = flow(free, parties(...sizes))
    expect(placeInLine(there, index, now)).toEqual(expected)
    expect(placeAtJoin(there, index)).toEqual(expected)
  })
})

describe('what lapses goes to whoever waits', () => {
  const all = ({ seated, due, waiting, live, missed, free, lapsed }: ReturnType<typeof settleAll>) => ({
    ...{ seated: names(seated), due: names(due), waiting: names(waiting) },
    ...{ live: names(live), missed: names(missed), free, lapsed },
  })
  const settleAll = (of: ReturnType<typeof flow>, at = now) => settle(of, at)
  const nobody = { seated: '', due: '', waiting: '', live: '', missed: '', free: 0, lapsed: 0 }

  test.each([
    [
      'one ms before it lapses it stands',
      flow(0, parties(1), held([1, now + 1])),
      { waiting: 'a', live: 'x' },
    ],
    ['at that moment it is over', flow(0, parties(1), held([1, now])), { due: 'a', missed: 'x' }],
    ['nobody waits: the seats are free', flow(0, [], held([2, now])), { missed: 'x', free: 2 }],
    [
      'who does not fit goes on waiting',
      flow(0, parties(2, 1), held([1, now])),
      { waiting: 'a', due: 'b', missed: 'x' },
    ],
    ['with seats that were too few', flow(1, parties(2), held([1, now])), { due: 'a', missed: 'x' }],
    [
      'what lapses at one moment goes together',
      flow(0, parties(2, 1), held([1, 500], [1, 500])),
      { due: 'a', waiting: 'b', missed: 'xy' },
    ],
    [
      'what lapses first goes first',
      flow(0, parties(2, 1), held([1, 600], [1, 500])),
      { due: 'b', waiting: 'a', missed: 'yx', free: 1 },
    ],
    [
      'who joins after a lapse sits',
      flow(0, parties([1, 600]), held([1, 500])),
      { seated: 'a', missed: 'x' },
    ],
    [
      'who joined before it waits until it is theirs',
      flow(0, parties([1, 499]), held([1, 500])),
      { due: 'a', missed: 'x' },
    ],
    [
      'who joins after it comes behind who waited',
      flow(1, parties([2, 400], [1, 600]), held([1, 500])),
      { due: 'a', waiting: 'b', missed: 'x' },
    ],
    [
      'a join with a slow clock comes after those before it',
      flow(0, parties([2, 600], [1, 400]), held([1, 500])),
      { waiting: 'a', seated: 'b', missed: 'x' },
    ],
    [
      'a join with a fast clock has seen the lapse',
      flow(0, parties([1, now + 9]), held([1, now + 5])),
      { seated: 'a', missed: 'x' },
    ],
  ])('%s', (_, of, expected) => {
    expect(all(settleAll(of))).toEqual({ ...nobody, ...expected })
  })

  test('after the line has closed it goes to nobody, and so does what nobody had offered by then', () => {
    expect(all(settleAll(flow(0, parties(1), held([1, 5000])), 5000))).toMatchObject({
      ...{ waiting: 'a', missed: 'x', lapsed: 1, free: 0 },
    })
    expect(all(settleAll(flow(0, parties(1, 2), held([1, 4999])), 5000))).toMatchObject({
      ...{ waiting: 'ab', due: '', missed: 'x', lapsed: 1, free: 0 },
    })
    expect(all(settleAll(flow(0, parties(1, 4), held([3, 4999])), 5000))).toMatchObject({
      ...{ waiting: 'ab', due: '', lapsed: 3, free: 0 },
    })
    const calledOff = { ...flow(0, parties(1), held([1, 500])), open: false }
    expect(all(settleAll(calledOff))).toMatchObject({ waiting: 'a', due: '', lapsed: 1 })
  })

  test('what one was told at the join stands, and the place counts those to whom seats are due', () => {
    const there = flow(0, parties([2, 100], [1, 200], [1, 600]), held([2, 500]))
    expect([0, 1, 2].map(index => placeAtJoin(there, index))).toEqual([
      { state: 'waiting', position: 1 },
      { state: 'waiting', position: 2 },
      { state: 'waiting', position: 3 },
    ])
    expect(placeInLine(there, 2, now)).toEqual({ state: 'waiting', position: 3 })
  })
})

test('the public sees what is free for the next party, and how many wait or are asked', () => {
  const of = (free: number, sizes: number[]) => ({ ...flow(free, parties(...sizes)), capacity: 10 })
  expect(seatView(of(3, [2, 2, 1]), now)).toEqual({ capacity: 10, free: 0, waiting: 1 })
  expect(seatView(of(3, [2, 2]), now)).toEqual({ capacity: 10, free: 1, waiting: 1 })
  const offered = { ...of(0, [2]), offers: held([1, now + 1]) }
  expect(seatView(offered, now)).toEqual({ capacity: 10, free: 0, waiting: 2 })
  expect(seatView(offered, now + 1)).toEqual({ capacity: 10, free: 1, waiting: 1 })
})
