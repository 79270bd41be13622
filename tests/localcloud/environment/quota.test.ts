import { type Cloud, openCloud } from '../../../localcloud/cloud'
import { Quota, type QuotaSpec } from '../../../localcloud/environment/quota'
import { plans } from '../../../localcloud/plans'
import { TestEnv } from '../../../localcloud/testing/test-env'
import { rejection, sdkFor } from '../sdk'

const READ = 'database.getDocument'
const WRITE = 'database.modifyDocument'

describe('a quota', () => {
  let now: number
  /** Answers in turn: `ok`, or what the request is refused with. */
  function ask(quota: Quota, ...actions: string[]): string[] {
    return actions.map(action => {
      try {
        quota.enter(action)
        quota.leave()
        return 'ok'
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    })
  }
  function quotaOf(spec: QuotaSpec): Quota {
    now = Date.parse('2026-09-18T23:59:58+08:00')
    const quota = new Quota(() => now)
    quota.set(spec)
    return quota
  }

  test('of a second is free again when the second is over', () => {
    const quota = quotaOf({ requestsPerSecond: 2 })
    const refused = '[LimitExceeded.RequestRate] more than 2 requests in a second'
    expect(ask(quota, READ, WRITE, READ)).toEqual(['ok', 'ok', refused])
    now += 999
    expect(ask(quota, READ)).toEqual([refused])
    now += 1
    expect(ask(quota, READ, READ, READ)).toEqual(['ok', 'ok', refused])
  })

  test('of a day counts reads and writes apart, and begins anew at midnight in China', () => {
    const quota = quotaOf({ readsPerDay: 2, writesPerDay: 1 })
    const noReads = '[LimitExceeded.RequestRate] more than 2 reads in a day'
    const noWrites = '[LimitExceeded.RequestRate] more than 1 writes in a day'
    expect(ask(quota, READ, WRITE, READ, READ, WRITE)).toEqual(['ok', 'ok', 'ok', noReads, noWrites])
    now += 1999
    expect(ask(quota, READ)).toEqual([noReads])
    now += 1
    expect(ask(quota, READ, WRITE, WRITE)).toEqual(['ok', 'ok', noWrites])
  })

  test('what begins and ends a transaction is neither a read nor a write', () => {
    const quota = quotaOf({ readsPerDay: 0, writesPerDay: 0 })
    expect(ask(quota, 'database.startTransaction', 'database.commitTransaction')).toEqual(['ok', 'ok'])
  })

  test('of connections is free again when a request is over, also a failed one', () => {
    const quota = quotaOf({ connections: 1 })
    quota.enter(READ)
    expect(ask(quota, READ)).toEqual([
      '[LimitExceeded.ConcurrentRequest] more than 1 requests at the same time',
    ])
    quota.leave()
    expect(ask(quota, READ)).toEqual(['ok'])
  })

  test('that is lifted limits nothing', () => {
    const quota = quotaOf({ requestsPerSecond: 1, connections: 1, readsPerDay: 1 })
    quota.set(undefined)
    expect(ask(quota, READ, READ, READ)).toEqual(['ok', 'ok', 'ok'])
  })
})

describe('the plans of the cloud', () => {
  let cloud: Cloud
  let env: TestEnv
  beforeAll(async () => {
    cloud = await openCloud({ storage: 'memory', plan: 'free' })
    env = new TestEnv(cloud, cloud.environments.get(cloud.defaultEnv))
    await env.seed('rows', [])
  })
  afterAll(() => cloud.close())

  /** Takes places until there are none, or 5000, and gives them back. */
  function placesOf(quota: Quota): number {
    let taken = 0
    try {
      for (; taken < 5000; taken++) quota.enter('database.startTransaction')
    } catch {
      for (let i = 0; i < taken; i++) quota.leave()
    }
    return taken
  }

  test('are there from the start, or when a test asks for one by name', () => {
    const { quota } = cloud.environments.get(cloud.defaultEnv)
    expect(placesOf(quota)).toBe(20)
    env.quota('basic')
    expect(placesOf(quota)).toBe(30)
    env.quota({ connections: 7 })
    expect(placesOf(quota)).toBe(7)
  })

  test.each(Object.entries(plans))('%s allows as many at one time as it says', (_, plan) => {
    const quota = new Quota(() => 0)
    quota.set(plan)
    expect(placesOf(quota)).toBe(plan.connections)
  })

  test('an app meets -501003 and -501004', async () => {
    const rows = sdkFor(env).database().collection('rows')
    env.quota({ connections: 0 })
    expect(await rejection(rows.count())).toMatchObject({
      errCode: -501004,
      errMsg: expect.stringMatching(/^collection\.count:fail -501004 exceed concurrent request limit/),
    })
    env.quota({ requestsPerSecond: 0 })
    expect(await rejection(rows.count())).toMatchObject({
      errCode: -501003,
      errMsg: expect.stringMatching(/^collection\.count:fail -501003 exceed request limit/),
    })
    env.quota(undefined)
    expect(await rows.count()).toMatchObject({ total: 0 })
  })
})
