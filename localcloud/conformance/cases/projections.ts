import type { ProjectionCase } from '../case'
import { FAILS } from '../case'

export const projections: ProjectionCase[] = [
  { name: 'proj incl', document: { _id: 1, a: 1, b: 2 }, projection: { a: 1 }, expected: { _id: 1, a: 1 } },
  {
    name: 'proj key order follows doc',
    document: { _id: 1, a: 1, b: 2 },
    projection: { b: 1, a: 1 },
    expected: { _id: 1, a: 1, b: 2 },
  },
  { name: 'proj excl', document: { _id: 1, a: 1, b: 2 }, projection: { a: 0 }, expected: { _id: 1, b: 2 } },
  {
    name: 'proj nested',
    document: { _id: 1, a: { b: 1, c: 2 } },
    projection: { 'a.b': 1 },
    expected: { _id: 1, a: { b: 1 } },
  },
  {
    name: 'proj nested arr',
    document: { _id: 1, a: [{ b: 1, c: 2 }, { b: 3 }] },
    projection: { 'a.b': 1 },
    expected: { _id: 1, a: [{ b: 1 }, { b: 3 }] },
  },
  { name: 'proj mix error', document: { _id: 1, a: 1, b: 2 }, projection: { a: 1, b: 0 }, expected: FAILS },
  { name: 'proj -id only', document: { _id: 1, a: 1 }, projection: { _id: 0 }, expected: { a: 1 } },
  {
    name: 'proj slice keeps others',
    document: { _id: 1, a: [1, 2, 3], b: 1 },
    projection: { a: { $slice: 2 } },
    expected: { _id: 1, a: [1, 2], b: 1 },
  },
  {
    name: 'proj slice neg',
    document: { _id: 1, a: [1, 2, 3] },
    projection: { a: { $slice: [-2, 1] } },
    expected: { _id: 1, a: [2] },
  },
  {
    name: 'proj elemMatch',
    document: { _id: 1, a: [{ x: 1 }, { x: 2 }, { x: 2, y: 1 }], b: 1 },
    projection: { a: { $elemMatch: { x: 2 } } },
    expected: { _id: 1, a: [{ x: 2 }] },
  },
  { name: 'proj missing path', document: { _id: 1, a: 1 }, projection: { 'z.q': 1 }, expected: { _id: 1 } },
  {
    name: 'proj excl nested array',
    document: { _id: 1, a: [{ b: 1, c: 2 }] },
    projection: { 'a.b': 0 },
    expected: { _id: 1, a: [{ c: 2 }] },
  },
]
