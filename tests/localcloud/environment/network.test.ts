import { join } from 'node:path'
import { Network } from '../../../localcloud/environment/network'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { rawRequest } from '../raw-request'

describe('network and quota', () => {
  let cloud: LocalCloud
  let env: TestEnv
  beforeAll(async () => {
    const functions = join(__dirname, '../fixtures/functions')
    cloud = await startLocalCloud({ storage: 'memory', functions })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    await env.seed('rows', [])
  })
  afterAll(() => cloud.close())

  const count = (inv = 'i') =>
    rawRequest(
      cloud,
      { action: 'database.calculateDocument', envName: env.name, collectionName: 'rows' },
      { query: `inv=${inv}` },
    )

  test('latency lies within its bounds, spreads over them, and repeats with its seed', () => {
    const delays = (seed: number) => {
      const network = new Network()
      network.set({ minMs: 5, maxMs: 20, seed })
      return Array.from({ length: 1000 }, () => network.nextDelayMs())
    }
    const [first, again, other] = [delays(7), delays(7), delays(8)]
    expect(first).toEqual(again)
    expect(first).not.toEqual(other)
    expect(Math.min(...first)).toBeGreaterThanOrEqual(5)
    expect(Math.max(...first)).toBeLessThanOrEqual(20)
    const mean = first.reduce((sum, ms) => sum + ms, 0) / first.length
    expect(mean).toBeGreaterThan(11.5)
    expect(mean).toBeLessThan(13.5)
  })

  test('each request takes at least its latency', async () => {
    env.latency({ minMs: 40, maxMs: 40 })
    await count()
    expect(env.invocations()[0]?.calls[0]?.ms).toBeGreaterThanOrEqual(39)
  })

  test('more requests at one time than the plan allows are refused, and the places come back', async () => {
    env.quota({ connections: 3 })
    env.latency({ minMs: 500, maxMs: 500 })
    const answers = await Promise.all(Array.from({ length: 5 }, () => count()))
    expect(answers.map(({ code }) => code ?? 'ok').sort()).toEqual([
      'EXCEED_CONCURRENT_REQUEST_LIMIT',
      'EXCEED_CONCURRENT_REQUEST_LIMIT',
      'ok',
      'ok',
      'ok',
    ])
    expect(await count()).toHaveProperty('data')
  })

  test('a call of a function takes no place of the database', async () => {
    env.quota({ connections: 1, requestsPerSecond: 1 })
    const call = (fn: string, data: object) => ({ fn: 'nested', data: { fn, data } })
    expect(await env.call('nested', call('echo', { a: 1 }))).toMatchObject({ result: { result: { a: 1 } } })
  })

  test('more requests in a second than the plan allows are refused until the second is over', async () => {
    env.quota({ requestsPerSecond: 4 })
    const codes = (await Promise.all(Array.from({ length: 6 }, () => count()))).map(({ code }) => code)
    expect(codes.filter(code => code === 'EXCEED_REQUEST_LIMIT')).toHaveLength(2)
    env.quota(undefined)
    expect(await count()).toHaveProperty('data')
    expect(env.stats().refused).toEqual({ EXCEED_REQUEST_LIMIT: 2 })
  })
})
