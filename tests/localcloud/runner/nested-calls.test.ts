import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'

/** Functions that call functions. The pool of one worker shows at once if a nested call waits behind its caller. */
describe('nested calls', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    const functions = join(__dirname, '../fixtures/functions')
    cloud = await startLocalCloud({ storage: 'memory', functions, workers: 1 })
  })
  afterAll(() => cloud.close())

  test('find a worker when all are busy, and carry the identity along', async () => {
    expect(await cloud.env.call('nested', { depth: 3 }, { openid: 'oABC' })).toEqual({
      OPENID: 'oABC',
      SOURCE: 'wx_client,scf,scf,scf',
    })
  })

  test('everything that is known of the caller goes along, and a timer stays a timer', async () => {
    const caller = { openid: 'oABC', unionid: 'uABC', appid: 'wxA', clientIp: '10.0.0.7', source: 'wx_http' }
    const chained = (await cloud.env.call('nested', { fn: 'whoami', data: {} }, caller)) as {
      result: { wxContext: unknown }
    }
    expect(chained.result.wxContext).toMatchObject({
      OPENID: 'oABC',
      UNIONID: 'uABC',
      APPID: 'wxA',
      CLIENTIP: '10.0.0.7',
      SOURCE: 'wx_http,scf',
    })
    const { SOURCE, ...nobody } = (await cloud.env.trigger('nested', 'nightly')) as Record<string, unknown>
    expect([SOURCE, nobody]).toEqual(['wx_trigger,scf', {}])
  })

  test('two callers at once, each with a chain, all get through', async () => {
    const calls = ['oA', 'oB', 'oC'].map(openid => cloud.env.call('nested', { depth: 1 }, { openid }))
    expect(await Promise.all(calls)).toEqual(
      ['oA', 'oB', 'oC'].map(OPENID => ({ OPENID, SOURCE: 'wx_client,scf' })),
    )
  })

  test.each([
    ['a value', { fn: 'echo', data: { a: 1 } }, { result: { a: 1 }, errMsg: 'callFunction:ok' }],
    ['nothing', { fn: 'misbehave', data: { how: 'nothing' } }, { result: null, errMsg: 'callFunction:ok' }],
    [
      'a function that is not there',
      { fn: 'nope', data: {} },
      {
        code: 'FUNCTION_NOT_FOUND',
        errCode: -1,
        errMsg: 'callFunction:fail [100003] FunctionName nope not exist',
      },
    ],
    [
      'a function that times out',
      { fn: 'stuck', data: { how: 'hang' } },
      {
        code: 'FUNCTIONS_EXECUTE_FAIL',
        errCode: -1,
        errMsg: 'callFunction:fail Invoking task timed out after 1 seconds',
      },
    ],
  ])('get %s', async (_, call, answer) => {
    expect(await cloud.env.call('nested', call)).toEqual(answer)
  })

  test('a function that throws hands its stack to the caller', async () => {
    const answer = await cloud.env.call('nested', { fn: 'misbehave', data: { how: 'throw' } })
    expect(answer).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      errMsg: expect.stringMatching(/^callFunction:fail TypeError: not today\n/),
    })
  })

  test('are recorded as invocations of their own', async () => {
    cloud.env.resetStats()
    await cloud.env.call('nested', { fn: 'echo', data: {} }, { openid: 'oABC' })
    const [caller, called] = cloud.env.invocations()
    expect(caller).toMatchObject({
      fn: 'nested',
      openid: 'oABC',
      source: 'wx_client',
      parent: null,
      children: [called?.id],
      outcome: 'ok',
      calls: [{ action: 'functions.invokeFunction', detail: 'echo {}' }],
    })
    expect(called).toMatchObject({
      fn: 'echo',
      openid: 'oABC',
      source: 'wx_client,scf',
      parent: caller?.id,
      outcome: 'ok',
      calls: [],
      answer: '{}',
    })
  })
})
