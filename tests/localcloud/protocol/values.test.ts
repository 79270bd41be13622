import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { type Db, sdkFor } from '../sdk'

/** App value → what the app reads back, through the real SDK both ways. */
describe('values through the SDK', () => {
  let cloud: LocalCloud
  let db: Db
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory' })
    db = sdkFor(cloud.env).database()
    await cloud.env.seed('values', [])
  })
  afterAll(() => cloud.close())

  const date = new Date('2024-01-02T03:04:05.678Z')

  test.each([
    ['integer', 1, 1],
    ['float that is whole', 2.0, 2],
    ['negative zero', -0, 0],
    ['beyond int32', 2_147_483_648, 2_147_483_648],
    ['largest safe', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ['double', 1.5, 1.5],
    ['huge', 1e300, 1e300],
    ['not a number', Number.NaN, Number.NaN],
    ['infinity', -Infinity, -Infinity],
    ['text', '文字 "quoted" \u2028', '文字 "quoted" \u2028'],
    ['boolean', false, false],
    ['null', null, null],
    ['date', date, date],
    ['date before 1970', new Date(-1), new Date(-1)],
    ['date after 9999', new Date(Date.UTC(12_000, 0)), new Date(Date.UTC(12_000, 0))],
    ['nested', { a: { b: [1, { c: date }] } }, { a: { b: [1, { c: date }] } }],
    ['undefined in an array', [1, undefined], [1, null]],
    ['empty', { a: [], b: '' }, { a: [], b: '' }],
  ])('%s', async (name, sent, back) => {
    await db.collection('values').add({ data: { _id: name, value: sent } })
    const { data } = await db.collection('values').doc(name).get()
    expect(data).toEqual({ _id: name, value: back })
  })

  test('undefined fields are not stored', async () => {
    await db.collection('values').add({ data: { _id: 'hole', a: undefined, b: 1 } })
    expect(cloud.env.get('values', 'hole')).toEqual({ _id: 'hole', b: 1 })
  })

  test('serverDate is the time of the environment, in documents, updates and queries', async () => {
    cloud.env.clock.set(date.getTime())
    const rows = db.collection('values')
    await rows.add({
      data: { _id: 'sd', at: db.serverDate(), inner: { at: db.serverDate({ offset: 1000 }) } },
    })
    expect(cloud.env.get('values', 'sd')).toEqual({
      _id: 'sd',
      at: date,
      inner: { at: new Date(date.getTime() + 1000) },
    })
    cloud.env.clock.advance(60_000)
    expect(await rows.where({ _id: 'sd', at: db.command.lt(db.serverDate()) }).count()).toMatchObject({
      total: 1,
    })
    await rows.doc('sd').update({ data: { at: db.serverDate() } })
    expect(await rows.where({ _id: 'sd', at: db.command.lt(db.serverDate()) }).count()).toMatchObject({
      total: 0,
    })
    cloud.env.clock.real()
    expect(Math.abs(cloud.env.clock.now() - Date.now())).toBeLessThan(1000)
  })

  test('regular expressions match with the flags of JavaScript', async () => {
    await cloud.env.seed('texts', [
      { _id: 'a', s: 'Hello' },
      { _id: 'b', s: 'help' },
      { _id: 'c', s: 'shell' },
    ])
    const ids = async (query: object) =>
      (await db.collection('texts').where(query).get()).data.map(doc => doc._id)
    expect(await ids({ s: /^hel/gi })).toEqual(['a', 'b'])
    expect(await ids({ s: db.RegExp({ regexp: '^hel', options: '' }) })).toEqual(['b'])
  })

  test('a stored pattern comes back as an object', async () => {
    await db.collection('values').add({ data: { _id: 'pattern', value: /ab+c/i } })
    const { data } = await db.collection('values').doc('pattern').get()
    expect(data?.value).toEqual({ pattern: 'ab+c', options: 'i' })
  })

  test('ids made by the server', async () => {
    const { _id } = await db.collection('values').add({ data: {} })
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
    const { _ids } = await db.collection('values').add({ data: [{}, {}] })
    expect(_ids).toHaveLength(2)
  })
})
