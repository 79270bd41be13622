import { type LocalCloud, startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { type Db, markRequests, rejection, sdkFor } from '../sdk'

describe('transactions through the SDK', () => {
  let cloud: LocalCloud
  let env: TestEnv
  let db: Db
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory' })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    db = sdkFor(env).database()
    await env.seed('acc', [
      { _id: 'a', n: 10 },
      { _id: 'b', n: 20 },
    ])
  })
  afterAll(() => cloud.close())

  const begin = () => db.startTransaction()
  const change = { data: { n: 1000 } }

  test('reads its snapshot and its own writes, and commits them together', async () => {
    const t = await begin()
    await t
      .collection('acc')
      .doc('a')
      .update({ data: { n: 11 } })
    await t.collection('acc').add({ data: { _id: 'c', n: 1 } })
    await db
      .collection('acc')
      .doc('b')
      .update({ data: { n: 21 } })
    expect((await t.collection('acc').doc('a').get()).data).toEqual({ _id: 'a', n: 11 })
    expect((await t.collection('acc').doc('b').get()).data).toEqual({ _id: 'b', n: 20 })
    expect((await t.collection('acc').where({ n: 1 }).get()).data).toHaveLength(1)
    expect(env.get('acc', 'a')).toEqual({ _id: 'a', n: 10 })
    await t.commit()
    expect(env.read('acc', {}, { sort: { _id: 1 } })).toEqual([
      { _id: 'a', n: 11 },
      { _id: 'b', n: 21 },
      { _id: 'c', n: 1 },
    ])
  })

  test('a missing document is an error of the SDK inside too, and set and remove work', async () => {
    const t = await begin()
    expect(await rejection(t.collection('acc').doc('none').get())).toMatchObject({ errCode: -1 })
    await t
      .collection('acc')
      .doc('new')
      .set({ data: { n: 1 } })
    await t.collection('acc').doc('b').remove()
    await t.commit()
    expect(env.read('acc', {}, { sort: { _id: 1 } }).map(doc => doc._id)).toEqual(['a', 'new'])
  })

  test('a write that another open transaction has made is a conflict at once, and ends the second', async () => {
    const [first, second] = [await begin(), await begin()]
    await first.collection('acc').doc('a').update(change)
    const error = await rejection(second.collection('acc').doc('a').update(change))
    expect(error).toMatchObject({
      errCode: -501001,
      errMsg: expect.stringMatching(
        /^document\.update:fail -501001 resource system error\. \[ResourceUnavailable\.TransactionConflict\]/,
      ),
    })
    expect(await rejection(second.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    await first.commit()
  })

  test('a write to what has changed since the snapshot is a conflict', async () => {
    const t = await begin()
    await t.collection('acc').doc('a').get()
    await db
      .collection('acc')
      .doc('a')
      .update({ data: { n: 99 } })
    const error = await rejection(t.collection('acc').doc('a').update(change))
    expect(error.errMsg).toMatch(/TransactionConflict/)
  })

  test('a plain write waits for the transaction that holds the document, then applies on top', async () => {
    const t = await begin()
    await t
      .collection('acc')
      .doc('a')
      .update({ data: { n: 50 } })
    const plain = db
      .collection('acc')
      .doc('a')
      .update({ data: { n: db.command.inc(1) } })
    await db.collection('acc').count() // a round trip: the plain write has arrived and waits
    expect(env.get('acc', 'a')).toEqual({ _id: 'a', n: 10 })
    await t.commit()
    await plain
    expect(env.get('acc', 'a')).toEqual({ _id: 'a', n: 51 })
  })

  test('where().update() runs outside: in the same invocation it fails at once instead of waiting for itself', async () => {
    markRequests(cloud.admin, 'mine')
    const t = await begin()
    await t
      .collection('acc')
      .doc('a')
      .update({ data: { n: 50 } })
    const error = await rejection(
      t
        .collection('acc')
        .where({ _id: 'a' })
        .update({ data: { n: 1 } }),
    )
    expect(error).toMatchObject({ errCode: -502001 })
    await t.rollback()
    expect(env.get('acc', 'a')).toEqual({ _id: 'a', n: 10 })
  })

  test('ended, unknown and expired transactions are gone', async () => {
    const t = await begin()
    await t
      .collection('acc')
      .doc('a')
      .update({ data: { n: 1 } })
    env.clock.advance(31_000)
    expect(await rejection(t.commit())).toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
      message: expect.stringMatching(/^\[ResourceUnavailable\.TransactionNotExist\]/),
    })
    expect(env.get('acc', 'a')).toEqual({ _id: 'a', n: 10 })
  })

  describe('runTransaction', () => {
    test('rollback(reason) rejects with the reason itself', async () => {
      const run = db.runTransaction(async t => {
        await t
          .collection('acc')
          .doc('a')
          .update({ data: { n: 1 } })
        await t.rollback('full')
      })
      expect(await rejection(run)).toBe('full')
      expect(env.get('acc', 'a')).toEqual({ _id: 'a', n: 10 })
    })

    test.each([
      ['commit, twice', { action: 'database.commitTransaction', times: 2 }, 3, undefined],
      [
        'commit, always',
        { action: 'database.commitTransaction', times: Infinity },
        4,
        'DATABASE_TRANSACTION_CONFLICT',
      ],
      ['a write inside', { action: 'database.modifyDocument', times: 1 }, 1, -501001],
      ['a read inside', { action: 'database.getDocument', times: 1 }, 1, -501001],
    ])('a conflict on %s', async (_, fault, runs, failure) => {
      env.faults.add({ ...fault, effect: 'fail', code: 'DATABASE_TRANSACTION_CONFLICT' })
      let count = 0
      const error = await db
        .runTransaction(async t => {
          count++
          await t.collection('acc').doc('a').get()
          await t
            .collection('acc')
            .doc('b')
            .update({ data: { n: count } })
        })
        .then(
          () => undefined,
          (caught: { errCode?: number; code?: string }) => caught.errCode ?? caught.code,
        )
      expect([count, error]).toEqual([runs, failure])
      const { byAction } = env.stats()
      expect(byAction['database.startTransaction']).toBe(runs)
      expect(byAction['database.abortTransaction'] ?? 0).toBe(failure === undefined ? 0 : 1)
    })
  })
})
