import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { rejection, type Sdk, sdkFor } from '../sdk'
import { choosingStages } from './choosing-stages'
import { groupingStages } from './grouping-stages'
import { shapingStages } from './shaping-stages'

const stages = { ...choosingStages, ...groupingStages, ...shapingStages }

/** Offered by wx-server-sdk's class and missing in what it calls. */
const unreachable = ['collStats', 'facet', 'graphLookup', 'indexStats', 'out', 'redact']

describe('stages of an aggregate', () => {
  let cloud: LocalCloud
  let sdk: Sdk
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory' })
    sdk = sdkFor(cloud.env)
    const at = (lng: number) => ({ type: 'Point', coordinates: [lng, 0] })
    await cloud.env.seed('orders', [
      { _id: 1, by: 'a', n: 1, tags: ['x', 'y'], at: { type: 'Point', coordinates: [122, 44] } },
      { _id: 2, by: 'a', n: 2, tags: ['x'], at: { type: 'Point', coordinates: [122, 43] } },
      { _id: 3, by: 'a', n: 3, tags: [], at: at(0) },
      { _id: 4, by: 'b', n: 9, at: at(1) },
      { _id: 5 },
    ])
    await cloud.env.seed('people', [
      { _id: 'p1', key: 'a', name: 'Ann' },
      { _id: 'p2', key: 'b', name: 'Bo' },
      { _id: 'p3', name: 'Cy' },
    ])
  })
  afterAll(() => cloud.close())

  const orders = () => sdk.database().collection('orders').aggregate()

  test('all that the installed SDK has are tried here', () => {
    const offered = Object.getOwnPropertyNames(Object.getPrototypeOf(orders()))
    const others = ['constructor', 'pushStage', 'end']
    expect([...Object.keys(stages), ...unreachable, ...others].sort()).toEqual(offered.sort())
  })

  test.each(unreachable)('%s cannot be sent by this SDK', stage => {
    const start = orders() as unknown as Record<string, (param: unknown) => unknown> // beyond what the type admits
    expect(() => start[stage]?.({})).toThrow(TypeError)
  })

  describe.each(Object.entries(stages))('%s', (_, { gives, refuses }) => {
    test.each(gives)('$name', async ({ build, expected }) => {
      expect((await build(orders(), sdk).end()).list).toEqual(expected)
    })

    test.each(refuses)('refuses %s', async (_, build, fault) => {
      expect(await rejection(build(orders(), sdk).end())).toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
        message: expect.stringMatching(fault),
      })
    })
  })
})
