import type { Database, Fields } from '../../../localcloud/db/types'
import { failure, faultOf, idsOf, openItems, thrownBy } from './open'

const one = { multi: false }
const many = { multi: true }

describe('writes', () => {
  let db: Database
  beforeEach(() => {
    db = openItems([{ name: 'n', fields: { n: 1 } }])
  })
  afterEach(() => db.close())

  const only = () => db.find('items', {}).docs[0]

  test('an insert makes ids of 32 hex digits where there are none', async () => {
    const { insertedIds, plan } = await db.insert('items', [{ a: 1 }, { _id: 7, a: 2 }, { _id: 'x' }])
    expect(insertedIds).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), 7, 'x'])
    expect(plan.returned).toBe(3)
    expect(Object.keys(db.find('items', { query: { a: 1 } }).docs[0] ?? {})).toEqual(['_id', 'a'])
    expect(db.find('items', { query: { _id: '7' } }).docs).toEqual([])
  })

  test('an insert of several stops at the first error and keeps what came before', async () => {
    const fault = await faultOf(db.insert('items', [{ _id: 1 }, { _id: 2 }, { _id: 1 }, { _id: 3 }]))
    expect(fault).toEqual(
      failure(
        'duplicateKey',
        'E11000 duplicate key error collection: tnt-local.items index: _id_ dup key: { _id: 1 }',
      ),
    )
    expect(idsOf(db.find('items', {}).docs)).toEqual([1, 2])
  })

  test.each([
    ['a field name that begins with $', { $a: 1 }],
    ['one further down', { a: [{ b: { $c: 1 } }] }],
    ['a function', { a: () => 1 }],
    ['a map', { a: new Map() }],
    ['an invalid date', { a: new Date('no date') }],
    ['an id that is an object', { _id: {} }],
    ['an id that is null', { _id: null }],
  ])('%s cannot be stored', async (_what, fields: Fields) => {
    expect(await faultOf(db.insert('items', [{ _id: 'good' }, fields]))).toEqual(failure('badUpdate'))
    expect(db.count('items', {}).total).toBe(0)
  })

  test('a replacement replaces everything, or creates', async () => {
    expect(await db.replace('items', 'x', { a: 1, n: 1 })).toMatchObject({ created: true, modified: 0 })
    expect(await db.replace('items', 'x', { b: 2 })).toMatchObject({ created: false, modified: 1 })
    expect(await db.replace('items', 'x', { b: 2 })).toMatchObject({ created: false, modified: 0 })
    expect(db.find('items', {}).docs).toEqual([{ _id: 'x', b: 2 }])
    expect(db.find('items', { query: { n: 1 } }).docs).toEqual([])
  })

  test('an update tells what matched, as it is after it, and how many changed; of one or of many', async () => {
    await db.insert('items', [
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
      { _id: 3, n: 5 },
    ])
    expect(await db.update('items', { n: { $lt: 9 } }, { $set: { n: 5 } }, many)).toMatchObject({
      docs: [
        { _id: 1, n: 5 },
        { _id: 2, n: 5 },
        { _id: 3, n: 5 },
      ],
      modified: 2,
    })
    expect(await db.update('items', { n: 5 }, { $inc: { n: 1 } }, one)).toMatchObject({
      docs: [{ _id: 1, n: 6 }],
      modified: 1,
    })
    expect(await db.update('items', { n: 99 }, { $inc: { n: 1 } }, many)).toMatchObject({
      docs: [],
      modified: 0,
    })
    expect(await db.remove('items', { n: 5 }, one)).toMatchObject({ deleted: 1 })
    expect(await db.remove('items', {}, many)).toMatchObject({ deleted: 2 })
  })

  test('an update that fails on one document changes none', async () => {
    await db.insert('items', [
      { _id: 1, n: 1 },
      { _id: 2, n: 'text' },
      { _id: 3, n: 3 },
    ])
    const before = db.find('items', {}).docs
    expect(await faultOf(db.update('items', {}, { $set: { seen: 1 }, $inc: { n: 1 } }, many))).toEqual(
      failure(
        'badUpdate',
        "Cannot apply $inc to a value of non-numeric type. { _id: 2 } has the field 'n' of non-numeric type string",
      ),
    )
    expect(db.find('items', {}).docs).toEqual(before)
  })

  test.each<[Fields, string]>([
    [
      { $inc: { text: 1 } },
      "Cannot apply $inc to a value of non-numeric type. { _id: 1 } has the field 'text' of non-numeric type string",
    ],
    [{ $inc: { n: '1' } }, 'Cannot increment with non-numeric argument: { n: "1" }'],
    [
      { $mul: { nothing: 2 } },
      "Cannot apply $mul to a value of non-numeric type. { _id: 1 } has the field 'nothing' of non-numeric type null",
    ],
    [
      { $push: { text: 1 } },
      "The field 'text' must be an array but is of type string in document { _id: 1 }",
    ],
    [{ $pop: { n: 1 } }, "Path 'n' contains an element of non-array type 'int'"],
    [{ $pop: { list: 2 } }, '$pop expects 1 or -1, found: 2'],
    [{ $pull: { n: 1 } }, 'Cannot apply $pull to a non-array value'],
    [{ $pullAll: { list: 1 } }, '$pullAll requires an array argument but was given a int'],
    [{ $set: { 'text.a': 1 } }, 'Cannot create field \'a\' in element { text: "abc" }'],
    [{ $set: { 'list.x': 1 } }, "Cannot create field 'x' in element { list: [ 1, 2 ] }"],
    [{ $set: { 'a..b': 1 } }, "The update path 'a..b' contains an empty field name, which is not allowed."],
    [{ $set: { _id: 2 } }, "Performing an update on the path '_id' would modify the immutable field '_id'"],
    [
      { $unset: { _id: '' } },
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    ],
    [{ $set: { a: 1 }, $inc: { a: 1 } }, "Updating the path 'a' would create a conflict at 'a'"],
    [{ $set: { a: {}, 'a.b': 1 } }, "Updating the path 'a.b' would create a conflict at 'a'"],
    [
      { $rename: { n: 'text' }, $set: { text: 1 } },
      "Updating the path 'text' would create a conflict at 'text'",
    ],
    [{ $set: { 'list.$': 1 } }, 'The positional operator did not find the match needed from the query.'],
    [{ $set: { 'list.$[low]': 1 } }, "No array filter found for identifier 'low' in path 'list.$[low]'"],
    [
      { $set: 5 },
      'Modifiers operate on fields but we found type int instead. For example: {$mod: {<field>: ...}} not {$set: 5}',
    ],
    [
      { $nothing: { a: 1 } },
      'Unknown modifier: $nothing. Expected a valid update modifier or pipeline-style update specified as an array',
    ],
    [{ $push: { list: { $each: [1], $wrong: 1 } } }, 'Unrecognized clause in $push: $wrong'],
    [{ $set: { $a: 1 } }, "The dollar ($) prefixed field '$a' in '$a' is not valid for storage."],
  ])('%j fails with the text of MongoDB', async (update, message) => {
    await db.insert('items', [{ _id: 1, n: 1, text: 'abc', nothing: null, list: [1, 2] }])
    const before = only()
    expect(await faultOf(db.update('items', { _id: 1 }, update, one))).toEqual(failure('badUpdate', message))
    expect(only()).toBe(before)
  })

  test('new fields come in the order of their names, as since MongoDB 5', async () => {
    await db.insert('items', [{ _id: 1, z: 0 }])
    await db.update('items', {}, { $set: { c: 1, 'm.10': 1, 'm.9': 1 }, $inc: { a: 1 } }, one)
    expect(JSON.stringify(only())).toBe('{"_id":1,"z":0,"a":1,"c":1,"m":{"9":1,"10":1}}')
  })

  test('$currentDate and $$NOW give the time of the given clock', async () => {
    const timed = openItems([], { now: () => 86_400_000 })
    await timed.insert('items', [{ _id: 1, due: new Date(86_400_000), later: new Date(86_400_001) }])
    await timed.update('items', {}, { $currentDate: { at: true } }, one)
    expect(timed.find('items', {}).docs[0]?.at).toEqual(new Date(86_400_000))
    const { docs } = timed.aggregate('items', [{ $project: { _id: 0, now: '$$NOW' } }])
    expect(docs).toEqual([{ now: new Date(86_400_000) }])
    expect(timed.find('items', { query: { $expr: { $eq: ['$due', '$$NOW'] } } }).docs).toHaveLength(1)
    expect(timed.find('items', { query: { $expr: { $eq: ['$later', '$$NOW'] } } }).docs).toHaveLength(0)
  })

  describe('documents are never changed in place', () => {
    test('what is stored is a copy, and what is read cannot be changed', async () => {
      const given = { _id: 1, list: [{ a: 1 }], at: new Date(5) }
      await db.insert('items', [given])
      given.list.push({ a: 2 })
      given.at.setTime(9)
      const [doc] = db.find('items', {}).docs
      expect(doc).toEqual({ _id: 1, list: [{ a: 1 }], at: new Date(5) })
      expect(() => Object.assign(doc ?? {}, { a: 1 })).toThrow(TypeError)
      expect(Object.isFrozen(doc?.list)).toBe(true)
    })

    test('an update copies the way to what it changes and shares the rest', async () => {
      const line = Array.from({ length: 2_000 }, (_, i) => ({ key: `k${i}`, note: 'x'.repeat(80) }))
      await db.insert('items', [{ _id: 1, free: 3, holders: { a: { n: 1 } }, line }])
      const before = only()
      await db.update('items', { 'line.key': 'k7' }, { $inc: { free: 1 }, $set: { 'line.$.n': 2 } }, one)
      const after = only()
      expect(after).toMatchObject({ free: 4 })
      const [old, fresh] = [before?.line, after?.line] as [unknown[], unknown[]]
      expect(fresh[7]).toEqual({ ...line[7], n: 2 })
      expect(old[7]).toEqual(line[7])
      expect(after?.holders).toBe(before?.holders)
      expect(fresh.filter((entry, i) => entry !== old[i])).toEqual([fresh[7]])
      expect(Object.isFrozen(fresh)).toBe(true)
    })

    test('nor by an aggregate', async () => {
      await db.insert('items', [{ _id: 1, list: [{ a: 1 }, { a: 2 }], b: { c: 1 }, n: 1 }])
      const before = JSON.stringify(only())
      const stages = [
        { $addFields: { 'b.c': 9, 'list.z': 1 } },
        { $unwind: '$list' },
        { $set: { 'list.a': 5 } },
        { $group: { _id: '$n', all: { $push: '$$ROOT' }, merged: { $mergeObjects: '$b' } } },
        { $lookup: { from: 'items', localField: '_id', foreignField: 'n', as: 'same' } },
        { $facet: { x: [{ $unset: 'all' }], y: [{ $project: { 'same.b': 0 } }] } },
      ]
      expect(db.aggregate('items', stages).docs).toHaveLength(1)
      expect(JSON.stringify(only())).toBe(before)
    })
  })

  describe('what is unknown is refused, also with no document to meet it', () => {
    test.each([
      [{ a: { $nothing: 1 } }, 'unknown operator: $nothing'],
      [{ $nothing: 1 }, 'unknown top level operator: $nothing'],
      [{ $or: [] }, '$and/$or/$nor must be a nonempty array'],
      [{ a: { $in: 1 } }, '$in needs an array'],
      [
        { a: { $regex: '(' } },
        'Regular expression is invalid: Invalid regular expression: /(/: Unterminated group',
      ],
      [{ $expr: { $nothing: 1 } }, "Unrecognized expression '$nothing'"],
      [{ $where: 'true' }, 'unknown top level operator: $where'],
    ])('query %j', async (query, message) => {
      expect(thrownBy(() => db.find('items', { query }))).toEqual(failure('badQuery', message))
      expect(thrownBy(() => db.count('items', query))).toEqual(failure('badQuery', message))
    })

    test.each([
      [{ $nothing: {} }, "Unrecognized pipeline stage name: '$nothing'"],
      [{ $out: 'items' }, "Unrecognized pipeline stage name: '$out'"],
      [{ $match: { a: { $nothing: 1 } } }, 'unknown operator: $nothing'],
      [{ $group: { _id: null, n: { $nothing: 1 } } }, "unknown group operator '$nothing'"],
      [{ $group: { n: { $sum: 1 } } }, 'a group specification must include an _id'],
      [{ $project: { a: { $nothing: 1 } } }, "Unrecognized expression '$nothing'"],
      [
        { $project: { a: { $function: { body: '', args: [], lang: 'js' } } } },
        "Unrecognized expression '$function'",
      ],
      [{ $limit: 0 }, 'the limit must be positive'],
      [{ $match: {}, $limit: 1 }, 'A pipeline stage specification object must contain exactly one field.'],
    ])('stage %j', (stage, message) => {
      expect(thrownBy(() => db.aggregate('items', [stage]))).toEqual(failure('badPipeline', message))
    })
  })
})
