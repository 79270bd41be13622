import type { UpdateCase } from '../case'
import { FAILS } from '../case'

export const positionalUpdates: UpdateCase[] = [
  {
    name: 'positional $',
    document: { _id: 1, a: [1, 5, 9] },
    update: { $set: { 'a.$': 0 } },
    query: { a: 5 },
    expected: { _id: 1, a: [1, 0, 9] },
  },
  {
    name: 'positional $ elemMatch',
    document: { a: [{ x: 1 }, { x: 2, y: 1 }] },
    update: { $set: { 'a.$.z': 7 } },
    query: { a: { $elemMatch: { x: 2 } } },
    expected: { a: [{ x: 1 }, { x: 2, y: 1, z: 7 }] },
  },
  {
    name: 'positional $ dotted cond',
    document: { a: [{ x: 1 }, { x: 2 }] },
    update: { $inc: { 'a.$.x': 10 } },
    query: { 'a.x': 2 },
    expected: { a: [{ x: 1 }, { x: 12 }] },
  },
  {
    name: 'positional $ with range',
    document: { a: [1, 5, 9] },
    update: { $set: { 'a.$': 0 } },
    query: { a: { $gt: 3 } },
    expected: { a: [1, 0, 9] },
  },
  {
    name: 'positional $ no match errors',
    document: { _id: 1, a: [1] },
    update: { $set: { 'a.$': 0 } },
    query: { _id: 1 },
    expected: FAILS,
  },
  {
    name: 'positional $ + other fields',
    document: { _id: 1, s: 'x', a: [{ k: 1 }, { k: 2 }] },
    update: { $set: { 'a.$.v': 1, s: 'y' } },
    query: { _id: 1, 'a.k': 2 },
    expected: { _id: 1, s: 'y', a: [{ k: 1 }, { k: 2, v: 1 }] },
  },
  {
    name: 'all positional $[]',
    document: { a: [1, 2] },
    update: { $inc: { 'a.$[]': 10 } },
    expected: { a: [11, 12] },
  },
  {
    name: '$[] field',
    document: { a: [{ x: 1 }, { x: 2 }] },
    update: { $set: { 'a.$[].y': 1 } },
    expected: {
      a: [
        { x: 1, y: 1 },
        { x: 2, y: 1 },
      ],
    },
  },
  {
    name: 'filtered $[e]',
    document: { a: [{ x: 1 }, { x: 2 }] },
    update: { $set: { 'a.$[e].y': 1 } },
    query: {},
    arrayFilters: [{ 'e.x': 2 }],
    expected: { a: [{ x: 1 }, { x: 2, y: 1 }] },
  },
  {
    name: '$push $ positional',
    document: {
      a: [
        { k: 1, t: [] },
        { k: 2, t: [] },
      ],
    },
    update: { $push: { 'a.$.t': 'x' } },
    query: { 'a.k': 2 },
    expected: {
      a: [
        { k: 1, t: [] },
        { k: 2, t: ['x'] },
      ],
    },
  },
  {
    name: '$unset $ positional',
    document: { a: [{ k: 1, t: 1 }] },
    update: { $unset: { 'a.$.t': '' } },
    query: { 'a.k': 1 },
    expected: { a: [{ k: 1 }] },
  },
  {
    name: 'positional under $or',
    document: { a: [1, 5] },
    update: { $set: { 'a.$': 0 } },
    query: { $or: [{ a: 5 }] },
    expected: { a: [1, 0] },
  },
  {
    name: 'positional under $and',
    document: { a: [1, 5] },
    update: { $set: { 'a.$': 0 } },
    query: { $and: [{ a: 5 }] },
    expected: { a: [1, 0] },
  },
]
