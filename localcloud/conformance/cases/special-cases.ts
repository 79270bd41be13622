import type { SpecialCase } from '../case'
import { ids } from '../case'

/** Cases that look at something else than the resulting documents. */
export const specialUpdates: SpecialCase[] = [
  {
    name: '$currentDate',
    run: engine => {
      const document: Record<string, unknown> = {}
      engine.update(document, { $currentDate: { a: true } })
      return document.a instanceof Date
    },
    expected: true,
  },
  {
    name: '__proto__ path',
    run: engine => {
      engine.update({ a: 1 }, { $set: { '__proto__.polluted': 1 } })
      return 'polluted' in {}
    },
    expected: false,
  },
  { name: 'noop returns []', run: engine => engine.update({ a: 1 }, { $set: { a: 1 } }), expected: [] },
  {
    name: 'obj equal noop',
    run: engine => engine.update({ a: { b: 1 } }, { $set: { a: { b: 1 } } }),
    expected: [],
  },
  {
    name: 'set stores a copy',
    run: engine => {
      const value = { q: 1 }
      const document = {}
      engine.update(document, { $set: { a: value } })
      value.q = 2
      return document
    },
    expected: { a: { q: 1 } },
  },
]

export const specialAggregates: SpecialCase[] = [
  {
    name: 'sample size',
    run: engine =>
      engine.aggregate([{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }], [{ $sample: { size: 2 } }]).length,
    expected: 2,
  },
  {
    name: 'sample distinct',
    run: engine => {
      const documents = Array.from({ length: 50 }, (_, i) => ({ _id: i }))
      return new Set(ids(engine.aggregate(documents, [{ $sample: { size: 40 } }]))).size
    },
    expected: 40,
  },
  {
    name: '$$NOW',
    run: engine => engine.aggregate([{}], [{ $project: { r: '$$NOW' } }])[0]?.r instanceof Date,
    expected: true,
  },
  {
    name: '$geoNear',
    run: engine => {
      const near = { type: 'Point', coordinates: [0, 0] }
      return engine.aggregate([{ loc: near }], [{ $geoNear: { near, distanceField: 'd' } }]).length
    },
    expected: 1,
  },
  {
    name: 'input docs not mutated',
    run: engine => {
      const documents = [{ a: [1, 2], b: { c: 1 } }]
      engine.aggregate(documents, [{ $unwind: '$a' }, { $addFields: { 'b.c': 9, z: 1 } }])
      return documents
    },
    expected: [{ a: [1, 2], b: { c: 1 } }],
  },
]
