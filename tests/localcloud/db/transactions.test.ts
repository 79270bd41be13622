import type { Database } from '../../../localcloud/db/types'
import { failure, faultOf, idsOf, openItems, thrownBy } from './open'

const one = { multi: false }
const conflict = failure('transactionConflict')
const gone = failure('transactionGone')

/** Numbers as in the list of semantics of the wire protocol's notes. */
describe('transactions', () => {
  let db: Database
  beforeEach(async () => {
    db = openItems([{ name: 'phone', fields: { phone: 1 }, unique: true }])
    await db.insert('items', [
      { _id: 'a', n: 1, phone: '1' },
      { _id: 'b', n: 2, phone: '2' },
    ])
  })
  afterEach(() => db.close())

  const read = (tx?: string) =>
    db.find('items', { sort: { _id: 1 } }, tx).docs.map(({ _id, n }) => `${_id}${n}`)
  const inc = (id: string, at?: { tx?: string; owner?: string }) =>
    db.update('items', { _id: id }, { $inc: { n: 1 } }, one, at)

  describe('1. snapshot isolation', () => {
    test('the snapshot is taken at the first operation, not at the start', async () => {
      const tx = db.begin()
      await inc('a')
      expect(read(tx)).toEqual(['a2', 'b2'])
      await inc('a')
      await db.remove('items', { _id: 'b' }, one)
      await db.insert('items', [{ _id: 'c', n: 9 }])
      expect(read(tx)).toEqual(['a2', 'b2'])
      expect(db.find('items', { query: { n: { $gte: 3 } } }, tx).docs).toEqual([])
      expect(read()).toEqual(['a3', 'c9'])
    })

    test('a write takes it as well', async () => {
      const tx = db.begin()
      await inc('a', { tx })
      await inc('b')
      expect(read(tx)).toEqual(['a2', 'b2'])
    })

    test('it sees its own writes, also in queries, orders and limits; nobody else does', async () => {
      const tx = db.begin()
      await db.insert('items', [{ _id: 'c', n: 0 }], { tx })
      await inc('a', { tx })
      await inc('a', { tx })
      await db.remove('items', { _id: 'b' }, one, { tx })
      expect(read(tx)).toEqual(['a3', 'c0'])
      const largest = db.find('items', { query: { n: { $gt: 0 } }, sort: { n: -1 }, limit: 1 }, tx)
      expect(idsOf(largest.docs)).toEqual(['a'])
      expect(
        await db.update('items', { n: 3 }, { $set: { seen: true } }, { multi: true }, { tx }),
      ).toMatchObject({
        docs: [{ _id: 'a', n: 3, seen: true }],
        modified: 1,
      })
      expect(read()).toEqual(['a1', 'b2'])
      await db.commit(tx)
      expect(read()).toEqual(['a3', 'c0'])
    })

    test('rollback leaves nothing', async () => {
      const tx = db.begin()
      await inc('a', { tx })
      await db.insert('items', [{ _id: 'c' }], { tx })
      db.abort(tx)
      expect(read()).toEqual(['a1', 'b2'])
    })

    test('what is made and removed again within it is not there, and its id is free', async () => {
      const tx = db.begin()
      await db.insert('items', [{ _id: 'c', n: 1 }], { tx })
      await db.remove('items', { _id: 'c' }, one, { tx })
      await db.insert('items', [{ _id: 'c', n: 2 }], { tx })
      await db.remove('items', { _id: 'c' }, one, { tx })
      await db.commit(tx)
      expect(read()).toEqual(['a1', 'b2'])
    })
  })

  describe('2. conflicts', () => {
    test('with a commit after the snapshot: at the write, and the transaction is over', async () => {
      const tx = db.begin()
      read(tx)
      await inc('a')
      expect(await faultOf(inc('a', { tx }))).toEqual(conflict)
      expect(await faultOf(db.commit(tx))).toEqual(gone)
      expect(read()).toEqual(['a2', 'b2'])
    })

    test('with another open transaction: at once, and what the loser held is free', async () => {
      const [winner, loser] = [db.begin(), db.begin()]
      await inc('a', { tx: winner })
      await inc('b', { tx: loser })
      expect(await faultOf(inc('a', { tx: loser }))).toEqual(conflict)
      expect(thrownBy(() => read(loser))).toEqual(gone)
      await inc('b', { tx: winner })
      await db.commit(winner)
      expect(read()).toEqual(['a2', 'b3'])
    })

    test('with a document that was removed or made since', async () => {
      const tx = db.begin()
      read(tx)
      await db.remove('items', { _id: 'a' }, one)
      expect(await faultOf(inc('a', { tx }))).toEqual(conflict)
      const second = db.begin()
      read(second)
      await db.insert('items', [{ _id: 'c' }])
      expect(await faultOf(db.insert('items', [{ _id: 'c' }], { tx: second }))).toEqual(conflict)
    })

    test('of twenty increments at once one wins, and with retries all do', async () => {
      const attempt = async () => {
        const tx = db.begin()
        const [doc] = db.find('items', { query: { _id: 'a' } }, tx).docs
        await db.update('items', { _id: 'a' }, { $set: { n: Number(doc?.n) + 1 } }, one, { tx })
        await null
        await db.commit(tx)
      }
      const faults = await Promise.all(Array.from({ length: 20 }, () => faultOf(attempt())))
      expect(faults.filter(fault => fault === undefined)).toHaveLength(1)
      const retry = async (): Promise<void> => ((await faultOf(attempt())) ? retry() : undefined)
      await Promise.all(Array.from({ length: 19 }, retry))
      expect(read()).toEqual(['a21', 'b2'])
    })
  })

  test('3. write skew is allowed', async () => {
    const [first, second] = [db.begin(), db.begin()]
    read(first)
    read(second)
    await inc('a', { tx: first })
    await inc('b', { tx: second })
    await db.commit(first)
    await db.commit(second)
    expect(read()).toEqual(['a2', 'b3'])
  })

  test('7. a collection must exist', async () => {
    expect(await faultOf(db.insert('others', [{}], { tx: db.begin() }))).toEqual(failure('collectionMissing'))
    expect(thrownBy(() => db.find('others', {}, db.begin()))).toEqual(failure('collectionMissing'))
  })

  test('8. a missing document is an empty list', () => {
    expect(db.find('items', { query: { _id: 'none' } }, db.begin()).docs).toEqual([])
  })

  test('transfers at once end exactly right', async () => {
    await db.insert(
      'items',
      Array.from({ length: 5 }, (_, i) => ({ _id: i, money: 100, phone: `m${i}` })),
    )
    const transfer = async (from: number, to: number): Promise<void> => {
      const tx = db.begin()
      const move = async () => {
        await db.update('items', { _id: from }, { $inc: { money: -7 } }, one, { tx })
        await null
        await db.update('items', { _id: to }, { $inc: { money: 7 } }, one, { tx })
        await db.commit(tx)
      }
      if (await faultOf(move())) await transfer(from, to)
    }
    await Promise.all(Array.from({ length: 30 }, (_, i) => transfer(i % 5, (i + 1 + (i % 3)) % 5)))
    const { docs } = db.aggregate('items', [{ $group: { _id: null, sum: { $sum: '$money' } } }])
    expect(docs).toEqual([{ _id: null, sum: 500 }])
  })
})
