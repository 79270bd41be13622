import { FAILS, MISSING, type Row } from './rows'

const noArray: Row[] = [
  ['$nul', null],
  ['$gone', null],
  ['$n', FAILS],
]

export const arrayRows: Record<string, Row[]> = {
  arrayElemAt: [
    [['$list', 0], 3],
    [['$list', -1], 2],
    [['$list', 3], MISSING],
    [['$list', -4], MISSING],
    [['$nul', 0], null],
    [['$gone', 0], null],
    [['$n', 0], FAILS],
    [['$list', 0.5], FAILS],
  ],
  arrayToObject: [
    ['$pairs', { x: 1, y: 2 }],
    [
      [
        [
          ['a', 1],
          ['b', 2],
        ],
      ],
      { a: 1, b: 2 },
    ],
    [
      {
        $literal: [
          ['a', 1],
          ['a', 2],
        ],
      },
      { a: 2 },
    ],
    ['$none', {}],
    ['$list', FAILS],
    ...noArray,
  ],
  concatArrays: [
    [
      ['$list', [9]],
      [3, 1, 2, 9],
    ],
    [
      ['$list', '$none'],
      [3, 1, 2],
    ],
    [[], []],
    [['$list', '$nul'], null],
    [['$list', '$gone'], null],
    [['$list', '$n'], FAILS],
  ],
  filter: [
    [{ input: '$list', as: 'x', cond: { $gt: ['$$x', 1] } }, [3, 2]],
    [{ input: '$list', cond: { $eq: ['$$this', 1] } }, [1]],
    [{ input: '$pairs', as: 'p', cond: { $eq: ['$$p.k', 'y'] } }, [{ k: 'y', v: 2 }]],
    [{ input: '$nul', as: 'x', cond: true }, null],
    [{ input: '$gone', as: 'x', cond: true }, null],
    [{ input: '$n', as: 'x', cond: true }, FAILS],
    [{ input: '$list' }, FAILS],
  ],
  in: [
    [[1, '$list'], true],
    [[9, '$list'], false],
    [['$part', ['x', { a: 1, b: 'x' }]], true],
    [[1, '$n'], FAILS],
    [[1, '$gone'], FAILS],
  ],
  indexOfArray: [
    [['$list', 1], 1],
    [['$list', 9], -1],
    [['$list', 3, 1], -1],
    [['$list', 2, 0, 2], -1],
    [['$pairs', { k: 'y', v: 2 }], 1],
    [['$nul', 1], null],
    [['$gone', 1], null],
    [['$n', 1], FAILS],
    [['$list', 1, -1], FAILS],
  ],
  isArray: [
    ['$list', true],
    [['$list'], true],
    ['$n', false],
    ['$gone', false],
    ['$nul', false],
  ],
  map: [
    [{ input: '$list', as: 'x', in: { $multiply: ['$$x', 2] } }, [6, 2, 4]],
    [{ input: '$list', in: '$$this' }, [3, 1, 2]],
    [{ input: '$pairs', as: 'p', in: '$$p.gone' }, [null, null]],
    [{ input: '$nul', as: 'x', in: 1 }, null],
    [{ input: '$gone', as: 'x', in: 1 }, null],
    [{ input: '$n', as: 'x', in: 1 }, FAILS],
  ],
  range: [
    [
      [0, 3],
      [0, 1, 2],
    ],
    [
      [0, 5, 2],
      [0, 2, 4],
    ],
    [
      [3, 0, -1],
      [3, 2, 1],
    ],
    [[0, 0], []],
    [[0, 3, 0], FAILS],
    [[0, 2.5], FAILS],
    [['$text', 3], FAILS],
  ],
  reduce: [
    [{ input: '$list', initialValue: 10, in: { $add: ['$$value', '$$this'] } }, 16],
    [{ input: '$rows', initialValue: [], in: { $concatArrays: ['$$value', '$$this'] } }, [1, 2, 3]],
    [{ input: '$none', initialValue: 'x', in: 1 }, 'x'],
    [{ input: '$nul', initialValue: 0, in: 1 }, null],
    [{ input: '$gone', initialValue: 0, in: 1 }, null],
    [{ input: '$n', initialValue: 0, in: 1 }, FAILS],
  ],
  reverseArray: [['$list', [2, 1, 3]], ['$none', []], ...noArray],
  size: [
    ['$list', 3],
    [['$none'], 0],
    ['$nul', FAILS],
    ['$gone', FAILS],
    ['$n', FAILS],
  ],
  slice: [
    [
      ['$list', 2],
      [3, 1],
    ],
    [
      ['$list', -2],
      [1, 2],
    ],
    [['$list', 1, 1], [1]],
    [['$list', -2, 1], [1]],
    [['$list', 9, 1], []],
    [
      ['$list', -9, 2],
      [3, 1],
    ],
    [['$list', 0], []],
    [['$nul', 1], null],
    [['$gone', 1], null],
    [['$n', 1], FAILS],
    [['$list', 1, 0], FAILS],
  ],
  zip: [
    [
      { inputs: ['$list', ['a', 'b']] },
      [
        [3, 'a'],
        [1, 'b'],
      ],
    ],
    [
      { inputs: ['$list', ['a']], useLongestLength: true },
      [
        [3, 'a'],
        [1, null],
        [2, null],
      ],
    ],
    [
      { inputs: ['$list', ['a']], useLongestLength: true, defaults: [0, 'z'] },
      [
        [3, 'a'],
        [1, 'z'],
        [2, 'z'],
      ],
    ],
    [{ inputs: ['$list', '$nul'] }, null],
    [{ inputs: ['$list', '$gone'] }, null],
    [{ inputs: ['$list', '$n'] }, FAILS],
  ],
}
