import type { Database } from '../../../localcloud/db/types'
import { failure, faultOf, openItems } from './open'

const one = { multi: false }
const conflict = failure('transactionConflict')

/** Numbers as in the list of semantics of the wire protocol's notes. */
describe('transactions and unique keys', () => {
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
})
