import { placeInLine, seatView, settle } from '../../../domain/signup/settle'

const parties = (...sizes: number[]) => sizes.map((size, i) => ({ name: 'abcdefg'[i] ?? '?', size }))
const names = (list: { name: string }[]) => list.map(({ name }) => name).join('')

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
    const settled = settle(free, parties(...sizes))
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
    expect(placeInLine(free, sizes, index)).toEqual(expected)
  })
})

test('the public sees what is free for the next party, and how many wait', () => {
  expect(seatView({ capacity: 10, free: 3 }, [2, 2, 1])).toEqual({ capacity: 10, free: 0, waiting: 1 })
  expect(seatView({ capacity: 10, free: 3 }, [2, 2])).toEqual({ capacity: 10, free: 1, waiting: 1 })
})
