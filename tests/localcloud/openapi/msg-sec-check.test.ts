import type { LocalCloud, TestEnv } from '../../../localcloud/testing'
import { ask, startCloud } from './open-api'

const hour = 3600 * 1000

describe('security.msgSecCheck', () => {
  let cloud: LocalCloud
  let env: TestEnv
  beforeAll(async () => {
    cloud = await startCloud({ riskyTexts: ['代开发票'] })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    env.wechat.visits.note('oWang')
  })
  afterAll(() => cloud.close())

  const good = { content: '希望小区长椅坏了', version: 2, scene: 2, openid: 'oWang' }
  const check = (change: object = {}) => ask(env, 'security.msgSecCheck', { ...good, ...change })

  test('an ordinary text passes, in the shape of version 2', async () => {
    expect(await check()).toEqual({
      errCode: 0,
      errMsg: 'openapi.security.msgSecCheck:ok',
      result: { suggest: 'pass', label: 100 },
      detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
      traceId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/),
    })
    expect(env.wechat.checks.list()).toMatchObject([
      { kind: 'text', content: good.content, openid: 'oWang', fn: 'wechat', verdict: { suggest: 'pass' } },
    ])
  })

  test.each([
    ['a part that the start of the cloud named', { content: '专业代开发票' }],
    ['WeChat’s own sample', { content: '特3456书yuuo莞6543李zxcz蒜7782法fgnv级' }],
    ['a risky title', { title: '代开发票' }],
    ['a risky name', { nickname: '代开发票' }],
  ])('%s is risky, which is an answer and no error', async (_, change) => {
    const { errCode, result, detail } = await check(change)
    expect({ errCode, result }).toEqual({ errCode: 0, result: { suggest: 'risky', label: 21000 } })
    expect(detail).toContainEqual(expect.objectContaining({ strategy: 'keyword', suggest: 'risky' }))
  })

  test('a test says what is risky, and how much', async () => {
    env.wechat.checks.risky.add('微信', { suggest: 'review', label: 10001 })
    expect((await check({ content: '加我微信' })).result).toEqual({ suggest: 'review', label: 10001 })
    expect((await check({ content: '加我电话' })).result).toMatchObject({ suggest: 'pass' })
  })

  test('version 1 refuses a risky text', async () => {
    const first = { version: undefined, scene: undefined, openid: undefined }
    expect((await check(first)).errCode).toBe(0)
    expect(await check({ ...first, content: '代开发票' })).toMatchObject({
      errCode: 87014,
      errMsg: expect.stringContaining('msgSecCheck:fail risky content rid: '),
    })
    env.wechat.checks.risky.add('也许', { suggest: 'review', label: 21000 })
    expect((await check({ ...first, content: '也许' })).errCode).toBe(0)
    expect((await check({ ...first, content: 'x'.repeat(500 * 1024 + 1) })).errCode).toBe(45002)
  })

  test.each([
    ['no text', { content: '' }, 44002, 'empty post data'],
    ['a text that is none', { content: 7 }, 44002, 'empty post data'],
    ['2501 characters', { content: '字'.repeat(2501) }, 45002, 'content size out of limit'],
    ['an unknown version', { version: 3 }, 47001, 'data format error'],
    ['an unknown scene', { scene: 5 }, 40129, 'invalid scene'],
    ['nobody', { openid: '' }, 40003, 'invalid openid'],
    ['somebody who was never here', { openid: 'oLi' }, 61010, 'code is expired'],
  ])('%s is refused', async (_, change, errCode, errMsg) => {
    expect(await check(change)).toMatchObject({
      errCode,
      errMsg: expect.stringContaining(`fail ${errMsg} rid: `),
    })
    expect(env.wechat.checks.list()).toEqual([])
  })

  test('2500 characters pass, whatever their size', async () => {
    expect((await check({ content: '👍'.repeat(2500) })).errCode).toBe(0)
  })

  test('whose text it is must have been here in the last two hours', async () => {
    env.clock.set(Date.parse('2026-09-18T02:00:00Z'))
    await env.call('echo', {}, { openid: 'oLi' })
    env.clock.advance(2 * hour)
    expect((await check({ openid: 'oLi' })).errCode).toBe(0)
    env.clock.advance(1)
    expect((await check({ openid: 'oLi' })).errCode).toBe(61010)
    await fetch(`${cloud.url}/wx/requestSubscribeMessage`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'oLi', 'x-localcloud-env': env.name },
      body: '{}',
    })
    expect((await check({ openid: 'oLi' })).errCode).toBe(0)
  })
})
