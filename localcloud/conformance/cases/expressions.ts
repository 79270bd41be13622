import type { ExpressionCase } from '../case'
import { FAILS } from '../case'

export const expressions: ExpressionCase[] = [
  { name: 'proj missing field dropped', expression: '$z', expected: {} },
  { name: 'add null', expression: { $add: [1, null] }, expected: { r: null } },
  { name: 'divide by 0 errs', expression: { $divide: [1, 0] }, expected: FAILS },
  { name: 'subtract dates', expression: { $subtract: [new Date(10), new Date(4)] }, expected: { r: 6 } },
  { name: 'add date', expression: { $add: [new Date(10), 5] }, expected: { r: new Date(15) } },
  { name: 'concat null', expression: { $concat: ['a', null] }, expected: { r: null } },
  { name: 'concat num errs', expression: { $concat: ['a', 1] }, expected: FAILS },
  {
    name: 'cond',
    expression: { $cond: [{ $gt: ['$a', 1] }, 'y', 'n'] },
    document: { a: 2 },
    expected: { r: 'y' },
  },
  { name: 'ifNull', expression: { $ifNull: ['$z', 'd'] }, expected: { r: 'd' } },
  {
    name: 'switch no default errs',
    // biome-ignore lint/suspicious/noThenProperty: MongoDB's name for it
    expression: { $switch: { branches: [{ case: false, then: 1 }] } },
    expected: FAILS,
  },
  { name: 'arrayElemAt oob missing', expression: { $arrayElemAt: [[1], 5] }, expected: {} },
  { name: 'arrayElemAt neg', expression: { $arrayElemAt: [[1, 2], -1] }, expected: { r: 2 } },
  { name: 'size non-array errs', expression: { $size: '$a' }, document: { a: 1 }, expected: FAILS },
  {
    name: 'dateToString tz',
    expression: {
      $dateToString: { date: new Date(0), format: '%Y-%m-%d %H:%M:%S', timezone: 'Asia/Shanghai' },
    },
    expected: { r: '1970-01-01 08:00:00' },
  },
  {
    name: 'dateToString +08',
    expression: { $dateToString: { date: new Date(0), format: '%H:%M', timezone: '+08:00' } },
    expected: { r: '08:00' },
  },
  {
    name: 'dateToString null',
    expression: { $dateToString: { date: '$z', format: '%Y' } },
    expected: { r: null },
  },
  {
    name: 'dateToString default fmt',
    expression: { $dateToString: { date: new Date(0) } },
    expected: { r: '1970-01-01T00:00:00.000Z' },
  },
  {
    name: 'year tz',
    expression: { $year: { date: new Date(1704038400000), timezone: 'Asia/Shanghai' } },
    expected: { r: 2024 },
  },
  { name: 'dayOfWeek', expression: { $dayOfWeek: new Date(0) }, expected: { r: 5 } },
  { name: 'isoWeek', expression: { $isoWeek: new Date(1704067200000) }, expected: { r: 1 } },
  { name: 'week', expression: { $week: new Date(1704067200000) }, expected: { r: 0 } },
  {
    name: 'dateFromString',
    expression: { $dateFromString: { dateString: '2024-01-01T00:00:00Z' } },
    expected: { r: new Date(1704067200000) },
  },
  {
    name: 'dateFromParts',
    expression: { $dateFromParts: { year: 2024, month: 1, day: 1 } },
    expected: { r: new Date(1704067200000) },
  },
  {
    name: 'dateFromParts tz',
    expression: { $dateFromParts: { year: 2024, month: 1, day: 1, timezone: 'Asia/Shanghai' } },
    expected: { r: new Date(1704038400000) },
  },
  { name: 'substrCP', expression: { $substrCP: ['中文字', 1, 1] }, expected: { r: '文' } },
  { name: 'substrBytes', expression: { $substrBytes: ['abc', 0, 2] }, expected: { r: 'ab' } },
  { name: 'strLenBytes', expression: { $strLenBytes: '中' }, expected: { r: 3 } },
  { name: 'strLenCP emoji', expression: { $strLenCP: '😀' }, expected: { r: 1 } },
  { name: 'split', expression: { $split: ['a-b', '-'] }, expected: { r: ['a', 'b'] } },
  { name: 'toUpper null', expression: { $toUpper: '$z' }, expected: { r: '' } },
  { name: 'indexOfCP', expression: { $indexOfCP: ['abc', 'c'] }, expected: { r: 2 } },
  { name: 'strcasecmp', expression: { $strcasecmp: ['A', 'a'] }, expected: { r: 0 } },
  {
    name: 'filter',
    expression: { $filter: { input: '$a', as: 'x', cond: { $gt: ['$$x', 1] } } },
    document: { a: [1, 2] },
    expected: { r: [2] },
  },
  {
    name: 'map',
    expression: { $map: { input: '$a', as: 'x', in: { $add: ['$$x', 1] } } },
    document: { a: [1, 2] },
    expected: { r: [2, 3] },
  },
  {
    name: 'reduce',
    expression: { $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } },
    expected: { r: 6 },
  },
  {
    name: 'zip',
    expression: {
      $zip: {
        inputs: [
          [1, 2],
          ['a', 'b'],
        ],
      },
    },
    expected: {
      r: [
        [1, 'a'],
        [2, 'b'],
      ],
    },
  },
  { name: 'objectToArray', expression: { $objectToArray: { a: 1 } }, expected: { r: [{ k: 'a', v: 1 }] } },
  { name: 'arrayToObject', expression: { $arrayToObject: [[['a', 1]]] }, expected: { r: { a: 1 } } },
  {
    name: 'setUnion',
    expression: {
      $setUnion: [
        [1, 2],
        [2, 3],
      ],
    },
    expected: { r: [1, 2, 3] },
  },
  { name: 'cmp', expression: { $cmp: [1, 2] }, expected: { r: -1 } },
  { name: 'gt missing vs number', expression: { $gt: [5, '$z'] }, expected: { r: true } },
  { name: 'eq date', expression: { $eq: [new Date(1), new Date(1)] }, expected: { r: true } },
  { name: 'in', expression: { $in: [1, [1, 2]] }, expected: { r: true } },
  { name: 'literal', expression: { $literal: '$a' }, expected: { r: '$a' } },
  { name: 'range', expression: { $range: [0, 3] }, expected: { r: [0, 1, 2] } },
  { name: 'slice', expression: { $slice: [[1, 2, 3], 1, 2] }, expected: { r: [2, 3] } },
  {
    name: 'let',
    expression: { $let: { vars: { x: 2 }, in: { $multiply: ['$$x', 3] } } },
    expected: { r: 6 },
  },
  {
    name: 'field path array map',
    expression: '$a.b',
    document: { a: [{ b: 1 }, { b: 2 }] },
    expected: { r: [1, 2] },
  },
  { name: '$$ROOT', expression: '$$ROOT.a', document: { a: 1 }, expected: { r: 1 } },
  { name: 'trunc/round', expression: { $trunc: [1.256, 2] }, expected: { r: 1.25 } },
  { name: 'pow', expression: { $pow: [2, 3] }, expected: { r: 8 } },
  { name: 'mod', expression: { $mod: [-5, 3] }, expected: { r: -2 } },
]
