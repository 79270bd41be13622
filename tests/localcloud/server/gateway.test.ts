import { join } from 'node:path'
import { CallFailed, type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { rejection } from '../sdk'

/** `POST /fn/<name>` says what `wx.cloud.callFunction` says. */
describe('the gateway', () => {
  let cloud: LocalCloud
  const logged: string[] = []
  beforeAll(async () => {
    const functions = join(__dirname, '../fixtures/functions')
    cloud = await startLocalCloud({ storage: 'memory', functions, log: (_, text) => logged.push(text) })
  })
  afterAll(() => cloud.close())

  const post = async (fn: string, body: string, headers: Record<string, string> = {}) =>
    (await fetch(`${cloud.url}/fn/${fn}`, { method: 'POST', headers, body })).json()

  test('hands data and identity to the function, and its result back', async () => {
    const { result } = await post('whoami', '{"data":{"a":[1,"字"]}}', { 'x-wx-openid': 'oABC' })
    expect(result.event).toEqual({
      a: [1, '字'],
      userInfo: { appId: result.wxContext.APPID, openId: 'oABC' },
    })
    expect(result.wxContext).toEqual({
      OPENID: 'oABC',
      APPID: 'wxlocalcloud000000',
      CLIENTIP: '127.0.0.1',
      ENV: cloud.env.name,
      SOURCE: 'wx_client',
    })
    expect(result.context).toMatchObject({
      function_name: 'whoami',
      time_limit_in_ms: 20_000,
      memory_limit_in_mb: 256,
    })
  })

  test('without the header there is no identity, also not after a call that had one', async () => {
    const { result } = await post('whoami', '{}')
    expect(result.wxContext).not.toHaveProperty('OPENID')
    expect(result.event).toEqual({})
  })

  test('a client cannot say who it is in the data', async () => {
    const { result } = await post('echo', '{"data":{"userInfo":{"openId":"forged"}}}', {
      'x-wx-openid': 'oABC',
    })
    expect(result.userInfo.openId).toBe('oABC')
  })

  test.each([
    ['nothing', 'misbehave', '{"data":{"how":"nothing"}}', null],
    ['an empty event', 'echo', '{}', {}],
  ])('a result of %s', async (_, fn, body, result) => {
    expect(await post(fn, body)).toEqual({ result })
  })

  test.each([
    [
      'a function that is not there',
      'nope',
      '{}',
      -501000,
      /^cloud\.callFunction:fail Error: errCode: -501000 \| errMsg: FunctionName parameter could not be found/,
    ],
    ['a name that leaves the folder', '..%2fecho', '{}', -501000, /FunctionName parameter/],
    [
      'a function that throws',
      'misbehave',
      '{"data":{"how":"throw"}}',
      -504002,
      /^cloud\.callFunction:fail Error: errCode: -504002 functions execute fail \| errMsg: TypeError: not today/,
    ],
    [
      'a function that throws a text',
      'misbehave',
      '{"data":{"how":"throwText"}}',
      -504002,
      /errMsg: just text$/,
    ],
    ['a result that is no JSON', 'misbehave', '{"data":{"how":"circular"}}', -504002, /circular/],
    ['a result over 1 MB', 'misbehave', '{"data":{"how":"large"}}', -604001, /1048578 bytes/],
    ['data that is no object', 'echo', '{"data":[1]}', -501007, /\{"data":\{…\}\}/],
    ['a body that is no JSON', 'echo', 'data=1', -501007, /not JSON/],
    [
      'a body over 1 MB',
      'echo',
      `{"data":{"x":"${'x'.repeat(2 ** 20)}"}}`,
      -501007,
      /data of 1048584 bytes, more than 1048576/,
    ],
  ])('%s', async (_, fn, body, errCode, errMsg) => {
    expect(await post(fn, body)).toEqual({ errCode, errMsg: expect.stringMatching(errMsg) })
  })

  test('warns about data that the cloud advises against', async () => {
    await post('echo', `{"data":{"x":"${'x'.repeat(110_000)}"}}`)
    expect(logged).toContainEqual(
      expect.stringMatching(/echo: data of 110008 bytes; the cloud advises 102400/),
    )
  })

  test('a call in the process of a test has the same bounds', async () => {
    expect(await rejection(cloud.env.call('echo', { x: 'x'.repeat(2 ** 20) }))).toMatchObject({
      errCode: -501007,
      errMsg: expect.stringMatching(/data of 1048584 bytes/),
    })
    cloud.env.resetStats()
    await cloud.env.call('echo', { x: 'x'.repeat(110_000) })
    expect(cloud.env.invocations()[0]?.logs).toEqual([
      { level: 'warn', text: 'data of 110008 bytes; the cloud advises 102400 at most' },
    ])
  })

  test('headers say who calls, as WeChat names them to a container', async () => {
    const { result } = await post('whoami', '{}', {
      'x-wx-openid': 'oABC',
      'x-wx-unionid': 'uABC',
      'x-wx-appid': 'wxOther',
      'x-wx-clientip': '10.0.0.7',
      'x-wx-clientipv6': '::ffff:10.0.0.7',
      'x-wx-from-openid': 'oFrom',
      'x-wx-from-appid': 'wxFrom',
      'x-wx-from-unionid': 'uFrom',
      'x-wx-source': 'wx_devtools',
    })
    expect(result.wxContext).toEqual({
      OPENID: 'oABC',
      UNIONID: 'uABC',
      APPID: 'wxOther',
      CLIENTIP: '10.0.0.7',
      CLIENTIPV6: '::ffff:10.0.0.7',
      FROM_OPENID: 'oFrom',
      FROM_APPID: 'wxFrom',
      FROM_UNIONID: 'uFrom',
      ENV: cloud.env.name,
      SOURCE: 'wx_devtools',
    })
    expect(result.event).toEqual({ userInfo: { appId: 'wxOther', openId: 'oABC' } })
  })

  test.each(['wx_nonsense', 'wx_client,wx_client', ''.padEnd(3, ',')])(
    'the cloud has no source %s',
    async source => {
      expect(await post('whoami', '{}', { 'x-wx-source': source })).toMatchObject({ errCode: -501007 })
    },
  )

  test('a header chooses the environment', async () => {
    const other = await cloud.newEnv()
    const { result } = await post('whoami', '{}', { 'x-localcloud-env': other.name })
    expect(result.wxContext.ENV).toBe(other.name)
    expect(await post('echo', '{}', { 'x-localcloud-env': 'none' })).toEqual({
      errCode: -501000,
      errMsg: expect.stringMatching(/env not exists/),
    })
  })

  test('the same in the process of a test', async () => {
    expect(await cloud.env.call('echo', { a: 1 })).toEqual({ a: 1 })
    const error = await rejection(cloud.env.call('../functions/echo'))
    expect(error).toBeInstanceOf(CallFailed)
    expect(error).toMatchObject({
      errCode: -501000,
      message: expect.stringMatching(/^cloud\.callFunction:fail/),
    })
  })
})
