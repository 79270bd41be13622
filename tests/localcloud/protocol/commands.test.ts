import type { Fields } from '../../../localcloud/db/types'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { type Sdk, sdkFor } from '../sdk'

type Commands = Record<string, (...args: unknown[]) => unknown>

const stored: Fields = {
  _id: 'a',
  n: 5,
  text: 'x',
  tags: ['a', 'b', 'c'],
  objs: [
    { k: 1, v: 'one' },
    { k: 2, v: 'two' },
  ],
  deep: { left: 1 },
}

/** Commands of the SDK, from the app to the stored document and back. */
describe('commands', () => {
  let cloud: LocalCloud
  let env: TestEnv
  let sdk: Sdk
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory' })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    sdk = sdkFor(env)
    const at = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] })
    await env.seed('docs', [stored])
    await env.seed('places', [
      { _id: 'near', at: at(122, 43) },
      { _id: 'far', at: at(122.5, 43) },
      { _id: 'away', at: at(10, 10) },
    ])
  })
  afterAll(() => cloud.close())

  const docs = () => sdk.database().collection('docs')
  // The SDK's type names no more of them than the other tests use.
  const commands = () => sdk.database().command as unknown as Commands

  test.each<[string, (_: Commands) => Fields, Fields]>([
    ['set', _ => ({ deep: _.set?.({ right: 2 }) }), { deep: { right: 2 } }],
    ['a merge of plain objects', () => ({ deep: { right: 2 } }), { deep: { left: 1, right: 2 } }],
    ['remove', _ => ({ deep: { left: _.remove?.() } }), { deep: {} }],
    ['inc', _ => ({ n: _.inc?.(2) }), { n: 7 }],
    ['mul', _ => ({ n: _.mul?.(2) }), { n: 10 }],
    ['max', _ => ({ n: _.max?.(9) }), { n: 9 }],
    ['min', _ => ({ n: _.min?.(9) }), { n: 5 }],
    ['bit', _ => ({ n: _.bit?.({ and: 4 }) }), { n: 4 }],
    ['rename', _ => ({ text: _.rename?.('title') }), { text: undefined, title: 'x' }],
    [
      'push of one and of several',
      _ => ({ tags: _.push?.(['d', 'e']) }),
      { tags: ['a', 'b', 'c', 'd', 'e'] },
    ],
    [
      'push with its modifiers',
      _ => ({ tags: _.push?.({ each: ['z', 'y'], sort: -1, slice: 3 }) }),
      { tags: ['z', 'y', 'c'] },
    ],
    [
      'push at a position',
      _ => ({ tags: _.push?.({ each: ['z'], position: 1 }) }),
      { tags: ['a', 'z', 'b', 'c'] },
    ],
    ['unshift', _ => ({ tags: _.unshift?.(['z']) }), { tags: ['z', 'a', 'b', 'c'] }],
    ['pop', _ => ({ tags: _.pop?.() }), { tags: ['a', 'b'] }],
    ['shift', _ => ({ tags: _.shift?.() }), { tags: ['b', 'c'] }],
    ['pull of a value', _ => ({ tags: _.pull?.('b') }), { tags: ['a', 'c'] }],
    ['pull by a command', _ => ({ tags: _.pull?.(_.in?.(['a', 'c'])) }), { tags: ['b'] }],
    ['pull of documents', _ => ({ objs: _.pull?.({ k: _.gt?.(1) }) }), { objs: [{ k: 1, v: 'one' }] }],
    ['pullAll', _ => ({ tags: _.pullAll?.(['a', 'b']) }), { tags: ['c'] }],
    ['addToSet', _ => ({ tags: _.addToSet?.('b') }), { tags: ['a', 'b', 'c'] }],
    [
      'addToSet of each',
      _ => ({ tags: _.addToSet?.({ $each: ['b', 'd'] }) }),
      { tags: ['a', 'b', 'c', 'd'] },
    ],
    ['a path into an array', () => ({ 'tags.1': 'B' }), { tags: ['a', 'B', 'c'] }],
    [
      'all elements',
      _ => ({ 'objs.$[].k': _.inc?.(10) }),
      {
        objs: [
          { k: 11, v: 'one' },
          { k: 12, v: 'two' },
        ],
      },
    ],
  ])('%s', async (_, data, changed) => {
    await docs()
      .doc('a')
      .update({ data: data(commands()) })
    expect(env.get('docs', 'a')).toEqual({ ...stored, ...changed })
  })

  test('the positional operator means the element that the query met', async () => {
    const { elemMatch, inc } = commands()
    const query = docs().where({ objs: elemMatch?.({ k: 2 }) })
    expect(await query.update({ data: { 'objs.$.v': 'changed', n: inc?.(1) } })).toMatchObject({
      stats: { updated: 1 },
    })
    expect(env.get('docs', 'a')).toMatchObject({
      n: 6,
      objs: [
        { k: 1, v: 'one' },
        { k: 2, v: 'changed' },
      ],
    })
  })

  test.each<[string, (_: Commands, geo: Sdk) => Fields, string[]]>([
    [
      'geoNear, nearest first',
      (_, { database }) => ({
        at: _.geoNear?.({ geometry: database().Geo.Point(122.4, 43), maxDistance: 50_000 }),
      }),
      ['far', 'near'],
    ],
    [
      'geoNear beyond a distance',
      (_, { database }) => ({
        at: _.geoNear?.({ geometry: database().Geo.Point(122, 43), minDistance: 1000, maxDistance: 90_000 }),
      }),
      ['far'],
    ],
    [
      'geoWithin a circle, in radians',
      (_, { database }) => ({ at: _.geoWithin?.({ centerSphere: [database().Geo.Point(122, 43), 0.001] }) }),
      ['near'],
    ],
  ])('%s', async (_, query, expected) => {
    const { data } = await sdk.database().collection('places').where(query(commands(), sdk)).get()
    expect(data.map(({ _id }) => _id)).toEqual(expected)
  })
})
