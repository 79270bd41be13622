import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import type {
  CheckRow,
  CodeRow,
  ConsentList,
  MessageRow,
  ShelfPage,
} from '../../../localcloud/inspector/contract/outbox'
import type { LocalCloud, TestEnv } from '../../../localcloud/testing'
import { ask, startCloud } from '../openapi/open-api'
import { InspectorClient } from './client'

describe('the outbox in the inspector', () => {
  let cloud: LocalCloud
  let env: TestEnv
  let inspector: InspectorClient
  beforeAll(async () => {
    cloud = await startCloud()
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    env.wechat.visits.note('oWang')
    inspector = new InspectorClient(cloud, env)
  })
  afterAll(() => cloud.close())

  const send = async (name: string) => {
    env.consent('oWang', 'tmpl-signup')
    const data = { thing1: { value: name }, date2: { value: '2026年9月25日' }, number3: { value: 3 } }
    await ask(env, 'subscribeMessage.send', {
      touser: 'oWang',
      templateId: 'tmpl-signup',
      page: 'pages/a',
      data,
    })
  }
  const checkPicture = (mediaUrl = 'https://example.com/a.png') =>
    ask(env, 'security.mediaCheckAsync', { mediaUrl, mediaType: 2, version: 2, scene: 3, openid: 'oWang' })

  test('messages, newest first, searched, in pages', async () => {
    for (const name of ['中秋游园会', '重阳登高', '元宵灯会']) await send(name)
    const page = await inspector.get<ShelfPage<MessageRow>>('messages')
    expect(page.items.map(({ lines }) => lines[0]?.value)).toEqual(['元宵灯会', '重阳登高', '中秋游园会'])
    expect(page).toMatchObject({ total: 3, next: null })
    expect(page.items[0]).toMatchObject({ title: '报名结果通知', page: 'pages/a' })
    const found = await inspector.get<ShelfPage<MessageRow>>(`messages?search=${encodeURIComponent('登高')}`)
    expect(found).toMatchObject({ total: 3, items: [{ openid: 'oWang' }] })
    const first = await inspector.get<ShelfPage<MessageRow>>('messages?limit=2')
    const rest = await inspector.get<ShelfPage<MessageRow>>(`messages?limit=2&before=${first.next}`)
    expect(rest.items.map(({ seq }) => seq)).toEqual([1])
  })

  test('a template is turned off for somebody, as they do it in WeChat’s settings', async () => {
    env.consent('oWang', 'tmpl-signup', 3)
    await inspector.expectOk('DELETE', 'consent?openid=oWang&templateId=tmpl-signup')
    const { items } = await inspector.get<ConsentList>('consents?openid=oWang')
    expect(items).toMatchObject([{ left: 0, accepted: 3, refused: 1 }])
    expect(await inspector.ask('DELETE', 'consent?openid=oWang')).toMatchObject({ status: 400 })
  })

  test('what somebody agreed to, and what is left of it', async () => {
    await send('中秋游园会')
    env.consent('oWang', 'tmpl-lasting')
    const { items } = await inspector.get<ConsentList>('consents?openid=oWang')
    expect(items).toEqual([
      { templateId: 'tmpl-signup', title: '报名结果通知', left: 0, accepted: 1, refused: 0 },
      { templateId: 'tmpl-lasting', title: '社区服务提醒', left: 1, accepted: 1, refused: 0 },
    ])
    expect(await inspector.ask('GET', 'consents')).toMatchObject({ status: 400 })
  })

  test('a check of a picture is decided here, the function hears of it, and may hear of it again', async () => {
    await env.seed('verdicts', [])
    const { traceId } = await checkPicture()
    const { items } = await inspector.get<ShelfPage<CheckRow>>('checks')
    expect(items).toMatchObject([{ traceId, kind: 'media', verdict: null, told: null, openid: 'oWang' }])
    for (const [suggest, label] of [
      ['risky', 20002],
      ['pass', 100],
    ] as const) {
      const decided = await inspector.expectOk('POST', 'checks', { traceId, suggest, label })
      expect(decided).toMatchObject({ check: { verdict: { suggest, label }, told: 'ok' } })
    }
    const heard = env.read('verdicts').map(({ event }) => event)
    expect(heard).toMatchObject([{ result: { suggest: 'risky' } }, { result: { suggest: 'pass' } }])
  })

  test('texts are shown with their verdicts, which stand', async () => {
    await ask(env, 'security.msgSecCheck', { content: '你好', version: 2, scene: 2, openid: 'oWang' })
    const { items } = await inspector.get<ShelfPage<CheckRow>>('checks')
    expect(items).toMatchObject([{ kind: 'text', content: '你好', verdict: { suggest: 'pass', label: 100 } }])
    const decided = { traceId: items[0]?.traceId, suggest: 'risky', label: 21000 }
    expect(await inspector.ask('POST', 'checks', decided)).toMatchObject({ status: 404 })
  })

  test.each([
    { suggest: 'pass', label: 100 },
    { traceId: 'x', suggest: 'maybe', label: 100 },
    { traceId: 'x', suggest: 'pass', label: 'ad' },
  ])('the verdict %j is refused', async body => {
    expect(await inspector.ask('POST', 'checks', body)).toMatchObject({ status: 400 })
  })

  test('a code is shown as a picture that a scanner reads', async () => {
    await ask(env, 'wxacode.getUnlimited', { scene: 'a=first', page: 'pages/activity/detail' })
    await ask(env, 'wxacode.getUnlimited', { scene: 'a=second', page: 'pages/activity/detail' })
    const { items } = await inspector.get<ShelfPage<CodeRow>>('codes')
    expect(items.map(({ scene }) => scene)).toEqual(['a=second', 'a=first'])
    const response = await inspector.send('GET', `code?seq=${items[1]?.seq}`)
    expect(response.headers.get('content-type')).toBe('image/png')
    const { data, width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()))
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(items[1]?.text)
    for (const wrong of ['code?seq=99', 'code?seq=0'])
      expect((await inspector.send('GET', wrong)).status).toBe(404)
    expect((await inspector.send('GET', 'code')).status).toBe(400)
  })
})
