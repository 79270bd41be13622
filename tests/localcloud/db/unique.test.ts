import type { Database } from '../../../localcloud/db/types'
import { failure, faultOf, openItems } from './open'

const many = { multi: true }
const one = { multi: false }

describe('unique indexes', () => {
  let db: Database
  beforeEach(async () => {
    db = openItems([
      { name: 'site_code', fields: { site: 1, code: 1 }, unique: true },
      { name: 'cards', fields: { 'cards.no': 1 }, unique: true },
    ])
    await db.insert('items', [
      { _id: 'a', site: 1, code: 'x', cards: [{ no: 1 }, { no: 1 }, { no: 2 }] },
      { _id: 'b', site: 1, code: 'y', cards: [{ no: 3 }] },
    ])
  })
  afterEach(() => db.close())

  const duplicate = (dup: string) =>
    failure('duplicateKey', `E11000 duplicate key error collection: tnt-local.items index: ${dup}`)

  test('refuse a second document with the same values, name them, and leave nothing behind', async () => {
    const fault = await faultOf(db.insert('items', [{ _id: 'c', site: 1, code: 'x', cards: [{ no: 9 }] }]))
    expect(fault).toEqual(duplicate('site_code dup key: { site: 1, code: "x" }'))
    expect(db.count('items', {}).total).toBe(2)
    await db.insert('items', [{ _id: 'c', site: 2, code: 'x', cards: [{ no: 9 }] }])
  })

  test('hold for every element of an array, but not within one document', async () => {
    const fault = await faultOf(db.insert('items', [{ site: 3, code: 'z', cards: [{ no: 8 }, { no: 2 }] }]))
    expect(fault).toEqual(duplicate('cards dup key: { cards.no: 2 }'))
  })

  test('count a missing field as null, so that only one may lack it', async () => {
    await db.insert('items', [{ _id: 'c', site: 4 }])
    expect(await faultOf(db.insert('items', [{ _id: 'd', site: 5 }]))).toEqual(
      duplicate('cards dup key: { cards.no: null }'),
    )
  })

  test('hold for updates and replacements', async () => {
    const taken = duplicate('site_code dup key: { site: 1, code: "x" }')
    expect(await faultOf(db.update('items', { _id: 'b' }, { $set: { code: 'x' } }, one))).toEqual(taken)
    expect(await faultOf(db.replace('items', 'b', { site: 1, code: 'x', cards: [{ no: 3 }] }))).toEqual(taken)
    expect(await faultOf(db.update('items', {}, { $set: { code: 'z' } }, many))).toEqual(
      duplicate('site_code dup key: { site: 1, code: "z" }'),
    )
    expect(db.find('items', { sort: { _id: 1 } }).docs.map(({ code }) => code)).toEqual(['x', 'y'])
  })

  test('free a value that is removed or changed', async () => {
    await db.update('items', { _id: 'a' }, { $set: { code: 'w' } }, one)
    await db.update('items', { _id: 'b' }, { $set: { code: 'x' } }, one)
    await db.remove('items', { _id: 'b' }, one)
    await db.insert('items', [{ _id: 'c', site: 1, code: 'x', cards: [{ no: 3 }] }])
    expect(db.find('items', { query: { site: 1, code: 'x' } }).plan).toMatchObject({
      index: 'site_code',
      scanned: 1,
    })
  })

  test('let one of many inserts at once through', async () => {
    const rivals = Array.from({ length: 20 }, (_, i) =>
      faultOf(db.insert('items', [{ _id: `r${i}`, site: 9, code: 'q', cards: [{ no: 100 + i }] }])),
    )
    expect((await Promise.all(rivals)).filter(fault => fault === undefined)).toHaveLength(1)
  })
})
