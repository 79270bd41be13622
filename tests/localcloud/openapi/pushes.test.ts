import type { LocalCloud, TestEnv } from '../../../localcloud/testing'
import { PushRefused } from '../../../localcloud/wechat/pushes'
import { ask, startCloud, withCloud } from './open-api'

/** What WeChat pushes of subscribe messages, with the function `media` set up for all of it. */
describe('events about subscribe messages', () => {
  const warnings: string[] = []
  let cloud: LocalCloud
  let env: TestEnv
  beforeAll(async () => {
    cloud = await startCloud({
      log: (_, text) => warnings.push(text),
      push: {
        subscribe_msg_popup_event: 'media',
        subscribe_msg_change_event: 'media',
        subscribe_msg_sent_event: 'media',
      },
    })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    await env.seed('verdicts', [])
    env.clock.set(Date.parse('2026-09-18T02:00:00Z'))
  })
  afterAll(() => cloud.close())

  const told = async () => {
    await env.pushed()
    return env.read('verdicts').map(({ event, openid, source }) => ({ event, openid, source }))
  }
  const heard = async () => (await told()).map(({ event }) => event)
  const answer = (answers: Record<string, string>, more: object = {}) =>
    fetch(`${cloud.url}/wx/requestSubscribeMessage`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'oWang', 'x-localcloud-env': env.name },
      body: JSON.stringify({ tmplIds: Object.keys(answers), answers, ...more }),
    })
  const event = (name: string, list: unknown) => ({
    ToUserName: 'gh_localcloud',
    FromUserName: 'oWang',
    CreateTime: '1789696800',
    MsgType: 'event',
    Event: name,
    List: list,
  })
  const send = (change: object = {}) =>
    ask(env, 'subscribeMessage.send', {
      touser: 'oWang',
      templateId: 'tmpl-twin',
      data: { thing1: { value: '元宵灯会' } },
      ...change,
    })

  test('the answers to a popup, each template with its own; one alone is no list', async () => {
    await answer({ 'tmpl-signup': 'accept', 'tmpl-all': 'reject' })
    expect(await told()).toEqual([
      {
        openid: 'oWang',
        source: 'wx_unknown',
        event: event('subscribe_msg_popup_event', [
          { TemplateId: 'tmpl-signup', SubscribeStatusString: 'accept', PopupScene: '0' },
          { TemplateId: 'tmpl-all', SubscribeStatusString: 'reject', PopupScene: '0' },
        ]),
      },
    ])
    await env.remove('verdicts', {})
    await answer({ 'tmpl-signup': 'accept' })
    const one = { TemplateId: 'tmpl-signup', SubscribeStatusString: 'accept', PopupScene: '0' }
    expect(await heard()).toEqual([event('subscribe_msg_popup_event', one)])
  })

  test('a popup that did not open has no event; what it did not ask about is not in it', async () => {
    env.wechat.banned.add('tmpl-all')
    await answer({ 'tmpl-signup': 'accept' }, { mainSwitch: false })
    await answer({ 'tmpl-all': 'accept' })
    expect(await heard()).toEqual([])
    await answer({ 'tmpl-signup': 'accept', 'tmpl-twin': 'accept', 'tmpl-all': 'accept' })
    expect(await heard()).toMatchObject([{ List: { TemplateId: 'tmpl-signup' } }])
  })

  test('templates that somebody turns off: nothing of them comes any more', async () => {
    env.consent('oWang', 'tmpl-twin', 3)
    env.consent('oWang', 'tmpl-all')
    env.turnOff('oWang', 'tmpl-twin')
    const off = { TemplateId: 'tmpl-twin', SubscribeStatusString: 'reject' }
    expect(await heard()).toEqual([event('subscribe_msg_change_event', off)])
    expect((await send()).errCode).toBe(43101)
    expect(env.wechat.consents.of('oWang', 'tmpl-all').left).toBe(1)
    await answer({ 'tmpl-twin': 'accept' })
    expect((await send()).errCode).toBe(0)
  })

  test('a message that was sent, by the id that the sender got; what was refused has none', async () => {
    env.consent('oWang', 'tmpl-twin', 2)
    expect(await send()).toMatchObject({ errCode: 0, msgid: 1 })
    expect(await send({ data: {} })).toMatchObject({ errCode: 47003 })
    expect(await send()).toMatchObject({ errCode: 0, msgid: 2 })
    expect(await send()).toMatchObject({ errCode: 43101 })
    const sent = (id: string) =>
      event('subscribe_msg_sent_event', {
        TemplateId: 'tmpl-twin',
        MsgID: id,
        ErrorCode: '0',
        ErrorStatus: 'success',
      })
    const events = await heard()
    expect(events).toHaveLength(2)
    expect(events).toEqual(expect.arrayContaining([sent('1'), sent('2')]))
  })

  test('the function’s own mistake harms neither the sender nor the message', async () => {
    await withCloud(
      { push: { subscribe_msg_sent_event: 'nobody' }, log: (_, text) => warnings.push(text) },
      async other => {
        other.env.consent('oWang', 'tmpl-twin')
        const message = { touser: 'oWang', templateId: 'tmpl-twin', data: { thing1: { value: '灯会' } } }
        expect((await ask(other.env, 'subscribeMessage.send', message)).errCode).toBe(0)
        await other.env.pushed()
        expect(other.env.sent()).toHaveLength(1)
        expect(warnings).toContain('there is no function nobody to push subscribe_msg_sent_event to')
      },
    )
  })

  test('without a function that is set up for it nothing is called', async () => {
    await withCloud({}, async ({ env, url }) => {
      const body = JSON.stringify({ tmplIds: ['tmpl-twin'], answers: { 'tmpl-twin': 'accept' } })
      await fetch(`${url}/wx/requestSubscribeMessage`, {
        method: 'POST',
        headers: { 'x-wx-openid': 'oWang' },
        body,
      })
      await env.pushed()
      expect(env.invocations()).toEqual([])
    })
  })

  test('an event that localcloud does not produce stops the start', async () => {
    await expect(startCloud({ push: { user_enter_tempsession: 'media' } })).rejects.toThrow(PushRefused)
    await expect(startCloud({ push: { toString: 'media' } })).rejects.toThrow(
      /there is no event toString to push; there are wxa_media_check, subscribe_msg_popup_event/,
    )
  })
})
