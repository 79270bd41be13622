import { FAILS, type Row } from './rows'

const nulls: Row[] = [
  ['$nul', null],
  ['$gone', null],
  ['$text', FAILS],
]
const pairsOfNull: Row[] = [
  [['$nul', 2], null],
  [[2, '$gone'], null],
  [['$text', 2], FAILS],
]

export const numberRows: Record<string, Row[]> = {
  abs: [['$neg', 7.5], ['$n', 7], [[-1], 1], ...nulls],
  add: [
    [['$n', 1, 0.5], 8.5],
    [['$at', 1000], new Date('2024-02-29T13:45:31.123Z')],
    [[1000, '$at'], new Date('2024-02-29T13:45:31.123Z')],
    [['$at', '$at'], FAILS],
    [[], 0],
    ['$n', 7],
    ...pairsOfNull,
  ],
  ceil: [['$neg', -7], [7.2, 8], ['$n', 7], ...nulls],
  divide: [[['$n', 2], 3.5], [['$n', 0], FAILS], [[1], FAILS], ...pairsOfNull],
  exp: [['$zero', 1], [1, Math.E], ...nulls],
  floor: [['$neg', -8], [7.9, 7], ...nulls],
  ln: [[1, 0], [Math.E, 1], [0, FAILS], [-1, FAILS], ...nulls],
  log: [[[8, 2], 3], [[0, 2], FAILS], [[8, 1], FAILS], [[8], FAILS], ...pairsOfNull],
  log10: [[1000, 3], [0, FAILS], ...nulls],
  mod: [[['$n', 4], 3], [[-7, 4], -3], [[7.5, 2], 1.5], [['$n', 0], FAILS], ...pairsOfNull],
  multiply: [[['$n', 2, 3], 42], [[], 1], ['$n', 7], [['$at', 2], FAILS], ...pairsOfNull],
  pow: [[[2, 10], 1024], [[4, 0.5], 2], [[0, -1], FAILS], ...pairsOfNull],
  sqrt: [[25, 5], [0, 0], [-1, FAILS], ...nulls],
  subtract: [
    [['$n', 2], 5],
    [['$at', new Date('2024-02-29T13:45:30.000Z')], 123],
    [['$at', 123], new Date('2024-02-29T13:45:30.000Z')],
    [[5, '$at'], FAILS],
    [[5], FAILS],
    ...pairsOfNull,
  ],
  trunc: [['$neg', -7], [[7.856, 2], 7.85], [[1234.5, -2], 1200], ...nulls],

  cmp: [
    [['$n', 8], -1],
    [['$n', 7], 0],
    [['$text', 8], 1],
    [['$gone', null], -1],
    [[1], FAILS],
  ],
  eq: [
    [['$n', 7], true],
    [['$n', '7'], false],
    [['$gone', null], false],
    [['$part', { a: 1, b: 'x' }], true],
    [[1, 1, 1], FAILS],
  ],
  neq: [
    [['$n', 7], false],
    [['$gone', null], true],
    [['$list', [3, 1, 2]], false],
    [[1], FAILS],
  ],
  gt: [
    [['$n', 6], true],
    [['$n', 7], false],
    [['$n', null], true],
    [['$text', 99], true],
  ],
  gte: [
    [['$n', 7], true],
    [['$n', 8], false],
    [['$nul', '$gone'], true],
  ],
  lt: [
    [['$n', 8], true],
    [['$gone', null], true],
    [['$yes', '$at'], true],
  ],
  lte: [
    [['$n', 7], true],
    [['$text', 'Hellp'], true],
    [['$text', 'Hell'], false],
  ],

  and: [
    [['$yes', '$n'], true],
    [['$yes', '$zero'], false],
    [['$yes', '$nul'], false],
    [['$yes', '$gone'], false],
    [['$yes', ''], true],
    [['$yes', '$none'], true],
    [[], true],
    ['$yes', true],
  ],
  or: [
    [['$zero', '$yes'], true],
    [['$zero', '$nul', '$gone', false], false],
    [['$zero', ''], true],
    [[], false],
  ],
  not: [
    [['$zero'], true],
    [['$yes'], false],
    [['$gone'], true],
    [[''], false],
    ['$nul', true],
    [[1, 2], FAILS],
  ],
  cond: [
    [[{ $gt: ['$n', 5] }, 'more', 'less'], 'more'],
    // biome-ignore lint/suspicious/noThenProperty: MongoDB's name for it
    [{ if: '$zero', then: 'yes', else: 'no' }, 'no'],
    // biome-ignore lint/suspicious/noThenProperty: MongoDB's name for it
    [{ if: '$gone', then: 1, else: '$n' }, 7],
    [['', 1, 2], 1],
    // biome-ignore lint/suspicious/noThenProperty: MongoDB's name for it
    [{ if: true, then: 1 }, FAILS],
    [[true, 1], FAILS],
  ],
  ifNull: [
    [['$gone', 'd'], 'd'],
    [['$nul', 'd'], 'd'],
    [['$n', 'd'], 7],
    [['$zero', 'd'], 0],
    [['$n'], FAILS],
  ],
  switch: [
    [
      {
        branches: [
          // biome-ignore lint/suspicious/noThenProperty: MongoDB's name for it
          { case: { $eq: ['$n', 1] }, then: 'one' },
          // biome-ignore lint/suspicious/noThenProperty: MongoDB's name for it
          { case: { $eq: ['$n', 7] }, then: 'seven' },
        ],
      },
      'seven',
    ],
    // biome-ignore lint/suspicious/noThenProperty: MongoDB's name for it
    [{ branches: [{ case: '$zero', then: 1 }], default: '$text' }, 'Hello'],
    // biome-ignore lint/suspicious/noThenProperty: MongoDB's name for it
    [{ branches: [{ case: '$zero', then: 1 }] }, FAILS],
    [{ branches: [] }, FAILS],
    [{ default: 1 }, FAILS],
  ],
}
