import fc from 'fast-check'
import type { Doc, Fields, IndexSpec } from '../../../localcloud/db/types'
import { idsOf, openItems } from './open'

const INDEXES: IndexSpec[] = [
  { name: 'a', fields: { a: 1, _id: 1 } },
  { name: 'b_a', fields: { b: -1, a: 1, _id: -1 } },
  { name: 'c_x', fields: { 'c.x': 1 } },
  { name: 'c_x_y', fields: { 'c.x': 1, 'c.y': -1 } },
]

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom('', 'a', 'b', '中', '😀') },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, Number.NaN) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }).map(day => new Date(day * 86_400_000)) },
)
const pair = fc.record({ x: scalar, y: scalar }, { requiredKeys: [] })
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
)
const nested = fc.oneof(pair, fc.array(pair, { maxLength: 3 }), scalar)
/** `b` holds no array: an index over two arrays is refused. */
const fields = fc.record({ a: value, b: scalar, c: nested }, { requiredKeys: [] })

const path = fc.constantFrom('a', 'b', 'c.x', 'c.y')
const operators = fc.oneof(
  fc.tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), scalar),
  fc.tuple(fc.constantFrom('$in', '$nin'), fc.array(scalar, { maxLength: 3 })),
  fc.tuple(fc.constant('$exists'), fc.boolean()),
)
const condition = fc.oneof(
  scalar,
  fc.array(operators, { minLength: 1, maxLength: 2 }).map(list => Object.fromEntries(list)),
)
const conditions = fc.array(fc.tuple(path, condition), { maxLength: 3 })
const query = fc.oneof(
  conditions.map(list => Object.fromEntries(list)),
  conditions
    .filter(list => list.length > 0)
    .map(list => ({ $and: list.map(([name, wanted]) => ({ [name]: wanted })) })),
  pair.map(wanted => ({ c: { $elemMatch: wanted } })),
  fc.tuple(conditions, fc.array(conditions, { minLength: 1, maxLength: 3 })).map(([beside, branches]) => ({
    ...Object.fromEntries(beside),
    $or: branches.map(list => Object.fromEntries(list)),
  })),
)
const direction = fc.constantFrom<1 | -1>(1, -1)
/** Not `a` with `c`: MongoDB refuses to sort by two arrays. */
const order = fc.subarray(['a', 'b']).chain(withDirections)
const nestedOrder = fc.subarray(['c.x', 'b', 'c.y']).chain(withDirections)
/** With `_id` last the order is total: there is one right answer. */
const sort = fc.tuple(fc.oneof(order, nestedOrder), direction).map(([by, ids]) => ({ ...by, _id: ids }))

function withDirections(paths: string[]): fc.Arbitrary<Record<string, 1 | -1>> {
  const directions = fc.array(direction, { minLength: paths.length, maxLength: paths.length })
  return directions.map(list => Object.fromEntries(paths.map((name, i) => [name, list[i] ?? 1])))
}

const change = fc.tuple(
  query,
  fc.oneof(
    fields.map((set): Fields | null => ({ $set: { q: 1, ...set } })),
    fc.constantFrom<Fields | null>(
      null,
      { $unset: { a: '' } },
      { $set: { b: 2 } },
      { $set: { a: [] } },
      { $set: { a: null } },
    ),
  ),
)

describe('an index changes how much is read, never the answer', () => {
  test('for any documents, changes, query and order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fields, { maxLength: 20 }),
        fc.array(change, { maxLength: 3 }),
        fc.array(fc.tuple(query, sort, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 4 }),
        async (documents, changes, reads) => {
          const indexed = openItems(INDEXES)
          const plain = openItems()
          for (const db of [indexed, plain]) {
            await db.insert(
              'items',
              documents.map((document, i) => ({ _id: i, ...document })),
            )
            for (const [where, update] of changes) {
              if (update) await db.update('items', where, update, { multi: true })
              else await db.remove('items', where, { multi: true })
            }
          }
          for (const [where, by, limit] of reads) {
            const wanted = { query: where, sort: by, limit }
            expect(idsOf(indexed.find('items', wanted).docs)).toEqual(idsOf(plain.find('items', wanted).docs))
            const unordered = (docs: Doc[]) => idsOf(docs).sort()
            const found = unordered(indexed.find('items', { query: where }).docs)
            expect(found).toEqual(unordered(plain.find('items', { query: where }).docs))
            expect(new Set(found).size).toBe(found.length)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  test('also within a transaction that wrote, while others write', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fields, { minLength: 1, maxLength: 12 }),
        fields,
        fields,
        fc.tuple(query, sort, fc.integer({ min: 0, max: 4 })),
        async (documents, own, foreign, [where, by, limit]) => {
          const answers = await Promise.all(
            [openItems(INDEXES), openItems()].map(async db => {
              await db.insert(
                'items',
                documents.map((document, i) => ({ _id: i, ...document })),
              )
              const tx = db.begin()
              db.find('items', { query: { _id: 0 } }, tx)
              await db.replace('items', 1, foreign)
              await db.remove('items', { _id: 2 }, { multi: false })
              await db.insert('items', [{ _id: 'new', ...foreign }])
              await db.replace('items', 0, own, { tx })
              await db.insert('items', [{ _id: 'mine', ...own }], { tx })
              const { docs } = db.find('items', { query: where, sort: by, limit }, tx)
              db.close()
              return docs
            }),
          )
          expect(answers[0]).toEqual(answers[1])
          expect(idsOf(answers[0] ?? [])).not.toContain('new')
        },
      ),
      { numRuns: 200 },
    )
  })
})
