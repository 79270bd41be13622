import type { LocalCloud, TestEnv } from '../../../localcloud/testing'
import { ask, startCloud, withCloud } from './open-api'

const good = {
  thing1: { value: '中秋游园会' },
  date2: { value: '2026年9月25日 19:00' },
  number3: { value: 3 },
}
const signup = { touser: 'oWang', templateId: 'tmpl-signup', page: 'pages/activity/detail?id=a1', data: good }

describe('subscribeMessage.send', () => {
  let cloud: LocalCloud
  let env: TestEnv
  beforeAll(async () => {
    cloud = await startCloud()
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
  })
  afterAll(() => cloud.close())

  const send = (change: object = {}) => ask(env, 'subscribeMessage.send', { ...signup, ...change })

  test('a message arrives as the phone shows it', async () => {
    env.consent('oWang', 'tmpl-signup')
    env.clock.set(Date.parse('2026-09-18T02:00:00Z'))
    expect(await send({ miniprogramState: 'developer', lang: 'zh_HK' })).toEqual({
      errCode: 0,
      msgid: 1,
      errMsg: 'openapi.subscribeMessage.send:ok',
    })
    expect(env.sent()).toEqual([
      {
        seq: 1,
        at: Date.parse('2026-09-18T02:00:00Z'),
        openid: 'oWang',
        templateId: 'tmpl-signup',
        title: '报名结果通知',
        lines: [
          { label: '活动名称', key: 'thing1', value: '中秋游园会' },
          { label: '活动时间', key: 'date2', value: '2026年9月25日 19:00' },
          { label: '报名人数', key: 'number3', value: '3' },
        ],
        page: 'pages/activity/detail?id=a1',
        state: 'developer',
        lang: 'zh_HK',
        fn: 'wechat',
      },
    ])
  })

  test('page, version and language have WeChat’s defaults', async () => {
    env.consent('oWang', 'tmpl-signup')
    await send({ page: undefined })
    expect(env.sent()[0]).toMatchObject({ page: null, state: 'formal', lang: 'zh_CN' })
  })

  test('one consent lets one message through, and only of its template to its person', async () => {
    env.consent('oWang', 'tmpl-signup')
    env.consent('oWang', 'tmpl-twin')
    env.consent('oLi', 'tmpl-signup')
    expect((await send()).errCode).toBe(0)
    expect(await send()).toMatchObject({
      errCode: 43101,
      errMsg: expect.stringMatching(
        /^openapi\.subscribeMessage\.send:fail user refuse to accept the msg rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/,
      ),
    })
    expect(env.sent()).toHaveLength(1)
    expect(env.wechat.consents.of('oLi', 'tmpl-signup').left).toBe(1)
  })

  test('nothing is merged: the same message twice is two messages', async () => {
    env.consent('oWang', 'tmpl-signup', 2)
    await send()
    await send()
    const [first, second] = env.sent({ openid: 'oWang' })
    expect(second).toEqual({ ...first, seq: 2, at: expect.any(Number) })
    expect(env.sent({ openid: 'oLi' })).toEqual([])
    expect(env.sent({ templateId: 'tmpl-twin' })).toEqual([])
  })

  test('a consent that lasts is not used up', async () => {
    env.consent('oWang', 'tmpl-lasting')
    const lasting = { templateId: 'tmpl-lasting', data: { thing1: { value: '缴费' } } }
    expect((await ask(env, 'subscribeMessage.send', { ...signup, ...lasting }, { times: 3 })).errCode).toBe(0)
    expect(env.sent()).toHaveLength(3)
  })

  test.each([
    ['nobody', { touser: '' }, 40003, 'invalid openid'],
    ['an openid that is none', { touser: 'o 1' }, 40003, 'invalid openid'],
    ['a template that is not there', { templateId: 'tmpl-other' }, 40037, 'invalid template_id'],
    ['no template', { templateId: undefined }, 40037, 'invalid template_id'],
    ['a page outside', { page: 'https://example.com/' }, 41030, 'invalid page'],
    ['a page with a slash before it', { page: '/pages/home/index' }, 41030, 'invalid page'],
    ['a page that is no text', { page: 7 }, 41030, 'invalid page'],
    [
      'a version that is none',
      { miniprogramState: 'test' },
      47003,
      'argument invalid! miniprogram_state invalid',
    ],
    ['a language that is none', { lang: 'fr' }, 47003, 'argument invalid! lang invalid'],
    ['no data', { data: undefined }, 47003, 'argument invalid! data.thing1.value is empty'],
    [
      'a field left out',
      { data: { ...good, date2: undefined } },
      47003,
      'argument invalid! data.date2.value is empty',
    ],
    [
      'a field without a text',
      { data: { ...good, thing1: { value: '' } } },
      47003,
      'argument invalid! data.thing1.value is empty',
    ],
    [
      'a field that is an object',
      { data: { ...good, thing1: { value: {} } } },
      47003,
      'argument invalid! data.thing1.value invalid',
    ],
    [
      'a text that is too long',
      { data: { ...good, thing1: { value: '字'.repeat(21) } } },
      47003,
      'argument invalid! data.thing1.value invalid',
    ],
  ])('%s is refused, and costs no consent', async (_, change, errCode, errMsg) => {
    env.consent('oWang', 'tmpl-signup')
    const outcome = await send(change)
    expect(outcome).toMatchObject({ errCode, errMsg: expect.stringContaining(`send:fail ${errMsg} rid: `) })
    expect(env.sent()).toEqual([])
    expect(env.wechat.consents.of('oWang', 'tmpl-signup').left).toBe(1)
  })

  test('a template that WeChat has banned is refused', async () => {
    env.consent('oWang', 'tmpl-signup')
    env.wechat.banned.add('tmpl-signup')
    expect((await send()).errCode).toBe(43107)
    expect(env.sent()).toEqual([])
  })

  test('a sensitive word is refused, and costs no consent', async () => {
    env.consent('oWang', 'tmpl-signup')
    env.wechat.checks.risky.add('老赖')
    env.wechat.checks.risky.add('中秋', { suggest: 'review', label: 21000 })
    expect(await send({ data: { ...good, thing1: { value: '老赖公示' } } })).toMatchObject({
      errCode: 45168,
      errMsg: expect.stringContaining('send:fail 命中敏感词 rid: '),
    })
    expect(env.sent()).toEqual([])
    expect((await send()).errCode).toBe(0)
  })

  test('the SDK’s options: names as they are, and the newer gateway', async () => {
    env.consent('oWang', 'tmpl-signup', 2)
    const { templateId, ...others } = signup
    const data = { ...others, template_id: templateId }
    const options = { convertCase: false, version: 'v2' }
    expect((await ask(env, 'subscribeMessage.send', data, { options })).errCode).toBe(0)
    expect((await ask(env, 'subscribeMessage.send', signup, { options })).errCode).toBe(40037)
  })

  test('pages are those of the mini-program when they are known', async () => {
    await withCloud({ pages: ['pages/home/index'] }, async known => {
      known.env.consent('oWang', 'tmpl-signup', 2)
      const go = (page: string) => ask(known.env, 'subscribeMessage.send', { ...signup, page })
      expect((await go('pages/home/index?a=1')).errCode).toBe(0)
      expect((await go('pages/other/index')).errCode).toBe(41030)
    })
  })

  describe('faults', () => {
    const name = 'subscribeMessage.send'
    beforeEach(() => env.consent('oWang', 'tmpl-signup', 5))

    test('WeChat is busy once: nothing was sent, the next try gets through', async () => {
      env.faults.add({ action: 'wx.openApi', api: name, effect: 'fail', code: -1 })
      expect(await send()).toMatchObject({
        errCode: -1,
        errMsg: expect.stringContaining('send:fail system error'),
      })
      expect(env.sent()).toEqual([])
      expect((await send()).errCode).toBe(0)
      expect(env.stats().refused).toEqual({ '-1': 1 })
    })

    test('two messages to one person at once: only WeChat knows when, so it is planned by its number', async () => {
      env.faults.add({ api: name, effect: 'fail', code: 43108, nth: 2 })
      expect(await ask(env, name, signup, { times: 2 })).toMatchObject({
        errCode: 43108,
        errMsg: expect.stringContaining('send:fail 并发下发消息给同一个粉丝 rid: '),
      })
      expect(env.sent()).toHaveLength(1)
    })

    test('the gateway fails', async () => {
      env.faults.add({ api: name, effect: 'fail', code: 'SERVER_TIMEOUT' })
      expect(await send()).toMatchObject({ errCode: -501002 })
    })

    test('a reply that is lost leaves a message that was sent', async () => {
      env.faults.add({ action: 'wx.openApi', api: name, effect: 'loseReply' })
      expect((await send()).errCode).toBe(-501001)
      expect(env.sent()).toHaveLength(1)
    })

    test.each([
      ['crashBefore', 0],
      ['crashAfter', 1],
    ] as const)('%s: the worker dies and %d message was sent', async (effect, sent) => {
      env.faults.add({ action: 'wx.openApi', api: name, effect })
      await expect(send()).rejects.toMatchObject({ errCode: -504002 })
      expect(env.sent()).toHaveLength(sent)
    })

    test('strike only the API that they name, and only open APIs have errcodes', async () => {
      env.faults.add({ api: 'security.msgSecCheck', effect: 'fail', code: -1 })
      env.faults.add({ effect: 'fail' })
      expect((await send()).errCode).toBe(0)
      expect(() => env.faults.add({ effect: 'fail', code: -1 })).toThrow(/errcode/)
    })
  })
})
