import type { Database, IndexSpec } from '../../../localcloud/db/types'
import { failure, faultOf, idsOf, openItems, thrownBy } from './open'

const INDEXES: IndexSpec[] = [
  { name: 'site_start', fields: { site: 1, start: -1 } },
  { name: 'owner', fields: { owner: 1 } },
  { name: 'tags', fields: { tags: 1 } },
  { name: 'line_key', fields: { 'line.key': 1 } },
  { name: 'owners_start', fields: { owners: 1, start: -1 } },
]

/** 600 items: site 0–2, start 0–599, owner u0–u99, two tags and a line of two entries each. */
const ITEMS = Array.from({ length: 600 }, (_, n) => ({
  _id: `i${String(n).padStart(3, '0')}`,
  site: n % 3,
  start: n,
  owner: `u${n % 100}`,
  tags: [`t${n % 50}`, 'all'],
  owners: [`o${n % 10}`, `o${n % 4}`],
  line: [{ key: `k${n}` }, { key: `k${n + 1000}` }],
}))

/** All before the owners in order. */
const OTHERS = Array.from({ length: 3_000 }, (_, n) => `a${n}`)

describe('how queries are answered', () => {
  let db: Database
  beforeAll(async () => {
    db = openItems(INDEXES)
    await db.insert('items', ITEMS)
  })
  afterAll(() => db.close())

  test.each([
    ['one id', { _id: 'i007' }, '_id_', 1],
    ['several ids', { _id: { $in: ['i007', 'i001', 'none'] } }, '_id_', 2],
    ['a range of ids', { _id: { $gte: 'i590' } }, '_id_', 10],
    ['equality', { owner: 'u7' }, 'owner', 6],
    ['equality under $and', { $and: [{ owner: { $eq: 'u7' } }, { site: 1 }] }, 'owner', 6],
    ['equality and range', { site: 1, start: { $gte: 30, $lt: 60 } }, 'site_start', 10],
    ['membership', { owner: { $in: ['u7', 'u8', 'nobody'] } }, 'owner', 12],
    ['an element of an array', { tags: 't7' }, 'tags', 12],
    ['several elements of an array', { tags: { $all: ['t7', 'all'] } }, 'tags', 12],
    ['a field within an array', { 'line.key': 'k1007' }, 'line_key', 1],
    ['$elemMatch', { line: { $elemMatch: { key: 'k7' } } }, 'line_key', 1],
    ['null', { owner: null }, 'owner', 0],
    ['$or with an index for each branch', { $or: [{ owner: 'u7' }, { tags: 't7' }] }, 'owner, tags', 12],
    ['$or of one field', { site: { $gte: 0 }, $or: [{ owner: 'u7' }, { owner: 'u8' }] }, 'site_start', 600],
    ['$or under $and', { $and: [{ start: 7 }, { $or: [{ owner: 'u7' }, { owner: 'u8' }] }] }, 'owner', 12],
    ['$or with a branch without index', { $or: [{ owner: 'u7' }, { start: 7 }] }, null, 600],
    ['thousands of values', { owner: { $in: [...OTHERS, 'u98', 'u99'] } }, 'owner', 600],
    ['a field without index', { start: 7 }, null, 600],
    ['nothing that bounds', { owner: { $ne: 'u7' } }, null, 600],
  ])('%s', (_what, query, index, scanned) => {
    const { docs, plan } = db.find('items', { query })
    const { docs: all } = openedWithoutIndexes.find('items', { query })
    expect({ index: plan.index, scanned: plan.scanned }).toEqual({ index, scanned })
    expect(idsOf(docs).sort()).toEqual(idsOf(all).sort())
    expect(plan).toMatchObject({ collection: 'items', returned: docs.length })
  })

  const openedWithoutIndexes = openItems()
  beforeAll(() => openedWithoutIndexes.insert('items', ITEMS))
  afterAll(() => openedWithoutIndexes.close())

  test('an index in the order of the sort stops at the limit', () => {
    const newest = db.find('items', { query: { site: 2 }, sort: { start: -1 }, skip: 5, limit: 20 })
    expect(newest.plan).toEqual({ collection: 'items', index: 'site_start', scanned: 25, returned: 20 })
    expect(newest.docs[0]).toMatchObject({ site: 2, start: 584 })
    const oldest = db.find('items', { query: { site: 2 }, sort: { start: 1 }, limit: 3 })
    expect(oldest.plan.scanned).toBe(3)
    expect(oldest.docs.map(({ start }) => start)).toEqual([2, 5, 8])
  })

  test('several values before the sorted field are merged, not sorted', () => {
    const query = { site: { $in: [0, 2] }, start: { $lt: 500 } }
    const { docs, plan } = db.find('items', { query, sort: { start: -1 }, limit: 4 })
    expect(docs.map(({ start }) => start)).toEqual([498, 497, 495, 494])
    expect(plan).toMatchObject({ index: 'site_start', scanned: 4 })
  })

  test('several elements of an array before the sorted field are merged, and a document comes once', () => {
    const query = { owners: { $in: ['o9', 'o3', 'o2'] } }
    const { docs, plan } = db.find('items', { query, sort: { start: -1 }, limit: 4 })
    // 599 and 598 have two of them each.
    expect(docs.map(({ start }) => start)).toEqual([599, 598, 595, 594])
    expect(plan).toMatchObject({ index: 'owners_start', scanned: 4 })
    // By the array itself a document stands once, at its least element: that is no order of the entries.
    const byArray = db.find('items', { query: { owners: 'o9' }, sort: { owners: 1 }, limit: 2 })
    expect(byArray.plan.scanned).toBe(60)
  })

  test('a sort alone walks an index, one that no index has sorts everything', () => {
    expect(db.find('items', { sort: { owner: 1 }, limit: 2 }).plan).toMatchObject({
      index: 'owner',
      scanned: 2,
    })
    const { docs, plan } = db.find('items', { sort: { start: -1 }, limit: 2 })
    expect(plan).toMatchObject({ index: null, scanned: 600 })
    expect(docs.map(({ start }) => start)).toEqual([599, 598])
  })

  test('count reads what it must, and nothing for everything', () => {
    expect(db.count('items', { owner: 'u7' })).toMatchObject({
      total: 6,
      plan: { index: 'owner', scanned: 6 },
    })
    expect(db.count('items', {})).toMatchObject({ total: 600, plan: { scanned: 0 } })
  })

  test('an aggregate begins with the index', () => {
    const { docs, plan } = db.aggregate('items', [
      { $match: { site: 1 } },
      { $match: { start: { $gte: 30 } } },
      { $sort: { start: -1 } },
      { $limit: 2 },
      { $project: { _id: 0, start: 1 } },
    ])
    expect(docs).toEqual([{ start: 598 }, { start: 595 }])
    expect(plan).toMatchObject({ index: 'site_start', scanned: 2, returned: 2 })
  })

  test('$lookup reads by an index, and for a pipeline too', () => {
    const joins = [
      { from: 'items', localField: 'owner', foreignField: 'owner', as: 'same' },
      {
        from: 'items',
        let: { mine: '$owner' },
        pipeline: [{ $match: { $expr: { $eq: ['$owner', '$$mine'] } } }],
        as: 'same',
      },
    ]
    for (const $lookup of joins) {
      const { docs, plan } = db.aggregate('items', [{ $match: { _id: 'i007' } }, { $lookup }])
      expect(docs[0]?.same).toEqual(db.find('items', { query: { owner: 'u7' } }).docs)
      expect(plan.scanned).toBe(1 + 6)
    }
  })

  test('$lookup of a pipeline that depends on no document reads once, by an index, and no more than it needs', () => {
    const pipeline = [
      { $match: { site: 1 } },
      { $sort: { start: -1 } },
      { $limit: 2 },
      { $project: { n: '$start' } },
    ]
    const { docs, plan } = db.aggregate('items', [
      { $match: { owner: 'u7' } },
      { $lookup: { from: 'items', pipeline, as: 'last' } },
    ])
    const last = [
      { _id: 'i598', n: 598 },
      { _id: 'i595', n: 595 },
    ]
    expect(docs.map(doc => doc.last)).toEqual(docs.map(() => last))
    expect(plan.scanned).toBe(6 + 2)
  })

  test('$lookup without an index reads the other collection once', () => {
    const $lookup = { from: 'items', localField: 'start', foreignField: 'start', as: 'same' }
    const { docs, plan } = db.aggregate('items', [{ $match: { site: 1 } }, { $lookup }])
    expect(
      docs.every(({ _id, same }) => Array.isArray(same) && same.length === 1 && same[0]._id === _id),
    ).toBe(true)
    expect(plan.scanned).toBe(200 + 600)
  })

  test('thousands of entries keep their order through inserts and removals', async () => {
    const large = openItems([{ name: 'n', fields: { n: 1 } }])
    // 2,003 is prime: the numbers come in a jumbled order, each twice.
    const docs = Array.from({ length: 4_006 }, (_, i) => ({ _id: i, n: (i * 769) % 2_003 }))
    for (let at = 0; at < docs.length; at += 500) await large.insert('items', docs.slice(at, at + 500))
    await large.remove('items', { n: { $gte: 300, $lt: 1_500 } }, { multi: true })
    const kept = docs.filter(({ n }) => n < 300 || n >= 1_500).map(({ n }) => n)
    for (const direction of [1, -1] as const) {
      const found = large.find('items', { sort: { n: direction } })
      expect(found.docs.map(({ n }) => n)).toEqual([...kept].sort((a, b) => (a - b) * direction))
      expect(found.plan).toMatchObject({ index: 'n', scanned: kept.length })
    }
    expect(large.find('items', { query: { n: { $gt: 1_400, $lte: 1_510 } } }).docs).toHaveLength(22)
  })

  test('a range over an array may be met by two elements', async () => {
    const arrays = openItems([{ name: 'a', fields: { a: 1 } }])
    await arrays.insert('items', [
      { _id: 1, a: [1, 10] },
      { _id: 2, a: [4] },
      { _id: 3, a: [1] },
    ])
    const { docs, plan } = arrays.find('items', { query: { a: { $gt: 3, $lt: 5 } } })
    expect(idsOf(docs)).toEqual(expect.arrayContaining([1, 2]))
    expect(docs).toHaveLength(2)
    expect(plan.index).toBe('a')
  })

  test('an array is ordered by its least element, also one outside of the range', async () => {
    const arrays = openItems([{ name: 'a', fields: { a: 1 } }])
    await arrays.insert('items', [
      { _id: 1, a: [1, 10] },
      { _id: 2, a: [4] },
    ])
    const wanted = { query: { a: { $gt: 3 } }, sort: { a: 1 as const } }
    expect(idsOf(arrays.find('items', wanted).docs)).toEqual([1, 2])
  })

  test('an empty array and null have keys of their own', async () => {
    const arrays = openItems([{ name: 'a', fields: { a: 1 } }])
    await arrays.insert('items', [{ _id: 1, a: [] }])
    await arrays.update('items', {}, { $set: { a: null } }, { multi: true })
    const { docs, plan } = arrays.find('items', { query: { a: null } })
    expect([idsOf(docs), plan.index]).toEqual([[1], 'a'])
    await arrays.update('items', {}, { $set: { a: [] } }, { multi: true })
    expect(arrays.find('items', { query: { a: null } }).docs).toEqual([])
    await arrays.remove('items', {}, { multi: true })
    expect(arrays.find('items', { sort: { a: 1 } }).docs).toEqual([])
  })

  test('two fields below one array may be met by two elements', async () => {
    const pairs = openItems([{ name: 'pair', fields: { 'a.b': 1, 'a.c': 1 } }])
    await pairs.insert('items', [
      {
        _id: 1,
        a: [
          { b: 1, c: 9 },
          { b: 9, c: 2 },
        ],
      },
      { _id: 2, a: [{ b: 1, c: 2 }] },
      { _id: 3, a: [{ b: 1, c: 3 }] },
    ])
    const { docs, plan } = pairs.find('items', { query: { 'a.b': 1, 'a.c': 2 } })
    expect(idsOf(docs).sort()).toEqual([1, 2])
    expect(plan.index).toBe('pair')
  })

  test('parallel arrays are refused before anything is written', async () => {
    const parallel = openItems([{ name: 'both', fields: { a: 1, b: 1 } }])
    const fault = await faultOf(parallel.insert('items', [{ _id: 1, a: [1], b: [2] }]))
    expect(fault).toEqual(failure('badUpdate', 'cannot index parallel arrays'))
    expect(parallel.count('items', {}).total).toBe(0)
  })
})

describe('collections', () => {
  test('are those of the schema, and others once created; writing makes none', async () => {
    const db = openItems()
    expect(db.collections()).toEqual(['items'])
    const missing = failure('collectionMissing')
    expect(thrownBy(() => db.find('others', {}))).toEqual(missing)
    expect(thrownBy(() => db.count('others', {}))).toEqual(missing)
    expect(thrownBy(() => db.aggregate('others', []))).toEqual(missing)
    expect(await faultOf(db.insert('others', [{}]))).toEqual(missing)
    expect(await faultOf(db.update('others', {}, { $set: { a: 1 } }, { multi: true }))).toEqual(missing)
    expect(await faultOf(db.replace('others', 'x', {}))).toEqual(missing)
    expect(await faultOf(db.remove('others', {}, { multi: true }))).toEqual(missing)
    db.createCollection('others')
    await db.insert('others', [{ _id: 1 }])
    expect(db.count('others', {}).total).toBe(1)
    expect(thrownBy(() => db.createCollection('others'))).toEqual(failure('collectionExists'))
  })
})
