import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MEDIA_CHECK_BYTES_MAX } from '../../../localcloud/limits'
import type { LocalCloud, TestEnv } from '../../../localcloud/testing'
import { sdkFor } from '../sdk'
import { ask, startCloud, until, withCloud } from './open-api'

const elsewhere = {
  mediaUrl: 'https://example.com/a.png',
  mediaType: 2,
  version: 2,
  scene: 3,
  openid: 'oWang',
}

const check = (env: TestEnv, change: object = {}) => {
  env.wechat.visits.note('oWang')
  return ask(env, 'security.mediaCheckAsync', { ...elsewhere, ...change })
}

describe('security.mediaCheckAsync', () => {
  let cloud: LocalCloud
  let env: TestEnv
  const warnings: string[] = []
  beforeAll(async () => {
    cloud = await startCloud({ workers: 2, log: (_, text) => warnings.push(text) })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    await env.seed('verdicts', [])
  })
  afterAll(() => cloud.close())

  const told = () => env.read('verdicts').map(({ event, openid, source }) => ({ event, openid, source }))

  test('answers an id at once; the function hears of the verdict later', async () => {
    env.clock.set(Date.parse('2026-09-18T02:00:00Z'))
    const { traceId, ...answer } = await check(env)
    expect(answer).toEqual({ errCode: 0, errMsg: 'openapi.security.mediaCheckAsync:ok' })
    expect(told()).toEqual([])
    expect(env.wechat.checks.pending()).toMatchObject([
      { traceId, verdict: null, content: elsewhere.mediaUrl },
    ])
    await env.decideMedia()
    expect(told()).toEqual([
      {
        openid: null,
        source: 'wx_unknown',
        event: {
          ToUserName: expect.any(String),
          FromUserName: expect.any(String),
          CreateTime: Date.parse('2026-09-18T02:00:00Z') / 1000,
          MsgType: 'event',
          Event: 'wxa_media_check',
          appid: 'wxlocalcloud000000',
          trace_id: traceId,
          version: 2,
          errcode: 0,
          errmsg: 'ok',
          detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
          result: { suggest: 'pass', label: 100 },
        },
      },
    ])
    expect(env.wechat.checks.list()).toMatchObject([{ verdict: { suggest: 'pass' }, told: 'ok' }])
    expect(env.wechat.checks.pending()).toEqual([])
  })

  test('whoever tests decides, for one file or for all, also twice', async () => {
    const { traceId: first } = await check(env)
    const { traceId: second } = await check(env)
    await env.decideMedia({ suggest: 'risky', label: 20002 }, String(second))
    expect(told()).toMatchObject([
      { event: { trace_id: second, result: { suggest: 'risky', label: 20002 } } },
    ])
    await env.decideMedia()
    await env.decideMedia({ suggest: 'review', label: 21000 }, String(first))
    expect(told().map(({ event }) => event)).toMatchObject([
      { trace_id: second },
      { trace_id: first, result: { suggest: 'pass' } },
      { trace_id: first, result: { suggest: 'review' } },
    ])
    await expect(env.decideMedia(undefined, 'none')).rejects.toThrow('there is no media check none')
  })

  test('a file of this cloud is fetched; one that cannot be has no verdict', async () => {
    const sdk = sdkFor(env)
    const { fileID } = await sdk.uploadFile({ cloudPath: 'a.png', fileContent: Buffer.from('x') })
    const { fileList } = await sdk.getTempFileURL({ fileList: [fileID] })
    const mediaUrl = fileList[0]?.tempFileURL ?? ''
    await check(env, { mediaUrl })
    await env.decideMedia()
    await check(env, { mediaUrl: mediaUrl.replace('sign=', 'sign=0') })
    await env.decideMedia({ suggest: 'risky', label: 20002 })
    expect(told().map(({ event }) => event)).toMatchObject([
      { errcode: 0, result: { suggest: 'pass' } },
      { errcode: -1008, detail: [], result: { suggest: 'review' } },
    ])
  })

  test('a file of 10 MB is checked, one that is larger is not, and somebody is warned', async () => {
    const sdk = sdkFor(env)
    for (const bytes of [MEDIA_CHECK_BYTES_MAX, MEDIA_CHECK_BYTES_MAX + 1]) {
      const fileID = await env.putFile('large.png', Buffer.alloc(bytes))
      const { fileList } = await sdk.getTempFileURL({ fileList: [fileID] })
      await check(env, { mediaUrl: fileList[0]?.tempFileURL })
      await env.decideMedia()
    }
    expect(told().map(({ event }) => event)).toMatchObject([
      { errcode: 0, result: { suggest: 'pass' } },
      { errcode: -1008, detail: [], result: { suggest: 'review' } },
    ])
    expect(warnings).toContain('a file of 10485761 bytes is not checked: 10485760 is the most')
  })

  test('WeChat’s own limits come as planned faults, in its words', async () => {
    env.faults.add({ api: 'security.mediaCheckAsync', effect: 'fail', code: 87020 })
    expect(await check(env)).toMatchObject({
      errCode: 87020,
      errMsg: expect.stringContaining('fail repeat request limit exceeded rid: '),
    })
    expect(env.wechat.checks.list()).toEqual([])
  })

  test.each([
    ['a kind that is none', { mediaType: 3 }, 40004, 'invalid media type'],
    ['no kind', { mediaType: undefined }, 40004, 'invalid media type'],
    ['an unknown scene', { scene: 0 }, 40129, 'invalid scene'],
    ['version 1', { version: 1 }, 47001, 'data format error'],
    ['a file id', { mediaUrl: 'cloud://local.files/a.png' }, 47001, 'data format error hint: [media_url]'],
    ['no address', { mediaUrl: 'http://' }, 47001, 'data format error hint: [media_url]'],
    ['nobody', { openid: undefined }, 40003, 'invalid openid'],
    ['somebody who was never here', { openid: 'oLi' }, 61010, 'code is expired'],
  ])('%s is refused', async (_, change, errCode, errMsg) => {
    expect(await check(env, change)).toMatchObject({
      errCode,
      errMsg: expect.stringContaining(`fail ${errMsg} rid: `),
    })
    expect(env.wechat.checks.list()).toEqual([])
  })

  test('without a function to tell, somebody is warned', async () => {
    const push = { wxa_media_check: 'nobody' }
    const options = { push, log: (_: string, text: string) => void warnings.push(text) }
    await withCloud(options, async ({ env }) => {
      await check(env)
      await env.decideMedia()
      expect(warnings).toContain('there is no function nobody to push wxa_media_check to')
      expect(env.wechat.checks.list()).toMatchObject([{ told: 'notFound' }])
    })
  })
})

describe('verdicts that come by themselves', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'media-'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  test('what waited when the cloud was stopped is decided after the next start', async () => {
    let waiting: unknown
    await withCloud({ storage: { dir } }, async ({ env }) => {
      await env.seed('verdicts', [])
      waiting = (await check(env)).traceId
    })
    await withCloud({ storage: { dir }, mediaCheckMs: 0 }, async ({ env }) => {
      await until(() => env.read('verdicts').length > 0)
      expect(env.read('verdicts')).toMatchObject([{ event: { trace_id: waiting } }])
      const { traceId } = await check(env)
      await until(() => env.wechat.checks.pending().length === 0)
      expect(env.wechat.checks.find(String(traceId))).toMatchObject({ told: 'ok' })
    })
  })

  test('so is what waited in every other environment', async () => {
    await withCloud({ storage: { dir } }, async cloud => {
      const other = await cloud.newEnv()
      expect(other.name).toBe('local-1')
      await other.seed('verdicts', [])
      await check(other)
    })
    await withCloud({ storage: { dir }, mediaCheckMs: 0 }, async ({ environment, newEnv }) => {
      const other = environment('local-1')
      await until(() => other.wechat.checks.pending().length === 0)
      expect(other.read('verdicts')).toHaveLength(1)
      expect(other.wechat.checks.list()).toMatchObject([{ told: 'ok' }])
      // A new one does not take the place of one that was kept.
      const fresh = await newEnv()
      expect([fresh.name, fresh.wechat.checks.list()]).toEqual(['local-2', []])
    })
  })

  test('a function that was cut off by the end of the cloud is told again', async () => {
    const slow = { storage: { dir }, workers: 2, push: { wxa_media_check: 'hang' }, mediaCheckMs: 0 }
    await withCloud(slow, async ({ env }) => {
      await check(env)
      await until(() => env.invocations().some(({ fn, waitedMs }) => fn === 'hang' && waitedMs > 0))
    })
    await withCloud({ storage: { dir } }, async ({ env }) => {
      expect(env.wechat.checks.pending()).toHaveLength(1)
    })
  })
})
