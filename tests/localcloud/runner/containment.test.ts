import { join } from 'node:path'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { rejection } from '../sdk'

/** What a function does wrong hurts that invocation only. One worker, so that the next call meets what is left. */
describe('a function that goes wrong', () => {
  let cloud: LocalCloud
  let env: TestEnv
  const logged: string[] = []
  beforeAll(async () => {
    const functions = join(__dirname, '../fixtures/functions')
    const log = (_: unknown, text: string) => logged.push(text)
    cloud = await startLocalCloud({ storage: 'memory', functions, workers: 1, memoryMb: 48, log })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    await env.seed('notes', [{ _id: 'locked', n: 0 }])
    logged.length = 0
  })
  afterAll(() => cloud.close())

  test.each([
    [
      'waits for ever',
      'stuck',
      'hang',
      'timeout',
      -504003,
      /errMsg: Invoking task timed out after 1 seconds$/,
    ],
    ['never yields', 'stuck', 'loop', 'timeout', -504003, /timed out after 1 seconds$/],
    ['leaves the process', 'misbehave', 'exit', 'crashed', -504002, /the process exited with code 3$/],
    ['rejects unheard', 'misbehave', 'reject', 'crashed', -504002, /Error: nobody listens/],
    ['eats all memory', 'misbehave', 'memory', 'crashed', -504002, /memory limit/],
    ['throws', 'misbehave', 'throw', 'threw', -504002, /TypeError: not today/],
  ])('and %s ends alone; the next call is served', async (_, fn, how, outcome, errCode, errMsg) => {
    const error = await rejection(env.call(fn, { how }))
    expect(error).toMatchObject({ errCode, errMsg: expect.stringMatching(errMsg) })
    expect(await env.call('echo', { a: 1 })).toEqual({ a: 1 })
    expect(env.invocations().map(invocation => invocation.outcome)).toEqual([outcome, 'ok'])
    expect(logged).toEqual([expect.stringMatching(`^${fn}: `)])
  })

  test('what it prints is kept with its invocation; warnings are shown', async () => {
    expect(await env.call('misbehave', { how: 'log' })).toBe('logged')
    expect(env.invocations()[0]?.logs).toEqual(
      expect.arrayContaining([
        { level: 'log', text: 'hello there { a: 1 }' },
        { level: 'warn', text: 'careful' },
      ]),
    )
    expect(logged).toEqual(['misbehave: careful'])
  })

  test.each([
    ['returns', 'leaveOpen', undefined],
    ['is cut off', 'openThenHang', 'crashed'],
  ])('a transaction that it leaves open is aborted when it %s', async (_, step, crash) => {
    if (crash) env.faults.add({ action: 'database.modifyDocument', effect: 'crashAfter' })
    await env.call('database', { step }).catch(() => {})
    // The document is free again: this would wait for the transaction's 30 seconds otherwise.
    await env.call('database', { step: 'touchLocked' })
    expect(env.get('notes', 'locked')).toEqual({ _id: 'locked', n: 100 })
  })

  test('a request that leaves after the return is refused and reported', async () => {
    await env.call('database', { step: 'forgetLater' })
    await env.call('database', { step: 'read' })
    await env.call('database', { step: 'read' })
    expect(env.get('notes', 'late')).toBeUndefined()
    const blame =
      'the function database returned before its request database.insertDocument was sent: an await is missing'
    expect(logged).toEqual([blame])
    expect(env.invocations()[0]?.logs).toEqual([{ level: 'warn', text: blame }])
  })

  test('a request that is on its way at the return is reported', async () => {
    env.latency({ minMs: 1000, maxMs: 1000 })
    await env.call('database', { step: 'forgetOne' })
    expect(logged).toEqual([
      expect.stringMatching(/^the function database returned before 1 of its requests were answered/),
    ])
  })

  test('what it leaves behind does not act as the next caller', async () => {
    await env.call('database', { step: 'plant' }, { openid: 'oFirst' })
    expect(await env.call('database', { step: 'release' }, { openid: 'oSecond' })).toBe('oSecond')
    await env.call('database', { step: 'read' })
    expect(env.get('notes', 'planted')).toBeUndefined()
    expect(env.invocations()[0]?.logs).toEqual([expect.objectContaining({ level: 'warn' })])
  })
})
