import type { Database } from '../../../localcloud/db/types'
import { failure, faultOf, openItems, thrownBy } from './open'

const one = { multi: false }
const gone = failure('transactionGone')

/** Numbers as in the list of semantics of the wire protocol's notes. */
describe('transactions and those who wait for them', () => {
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
      expect(await conditional).toMatchObject({ docs: [], modified: 0 })
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
})
