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
        matched: 1,
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

  describe('4. a plain write', () => {
    test('waits for the transaction and then applies on top', async () => {
      const tx = db.begin()
      await inc('a', { tx })
      const plain = inc('a')
      const missed = db.update('items', { _id: 'b', n: 2 }, { $inc: { n: 10 } }, one)
      expect(await missed).toMatchObject({ modified: 1 })
      expect(read()).toEqual(['a1', 'b12'])
      await db.commit(tx)
      expect(await plain).toMatchObject({ modified: 1 })
      expect(read()).toEqual(['a3', 'b12'])
    })

    test('asks its query again: what the transaction changed may no longer match', async () => {
      const tx = db.begin()
      await inc('a', { tx })
      const conditional = db.update('items', { _id: 'a', n: 1 }, { $set: { late: true } }, one)
      const removal = db.remove('items', { n: 1 }, { multi: true })
      await db.commit(tx)
      expect(await conditional).toMatchObject({ matched: 0, modified: 0 })
      expect(await removal).toMatchObject({ deleted: 0 })
    })

    test('goes ahead when the transaction is given up', async () => {
      const tx = db.begin()
      await db.remove('items', { _id: 'a' }, one, { tx })
      const plain = inc('a')
      db.abort(tx)
      expect(await plain).toMatchObject({ modified: 1 })
      expect(read()).toEqual(['a2', 'b2'])
    })

    test('of the same invocation fails at once instead of waiting for itself', async () => {
      const tx = db.begin('invocation 1')
      await inc('a', { tx, owner: 'invocation 1' })
      expect(await faultOf(inc('a', { owner: 'invocation 1' }))).toEqual(failure('selfDeadlock'))
      const other = inc('a', { owner: 'invocation 2' })
      await db.commit(tx)
      expect(await other).toMatchObject({ modified: 1 })
    })
  })

  describe('5. its end', () => {
    test('comes after its lifetime, by the given clock', async () => {
      let now = 1_000
      const timed = openItems([], { now: () => now, transactionLifetimeMs: 30_000 })
      await timed.insert('items', [{ _id: 'a', n: 1 }])
      const [young, old] = [timed.begin(), timed.begin()]
      await timed.update('items', { _id: 'a' }, { $inc: { n: 1 } }, one, { tx: old })
      now += 29_999
      expect(timed.find('items', {}, young).docs).toHaveLength(1)
      now += 1
      expect(thrownBy(() => timed.find('items', {}, young))).toEqual(gone)
      // Nobody asks for `old` again; still it no longer holds what it wrote.
      expect(await timed.update('items', { _id: 'a' }, { $inc: { n: 1 } }, one)).toMatchObject({
        modified: 1,
      })
      expect(await faultOf(timed.commit(old))).toEqual(gone)
      timed.close()
    })

    test('wakes a plain write that waits, though nobody calls', async () => {
      const timed = openItems([], { transactionLifetimeMs: 20 })
      await timed.insert('items', [{ _id: 'a', n: 1 }])
      await timed.update('items', { _id: 'a' }, { $inc: { n: 1 } }, one, { tx: timed.begin() })
      await timed.update('items', { _id: 'a' }, { $inc: { n: 5 } }, one)
      expect(timed.find('items', {}).docs).toEqual([{ _id: 'a', n: 6 }])
      timed.close()
    })

    test('is final: any use after it fails', async () => {
      const [committed, aborted] = [db.begin(), db.begin()]
      await db.commit(committed)
      db.abort(aborted)
      for (const tx of [committed, aborted, 'never begun']) {
        expect(thrownBy(() => read(tx))).toEqual(gone)
        expect(await faultOf(inc('a', { tx }))).toEqual(gone)
        expect(await faultOf(db.commit(tx))).toEqual(gone)
        expect(thrownBy(() => db.abort(tx))).toEqual(gone)
      }
    })

    test('comes with the invocation that owns it', async () => {
      const [mine, other] = [db.begin('invocation 1'), db.begin('invocation 2')]
      await inc('a', { tx: mine })
      db.abortOwnedBy('invocation 1')
      expect(await faultOf(db.commit(mine))).toEqual(gone)
      expect(await inc('a')).toMatchObject({ modified: 1 })
      await db.commit(other)
    })

    test('comes with any failed write, as in MongoDB', async () => {
      const tx = db.begin()
      await inc('b', { tx })
      const fault = await faultOf(db.update('items', { _id: 'a' }, { $inc: { phone: 1 } }, one, { tx }))
      expect(fault).toEqual(failure('badUpdate'))
      expect(await faultOf(db.commit(tx))).toEqual(gone)
      expect(read()).toEqual(['a1', 'b2'])
    })
  })

  describe('6. unique keys', () => {
    const taken = (fields: string) =>
      failure('duplicateKey', `E11000 duplicate key error collection: tnt-local.items index: ${fields}`)

    test('pending in another transaction: a conflict', async () => {
      const [first, second, third] = [db.begin(), db.begin(), db.begin()]
      await db.insert('items', [{ _id: 'c', phone: '3' }], { tx: first })
      expect(await faultOf(db.insert('items', [{ _id: 'd', phone: '3' }], { tx: second }))).toEqual(conflict)
      expect(await faultOf(db.insert('items', [{ _id: 'c', phone: '4' }], { tx: third }))).toEqual(conflict)
    })

    test('committed: a duplicate', async () => {
      const fault = await faultOf(db.insert('items', [{ _id: 'c', phone: '1' }], { tx: db.begin() }))
      expect(fault).toEqual(taken('phone dup key: { phone: "1" }'))
      const byId = await faultOf(db.insert('items', [{ _id: 'a', phone: '9' }], { tx: db.begin() }))
      expect(byId).toEqual(taken('_id_ dup key: { _id: "a" }'))
    })

    test('committed since the snapshot: a conflict', async () => {
      const tx = db.begin()
      read(tx)
      await db.insert('items', [{ _id: 'c', phone: '3' }])
      expect(await faultOf(db.insert('items', [{ _id: 'd', phone: '3' }], { tx }))).toEqual(conflict)
    })

    test('its own: twice is a duplicate, given up is free', async () => {
      const tx = db.begin()
      await db.update('items', { _id: 'a' }, { $set: { phone: '7' } }, one, { tx })
      await db.insert('items', [{ _id: 'c', phone: '1' }], { tx })
      await db.commit(tx)
      expect(db.find('items', { query: { phone: '1' } }).docs).toEqual([{ _id: 'c', phone: '1' }])
      const again = db.begin()
      await db.insert('items', [{ _id: 'd', phone: '8' }], { tx: again })
      expect(await faultOf(db.insert('items', [{ _id: 'e', phone: '8' }], { tx: again }))).toEqual(
        taken('phone dup key: { phone: "8" }'),
      )
    })

    test('a plain insert waits for a pending key, and for one that is being given up', async () => {
      const tx = db.begin()
      await db.insert('items', [{ _id: 'c', phone: '3' }], { tx })
      await db.remove('items', { _id: 'a' }, one, { tx })
      const duplicate = faultOf(db.insert('items', [{ _id: 'd', phone: '3' }]))
      const freed = db.insert('items', [{ _id: 'e', phone: '1' }])
      await db.commit(tx)
      expect(await duplicate).toEqual(taken('phone dup key: { phone: "3" }'))
      expect(await freed).toMatchObject({ insertedIds: ['e'] })
    })
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
