import { join } from 'node:path'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { rawRequest } from '../raw-request'
import { rejection } from '../sdk'

/** `addMany` adds n1, n2, n3 … one after the other: what is there afterwards shows where it stopped. */
describe('planned faults', () => {
  let cloud: LocalCloud
  let env: TestEnv
  beforeAll(async () => {
    const functions = join(__dirname, '../fixtures/functions')
    cloud = await startLocalCloud({ storage: 'memory', functions, workers: 2 })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    await env.seed('notes', [])
  })
  afterAll(() => cloud.close())

  const addThree = () => env.call('database', { step: 'addMany', count: 3 })
  const there = () => env.read('notes', {}, { sort: { _id: 1 } }).map(doc => doc._id)

  test.each([
    ['crashBefore', ['n1'], /a planned crash$/, 'crashed'],
    ['crashAfter', ['n1', 'n2'], /a planned crash$/, 'crashed'],
    ['loseReply', ['n1', 'n2'], /collection\.add:fail -501001 resource system error/, 'threw'],
    ['fail', ['n1'], /collection\.add:fail -501002/, 'threw'],
  ] as const)('%s at the second request leaves %j', async (effect, left, errMsg, outcome) => {
    const fault = env.faults.add({ effect, nth: 2, code: 'SERVER_TIMEOUT' })
    const error = await rejection(addThree())
    expect(error).toMatchObject({ errCode: -504002, errMsg: expect.stringMatching(errMsg) })
    expect(there()).toEqual(left)
    expect(fault.struck).toBe(1)
    expect(env.invocations()[0]?.outcome).toBe(outcome)
  })

  test('a crash also ends requests that wait: a dead program sends nothing', async () => {
    env.faults.add({ effect: 'delay', ms: 200, nth: 1, fn: 'database' })
    env.faults.add({ effect: 'crashBefore', nth: 2, fn: 'database' })
    await rejection(env.call('database', { step: 'addTwo' }))
    // Longer than what is left of the other request's delay.
    env.faults.add({ effect: 'delay', ms: 300 })
    await rawRequest(cloud, {
      action: 'database.calculateDocument',
      envName: env.name,
      collectionName: 'notes',
    })
    expect(there()).toEqual([])
  })

  test('a crash comes also after a request that is refused', async () => {
    await env.seed('notes', [{ _id: 'n2' }])
    env.faults.add({ effect: 'crashAfter', nth: 2 })
    expect(await rejection(addThree())).toMatchObject({ errMsg: expect.stringMatching(/a planned crash$/) })
  })

  test('strikes once by default, so that a second try gets through', async () => {
    env.faults.add({ effect: 'crashBefore' })
    await rejection(addThree())
    expect(await addThree()).toBe(3)
  })

  test('strikes as often as it is told, or until it is removed', async () => {
    const fault = env.faults.add({ effect: 'fail', times: Infinity })
    await rejection(addThree())
    await rejection(addThree())
    expect(fault.struck).toBe(2)
    fault.remove()
    expect(await addThree()).toBe(3)
  })

  test('delays', async () => {
    env.faults.add({ effect: 'delay', ms: 80, nth: 3 })
    await addThree()
    const [, , third] = env.invocations()[0]?.calls ?? []
    expect(third?.ms).toBeGreaterThanOrEqual(79)
  })

  test('strikes only the function, action and collection that it names', async () => {
    env.faults.add({ effect: 'fail', fn: 'whoami' })
    env.faults.add({ effect: 'fail', action: 'database.removeDocument' })
    env.faults.add({ effect: 'fail', collection: 'other' })
    expect(await addThree()).toBe(3)
    env.faults.clear()
    env.faults.add({ effect: 'fail', fn: 'database', action: 'database.insertDocument', collection: 'notes' })
    await rejection(addThree())
  })

  test('counts for each invocation on its own', async () => {
    const fault = env.faults.add({ effect: 'fail', nth: 3, times: 2 })
    await env.call('database', { step: 'read' })
    await env.call('database', { step: 'read' })
    await env.call('database', { step: 'read' })
    expect(fault.struck).toBe(0)
    await rejection(addThree())
    expect(fault.struck).toBe(1)
  })

  test('calls of functions are struck only when they are named', async () => {
    env.faults.add({ effect: 'fail', times: Infinity })
    expect(await env.call('nested', { fn: 'echo', data: { a: 1 } })).toMatchObject({ result: { a: 1 } })
    env.faults.add({ effect: 'fail', action: 'functions.invokeFunction', code: 'FUNCTIONS_REQUEST_FAIL' })
    expect(await env.call('nested', { fn: 'echo', data: {} })).toMatchObject({
      code: 'FUNCTIONS_REQUEST_FAIL',
    })
  })

  describe('for a program outside of our workers', () => {
    const add = (id: string, query: string) =>
      rawRequest(
        cloud,
        {
          action: 'database.insertDocument',
          collectionName: 'notes',
          envName: env.name,
          data: [`{"_id":"${id}"}`],
        },
        { query },
      )

    test.each([
      ['crashBefore', []],
      ['crashAfter', ['x']],
      ['loseReply', ['x']],
    ] as const)('%s drops its connection and leaves %j', async (effect, left) => {
      env.faults.add({ effect })
      await expect(add('x', 'inv=mine')).rejects.toThrow('fetch failed')
      expect(there()).toEqual(left)
    })

    test('the mark in the URL separates its invocations, also for the n-th request', async () => {
      env.faults.add({ effect: 'fail', nth: 2 })
      expect(await add('a', 'inv=one')).toHaveProperty('data')
      expect(await add('b', 'inv=two')).toHaveProperty('data')
      expect(await add('c', 'env=x')).toHaveProperty('data')
      expect(await add('d', 'inv=two')).toMatchObject({ code: 'SYS_ERR' })
      expect(env.invocations().map(({ id, fn, outcome, calls }) => [id, fn, outcome, calls.length])).toEqual([
        ['one', null, 'external', 1],
        ['two', null, 'external', 2],
      ])
    })
  })
})
