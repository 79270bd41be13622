import { FAILS, MISSING, type Row } from './rows'

export const valueRows: Record<string, Row[]> = {
  allElementsTrue: [
    [['$list'], true],
    [[[true, 'x', 0]], false],
    [[['']], true],
    [['$none'], true],
    [['$nul'], FAILS],
    [['$n'], FAILS],
  ],
  anyElementTrue: [
    [[[false, 0, 'x']], true],
    [[[false, 0, null]], false],
    [['$none'], false],
    [['$nul'], FAILS],
  ],
  setDifference: [
    [
      ['$list', [1]],
      [2, 3],
    ],
    [
      [[1, 1, 2], [3]],
      [1, 2],
    ],
    [['$list', '$nul'], null],
    [['$gone', '$list'], null],
    [['$list', '$n'], FAILS],
  ],
  setEquals: [
    [['$list', [1, 2, 3, 3]], true],
    [['$list', [1, 2]], false],
    [['$list', '$nul'], FAILS],
    [['$list'], FAILS],
  ],
  setIntersection: [
    [
      ['$list', [1, 2, 9]],
      [1, 2],
    ],
    [['$list', [9]], []],
    [['$list', '$nul'], null],
    [['$list', '$n'], FAILS],
  ],
  setIsSubset: [
    [[[1, 2], '$list'], true],
    [[[1, 9], '$list'], false],
    [['$none', '$list'], true],
    [['$list', '$nul'], FAILS],
  ],
  setUnion: [
    [
      ['$list', [1, 9]],
      [1, 2, 3, 9],
    ],
    [['$none'], []],
    [['$list', '$nul'], null],
    [['$list', '$n'], FAILS],
  ],

  mergeObjects: [
    [['$part', { b: 'y', c: 3 }], { a: 1, b: 'y', c: 3 }],
    ['$part', { a: 1, b: 'x' }],
    [['$part', '$nul', '$gone'], { a: 1, b: 'x' }],
    ['$nul', {}],
    [['$part', '$n'], FAILS],
  ],
  objectToArray: [
    [
      '$part',
      [
        { k: 'a', v: 1 },
        { k: 'b', v: 'x' },
      ],
    ],
    ['$nul', null],
    ['$gone', null],
    ['$n', FAILS],
    ['$list', FAILS],
  ],
  literal: [
    ['$n', '$n'],
    [{ $add: [1, 2] }, { $add: [1, 2] }],
  ],
  let: [
    [{ vars: { x: 2, y: '$n' }, in: { $add: ['$$x', '$$y'] } }, 9],
    [{ vars: { x: { $add: ['$n', 1] } }, in: '$$x' }, 8],
    [{ vars: {}, in: '$$x' }, FAILS],
    [{ in: 1 }, FAILS],
  ],

  avg: [
    ['$list', 2],
    [['$n', 9, 'x', null], 8],
    ['$n', 7],
    ['$text', null],
    ['$none', null],
    ['$gone', null],
  ],
  sum: [
    ['$list', 6],
    [['$n', 1, 'x', '$gone'], 8],
    ['$text', 0],
    ['$none', 0],
  ],
  max: [
    ['$list', 3],
    [['$n', '$text', null], 'Hello'],
    ['$none', null],
    ['$nul', null],
  ],
  min: [
    ['$list', 1],
    [['$n', '$text', null], 7],
    ['$gone', null],
  ],
  first: [
    ['$list', 3],
    ['$none', MISSING],
    ['$nul', null],
    ['$n', FAILS],
  ],
  last: [
    ['$list', 2],
    ['$none', MISSING],
    ['$gone', null],
    ['$n', FAILS],
  ],
  stdDevPop: [
    [[[2, 4, 4, 4, 5, 5, 7, 9]], 2],
    ['$n', 0],
    ['$text', null],
  ],
  stdDevSamp: [
    [[[1, 2, 3]], 1],
    ['$n', null],
    ['$text', null],
  ],
  push: [['$n', FAILS]],
  addToSet: [['$n', FAILS]],
}
