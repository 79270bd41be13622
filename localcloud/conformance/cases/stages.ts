import type { StageCase } from '../case'
import { FAILS, ids, joinedIds } from '../case'
import { JOINED, SORTABLE } from './documents'

export const stages: StageCase[] = [
  {
    name: 'group missing id → null',
    documents: [{ a: 1 }, {}],
    pipeline: [{ $group: { _id: '$a', n: { $sum: 1 } } }],
    expected: [
      { _id: 1, n: 1 },
      { _id: null, n: 1 },
    ],
  },
  {
    name: 'sum ignores non-num',
    documents: [{ a: 1 }, { a: 'x' }, {}],
    pipeline: [{ $group: { _id: null, s: { $sum: '$a' } } }],
    expected: [{ _id: null, s: 1 }],
  },
  {
    name: 'avg none → null',
    documents: [{ a: 'x' }],
    pipeline: [{ $group: { _id: null, s: { $avg: '$a' } } }],
    expected: [{ _id: null, s: null }],
  },
  {
    name: 'push skips missing',
    documents: [{ a: 1 }, {}],
    pipeline: [{ $group: { _id: null, s: { $push: '$a' } } }],
    expected: [{ _id: null, s: [1] }],
  },
  {
    name: 'addToSet',
    documents: [{ a: 1 }, { a: 1 }],
    pipeline: [{ $group: { _id: null, s: { $addToSet: '$a' } } }],
    expected: [{ _id: null, s: [1] }],
  },
  {
    name: 'min/max ignore null',
    documents: [{ a: null }, { a: 3 }, { a: 1 }],
    pipeline: [{ $group: { _id: null, mn: { $min: '$a' }, mx: { $max: '$a' } } }],
    expected: [{ _id: null, mn: 1, mx: 3 }],
  },
  {
    name: 'first missing → null',
    documents: [{}, { a: 1 }],
    pipeline: [{ $group: { _id: null, f: { $first: '$a' } } }],
    expected: [{ _id: null, f: null }],
  },
  {
    name: 'group date key',
    documents: [{ a: new Date(1) }, { a: new Date(1) }],
    pipeline: [{ $group: { _id: '$a', n: { $sum: 1 } } }],
    expected: [{ _id: new Date(1), n: 2 }],
  },
  {
    name: 'group obj key order',
    documents: [
      { x: 1, y: 2 },
      { x: 1, y: 2 },
    ],
    pipeline: [{ $group: { _id: { x: '$x', y: '$y' }, n: { $sum: 1 } } }],
    expected: [{ _id: { x: 1, y: 2 }, n: 2 }],
  },
  {
    name: 'group stdDevPop',
    documents: [{ a: 1 }, { a: 3 }],
    pipeline: [{ $group: { _id: null, s: { $stdDevPop: '$a' } } }],
    expected: [{ _id: null, s: 1 }],
  },
  {
    name: 'group mergeObjects',
    documents: [{ a: { x: 1 } }, { a: { y: 2 } }],
    pipeline: [{ $group: { _id: null, s: { $mergeObjects: '$a' } } }],
    expected: [{ _id: null, s: { x: 1, y: 2 } }],
  },
  {
    name: 'unwind drops empty',
    documents: [{ _id: 1, a: [] }, { _id: 2 }, { _id: 3, a: 5 }, { _id: 4, a: [1, 2] }],
    pipeline: [{ $unwind: '$a' }],
    expected: [
      { _id: 3, a: 5 },
      { _id: 4, a: 1 },
      { _id: 4, a: 2 },
    ],
  },
  {
    name: 'unwind preserve + idx',
    documents: [
      { _id: 1, a: [] },
      { _id: 2, a: ['x'] },
    ],
    pipeline: [{ $unwind: { path: '$a', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true } }],
    expected: [
      { _id: 1, i: null },
      { _id: 2, a: 'x', i: 0 },
    ],
  },
  {
    name: 'unwind nested',
    documents: [{ a: { b: [1, 2] } }],
    pipeline: [{ $unwind: '$a.b' }],
    expected: [{ a: { b: 1 } }, { a: { b: 2 } }],
  },
  {
    name: 'lookup eq',
    documents: [{ _id: 1, f: 1 }],
    pipeline: [{ $lookup: { from: 'p', localField: 'f', foreignField: 'k', as: 'r' } }],
    collections: JOINED,
    read: joinedIds,
    expected: ['p1', 'p4'],
  },
  {
    name: 'lookup local array',
    documents: [{ _id: 1, f: [1, 2] }],
    pipeline: [{ $lookup: { from: 'p', localField: 'f', foreignField: 'k', as: 'r' } }],
    collections: JOINED,
    read: joinedIds,
    expected: ['p1', 'p2', 'p4'],
  },
  {
    name: 'lookup missing ↔ null',
    documents: [{ _id: 1 }],
    pipeline: [{ $lookup: { from: 'p', localField: 'f', foreignField: 'k', as: 'r' } }],
    collections: JOINED,
    read: joinedIds,
    expected: ['p3'],
  },
  {
    name: 'lookup pipeline let',
    documents: [{ _id: 1, f: 2 }],
    pipeline: [
      {
        $lookup: {
          from: 'p',
          let: { v: '$f' },
          pipeline: [{ $match: { $expr: { $eq: ['$k', '$$v'] } } }],
          as: 'r',
        },
      },
    ],
    collections: JOINED,
    read: joinedIds,
    expected: ['p2'],
  },
  {
    name: 'lookup missing coll → []',
    documents: [{ _id: 1, f: 2 }],
    pipeline: [{ $lookup: { from: 'zz', localField: 'f', foreignField: 'k', as: 'r' } }],
    collections: JOINED,
    read: joinedIds,
    expected: [],
  },
  { name: 'count empty → none', documents: [], pipeline: [{ $count: 'n' }], expected: [] },
  { name: 'count', documents: [{}, {}], pipeline: [{ $count: 'n' }], expected: [{ n: 2 }] },
  {
    name: 'facet',
    documents: [{ a: 1 }, { a: 2 }],
    pipeline: [{ $facet: { x: [{ $match: { a: 1 } }], y: [{ $count: 'n' }] } }],
    expected: [{ x: [{ a: 1 }], y: [{ n: 2 }] }],
  },
  {
    name: 'bucket',
    documents: [{ a: 1 }, { a: 5 }, { a: 99 }],
    pipeline: [{ $bucket: { groupBy: '$a', boundaries: [0, 5, 10], default: 'o' } }],
    expected: [
      { _id: 0, count: 1 },
      { _id: 5, count: 1 },
      { _id: 'o', count: 1 },
    ],
  },
  {
    name: 'bucket out of range no default errs',
    documents: [{ a: 99 }],
    pipeline: [{ $bucket: { groupBy: '$a', boundaries: [0, 5] } }],
    expected: FAILS,
  },
  {
    name: 'sortByCount',
    documents: [{ a: 1 }, { a: 2 }, { a: 2 }],
    pipeline: [{ $sortByCount: '$a' }],
    expected: [
      { _id: 2, count: 2 },
      { _id: 1, count: 1 },
    ],
  },
  {
    name: 'replaceRoot missing errs',
    documents: [{ a: 1 }],
    pipeline: [{ $replaceRoot: { newRoot: '$z' } }],
    expected: FAILS,
  },
  { name: 'limit 0 errs', documents: [{ a: 1 }], pipeline: [{ $limit: 0 }], expected: FAILS },
  {
    name: '$project computed keeps _id',
    documents: [{ _id: 1, a: 1 }],
    pipeline: [{ $project: { b: '$a' } }],
    expected: [{ _id: 1, b: 1 }],
  },
  {
    name: '$project mix errs',
    documents: [{ _id: 1, a: 1, b: 1 }],
    pipeline: [{ $project: { a: 1, b: 0 } }],
    expected: FAILS,
  },
  {
    name: '$addFields nested',
    documents: [{ a: { b: 1 } }],
    pipeline: [{ $addFields: { 'a.c': 2 } }],
    expected: [{ a: { b: 1, c: 2 } }],
  },
  {
    name: '$addFields on array elems',
    documents: [{ a: [{ b: 1 }] }],
    pipeline: [{ $addFields: { 'a.c': 2 } }],
    expected: [{ a: [{ b: 1, c: 2 }] }],
  },
  {
    name: '$sort mixed',
    documents: SORTABLE,
    pipeline: [{ $sort: { a: 1 } }],
    read: ids,
    expected: [9, 3, 4, 10, 8, 2, 11, 1, 7, 5, 6],
  },
]
