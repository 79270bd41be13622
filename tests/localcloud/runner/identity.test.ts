import { join } from 'node:path'
import { type CallOptions, type LocalCloud, startLocalCloud } from '../../../localcloud/testing'

interface WhoAmI {
  wxContext: Record<string, unknown>
  variables: string[]
  trigger: string | null
  extra: string | null
  host: string | null
  openidAtLoad: string | null
  event: unknown
  context: { environment: string }
}

/** Workers are shared by all callers and environments; nothing of one invocation may be left for the next. */
describe('identity', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    process.env.HOST_ONLY = 'secret'
    const functions = join(__dirname, '../fixtures/functions')
    cloud = await startLocalCloud({
      storage: 'memory',
      functions,
      workers: 1,
      env: { FIXTURE_VARIABLE: 'set' },
    })
  })
  afterAll(() => cloud.close())

  const who = async (options: CallOptions = {}) => (await cloud.env.call('whoami', {}, options)) as WhoAmI

  test('an invocation without a person knows nothing of the person before', async () => {
    expect((await who({ openid: 'oFirst' })).wxContext.OPENID).toBe('oFirst')
    const { wxContext, variables } = await who()
    expect(wxContext).not.toHaveProperty('OPENID')
    expect(variables.sort()).toEqual(['WX_API_TOKEN', 'WX_APPID', 'WX_CLIENTIP', 'WX_CONTEXT_KEYS'])
  })

  test('a timer has no person, its own event and its own source, and leaves nothing behind', async () => {
    await who({ openid: 'oFirst' })
    cloud.env.clock.set(Date.UTC(2019, 1, 21, 11, 49))
    const timer = (await cloud.env.trigger('whoami', 'nightly')) as WhoAmI
    expect(timer.event).toEqual({
      Type: 'Timer',
      TriggerName: 'nightly',
      Time: '2019-02-21T11:49:00Z',
      Message: '',
    })
    expect(timer).toMatchObject({ trigger: 'timer', wxContext: { SOURCE: 'wx_trigger' } })
    expect(timer.wxContext).not.toHaveProperty('OPENID')
    cloud.env.clock.real()
    expect(await who()).toMatchObject({ trigger: null, wxContext: { SOURCE: 'wx_client' } })
  })

  test('a call by HTTP has a source of its own and no person', async () => {
    const { wxContext, event } = await who({ source: 'wx_http' })
    expect(wxContext).toEqual({
      APPID: 'wxlocalcloud000000',
      CLIENTIP: '127.0.0.1',
      ENV: cloud.env.name,
      SOURCE: 'wx_http',
    })
    expect(event).toEqual({})
  })

  test('everything that a test says of the caller is gone with the next call', async () => {
    const caller = { openid: 'oABC', unionid: 'uABC', appid: 'wxA', clientIpv6: '::1', fromOpenid: 'oFrom' }
    expect((await who(caller)).wxContext).toMatchObject({
      OPENID: 'oABC',
      UNIONID: 'uABC',
      APPID: 'wxA',
      CLIENTIPV6: '::1',
      FROM_OPENID: 'oFrom',
    })
    expect(Object.keys((await who()).wxContext)).toEqual(['APPID', 'CLIENTIP', 'ENV', 'SOURCE'])
  })

  test('an openid of digits arrives as a number, as the SDK makes it', async () => {
    expect((await who({ openid: '12345678901234567890' })).wxContext.OPENID).toBe(12345678901234567000)
  })

  test('the context holds the variables of the invocation a second time', async () => {
    const { context } = await who({ openid: 'oABC', source: 'wx_devtools' })
    expect(JSON.parse(context.environment)).toMatchObject({
      WX_OPENID: 'oABC',
      TCB_SOURCE: 'wx_devtools',
      TCB_ENV: cloud.env.name,
    })
    expect(context.environment).not.toMatch(cloud.secretKey)
  })

  test('many callers on one worker each see themselves', async () => {
    const openids = Array.from({ length: 50 }, (_, n) => `o${n}x`)
    const seen = await Promise.all(openids.map(async openid => (await who({ openid })).wxContext.OPENID))
    expect(seen).toEqual(openids)
  })

  test('a function sees nobody while it loads', async () => {
    expect((await who({ openid: 'oFirst' })).openidAtLoad).toBeNull()
  })

  test('functions have the variables that were asked for, and not those of the host', async () => {
    expect(await who()).toMatchObject({ extra: 'set', host: null })
  })

  test('environments share workers, not documents', async () => {
    const [one, two] = [await cloud.newEnv(), await cloud.newEnv()]
    await one.seed('notes', [{ _id: 'one' }])
    await two.seed('notes', [{ _id: 'two' }])
    expect(await one.call('database', { step: 'read' })).toEqual([{ _id: 'one' }])
    expect(await two.call('database', { step: 'read' })).toEqual([{ _id: 'two' }])
  })
})
