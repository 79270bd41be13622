import type { SortCase } from '../case'
import { SORTABLE } from './documents'

export const sorts: SortCase[] = [
  {
    name: 'sort type order asc',
    documents: SORTABLE,
    sort: { a: 1 },
    expected: [9, 3, 4, 10, 8, 2, 11, 1, 7, 5, 6],
  },
  { name: 'sort desc', documents: SORTABLE, sort: { a: -1 }, expected: [6, 5, 7, 1, 11, 8, 2, 10, 3, 4, 9] },
  {
    name: 'sort stable multi',
    documents: [
      { _id: 1, a: 1, b: 2 },
      { _id: 2, a: 1, b: 1 },
      { _id: 3, a: 0, b: 5 },
    ],
    sort: { a: 1, b: -1 },
    expected: [3, 1, 2],
  },
  {
    name: 'sort nested',
    documents: [
      { _id: 1, a: { b: 2 } },
      { _id: 2, a: { b: 1 } },
    ],
    sort: { 'a.b': 1 },
    expected: [2, 1],
  },
  {
    name: 'sort array dotted min',
    documents: [
      { _id: 1, a: [{ b: 5 }, { b: 1 }] },
      { _id: 2, a: [{ b: 3 }] },
    ],
    sort: { 'a.b': 1 },
    expected: [1, 2],
  },
  {
    name: 'sort utf8 not locale',
    documents: [
      { _id: 0, a: 'a' },
      { _id: 1, a: 'B' },
      { _id: 2, a: '中' },
      { _id: 3, a: 'é' },
      { _id: 4, a: 'z' },
    ],
    sort: { a: 1 },
    expected: [1, 0, 4, 3, 2],
  },
]
