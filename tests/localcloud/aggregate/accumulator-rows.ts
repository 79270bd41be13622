import { FAILS, type Row } from './rows'

/** Over the four sales of `a`: n is 2, 4, "text" and missing; tag x, y, x and missing; part two objects, null, missing. */
export const accumulatorRows: Record<string, Row[]> = {
  addToSet: [
    ['$tag', ['x', 'y']],
    ['$gone', []],
    [{ t: '$tag' }, [{ t: 'x' }, { t: 'y' }, {}]],
  ],
  avg: [
    ['$n', 3],
    ['$tag', null],
    [{ $add: ['$_id', 1] }, 3.5],
  ],
  first: [
    ['$n', 2],
    ['$gone', null],
  ],
  last: [
    ['$_id', 4],
    ['$n', null],
  ],
  max: [
    ['$n', 'text'],
    ['$gone', null],
  ],
  min: [
    ['$n', 2],
    ['$part', { p: 1 }],
  ],
  push: [
    ['$n', [2, 4, 'text']],
    ['$part', [{ p: 1 }, { q: 2 }, null]],
    ['$gone', []],
  ],
  stdDevPop: [
    ['$n', 1],
    ['$tag', null],
  ],
  stdDevSamp: [
    ['$n', Math.SQRT2],
    [{ $cond: [{ $eq: ['$_id', 1] }, 5, null] }, null],
  ],
  sum: [
    ['$n', 6],
    [1, 4],
    ['$tag', 0],
    [{ $multiply: ['$_id', 2] }, 20],
    [['$n', '$_id'], FAILS],
  ],
  mergeObjects: [
    ['$part', { p: 1, q: 2 }],
    ['$tag', FAILS],
  ],
  abs: [['$n', FAILS]],
}
