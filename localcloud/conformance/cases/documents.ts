import type { Fields } from '../../db/types'

/** One document for every kind of value, with holes where types meet. */
export const MIXED: Fields[] = [
  { _id: 0, a: 1 },
  { _id: 1, a: '1' },
  { _id: 2, a: null },
  { _id: 3 },
  { _id: 4, a: [1, 2] },
  { _id: 5, a: { b: 1 } },
  { _id: 6, a: new Date(5) },
  { _id: 7, a: true },
  { _id: 8, a: 5 },
  { _id: 9, a: [] },
  { _id: 10, a: [[1]] },
  { _id: 11, a: NaN },
  { _id: 12, a: /x/ },
  { _id: 13, a: [{ b: 1 }, { b: 2 }] },
  { _id: 14, a: { b: { c: 1 } } },
  { _id: 15, a: { b: 1, c: 2 } },
  { _id: 16, a: { c: 2, b: 1 } },
  { _id: 17, a: -1 },
  { _id: 18, a: 0 },
]

/** Values of all types, out of order. */
export const SORTABLE: Fields[] = [
  { _id: 1, a: 'b' },
  { _id: 2, a: 1 },
  { _id: 3 },
  { _id: 4, a: null },
  { _id: 5, a: true },
  { _id: 6, a: new Date(1) },
  { _id: 7, a: { x: 1 } },
  { _id: 8, a: [0, 9] },
  { _id: 9, a: [] },
  { _id: 10, a: -5 },
  { _id: 11, a: 'B' },
]

/** Collections that `$lookup` joins. */
export const JOINED: Record<string, Fields[]> = {
  p: [{ _id: 'p1', k: 1 }, { _id: 'p2', k: 2 }, { _id: 'p3' }, { _id: 'p4', k: [1, 9] }],
}
