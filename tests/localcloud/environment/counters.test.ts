import type { Schema } from '../../../localcloud/db/types'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { rawRequest } from '../raw-request'

const schema: Schema = {
  collections: {
    acts: { purpose: 'what is counted', indexes: [{ name: 'site_start', fields: { site: 1, start: 1 } }] },
  },
}

describe('counters', () => {
  let cloud: LocalCloud
  let env: TestEnv
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory', schema })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    await env.seed(
      'acts',
      Array.from({ length: 10 }, (_, n) => ({ _id: `a${n}`, site: n % 2, start: n, free: n })),
    )
    env.resetStats()
  })
  afterAll(() => cloud.close())

  const get = (query: string, inv = 'one') =>
    rawRequest(
      cloud,
      { action: 'database.getDocument', envName: env.name, collectionName: 'acts', query },
      { query: `inv=${inv}` },
    )

  test('say what was asked, what was read, and by which index', async () => {
    await get('{"site":1}')
    await get('{"_id":"a1"}')
    expect(env.stats()).toEqual({
      requests: 2,
      byAction: { 'database.getDocument': 2 },
      byCollection: { acts: { 'database.getDocument': 2 } },
      refused: {},
      rowsScanned: 6,
      rowsReturned: 6,
      indexes: { 'acts.site_start': 1, 'acts._id_': 1 },
      collectionScans: [],
    })
  })

  test('list what no index answered, once for each kind of query', async () => {
    await get('{"free":1}')
    await get('{"free":2}')
    await get('{"free":2,"start":3}')
    const scan = { action: 'database.getDocument', collection: 'acts' }
    expect(env.stats().collectionScans).toEqual([
      { ...scan, query: '{"free":1}', scanned: 20, times: 2 },
      { ...scan, query: '{"free":2,"start":3}', scanned: 10, times: 1 },
    ])
  })

  test('count refusals by their code, and inserts as no scans', async () => {
    const add = {
      action: 'database.insertDocument',
      envName: env.name,
      collectionName: 'acts',
      data: ['{"_id":"new"}'],
    }
    expect(await rawRequest(cloud, add)).toHaveProperty('data')
    expect(await rawRequest(cloud, add)).toHaveProperty('code')
    await get('{"$nope":1}')
    expect(env.stats()).toMatchObject({ refused: { DATABASE_REQUEST_FAILED: 2 }, collectionScans: [] })
  })

  test('keep each call of an invocation with its plan', async () => {
    await get('{"site":1}')
    await get('{"$nope":1}')
    const [invocation] = env.invocations()
    expect(invocation?.calls).toEqual([
      {
        action: 'database.getDocument',
        collection: 'acts',
        plan: { collection: 'acts', index: 'site_start', scanned: 5, returned: 5 },
        at: expect.any(Number),
        ms: expect.any(Number),
        code: undefined,
        detail: '{"site":1}',
      },
      expect.objectContaining({ plan: null, code: 'DATABASE_REQUEST_FAILED' }),
    ])
  })

  test('are of one environment only, and a reader cannot change them', async () => {
    const other = await cloud.newEnv()
    await get('{"site":1}')
    expect(other.stats().requests).toBe(0)
    env.stats().byAction['database.getDocument'] = 99
    expect(env.stats().byAction).toEqual({ 'database.getDocument': 1 })
  })
})
