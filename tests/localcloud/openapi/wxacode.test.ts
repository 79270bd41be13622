import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import type { LocalCloud } from '../../../localcloud/testing'
import { ask, startCloud, withCloud } from './open-api'

describe('wxacode.getUnlimited', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startCloud()
  })
  afterAll(() => cloud.close())

  const make = (data: object, of = cloud) => ask(of.env, 'wxacode.getUnlimited', data)
  const picture = (buffer: unknown) => PNG.sync.read(Buffer.from(String(buffer), 'base64'))
  /** By a reader that has nothing to do with the maker. */
  const read = (buffer: unknown) => {
    const { data, width, height } = picture(buffer)
    return jsQR(new Uint8ClampedArray(data), width, height)?.data
  }

  test('gives a picture that a scanner reads', async () => {
    const { buffer, ...answer } = await make({ scene: 'a=Ab12_z', page: 'pages/activity/detail' })
    expect(answer).toEqual({
      errCode: 0,
      errMsg: 'openapi.wxacode.getUnlimited:ok',
      contentType: 'image/png',
    })
    const text = 'localcloud://page/pages/activity/detail?scene=a%3DAb12_z'
    expect(read(buffer)).toBe(text)
    expect(picture(buffer)).toMatchObject({ width: 430, height: 430 })
    expect(cloud.env.wechat.codes.list()).toMatchObject([
      {
        scene: 'a=Ab12_z',
        page: 'pages/activity/detail',
        version: 'release',
        width: 430,
        text,
        fn: 'wechat',
      },
    ])
  })

  test('every character that WeChat allows comes back, 32 of them', async () => {
    const scene = "!#$&'()*+,/:;=?@-._~09azAZabcdef"
    const { buffer } = await make({ scene, page: 'pages/a' })
    expect(new URL(read(buffer) ?? '').searchParams.get('scene')).toBe(scene)
  })

  test('width, colour and a clear ground', async () => {
    const asked = { scene: 's', width: 280, lineColor: { r: '200', g: 0, b: 16 }, isHyaline: true }
    const { buffer } = await make(asked)
    const { width, data } = picture(buffer)
    expect(width).toBe(280)
    const pixels = new Set(
      Array.from({ length: data.length / 4 }, (_, n) => data.subarray(n * 4, n * 4 + 4).toString('hex')),
    )
    expect([...pixels].sort()).toEqual(['c80010ff', 'ffffff00'])
  })

  test('pages are those of the mini-program when they are known, and lead where the start says', async () => {
    const options = { pages: ['pages/home/index', 'pages/b'], codeBase: 'http://127.0.0.1:5180/#/' }
    await withCloud(options, async known => {
      const text = async (data: object) => read((await make({ scene: 's', ...data }, known)).buffer)
      expect(await text({ page: 'pages/b' })).toBe('http://127.0.0.1:5180/#/pages/b?scene=s')
      expect(await text({})).toBe('http://127.0.0.1:5180/#/pages/home/index?scene=s')
      expect(await text({ page: 'pages/soon', checkPath: false })).toContain('pages/soon')
      expect((await make({ scene: 's', page: 'pages/soon' }, known)).errCode).toBe(41030)
    })
  })

  test.each([
    ['no scene', { scene: '' }, 40169, 'invalid length for scene'],
    ['a scene that is no text', { scene: 7 }, 40169, 'invalid length for scene'],
    ['33 characters', { scene: 'x'.repeat(33) }, 40169, 'invalid length for scene'],
    ['Chinese', { scene: '中秋' }, 40129, 'invalid scene'],
    ['a percent sign', { scene: 'a%20b' }, 40129, 'invalid scene'],
    ['a space', { scene: 'a b' }, 40129, 'invalid scene'],
    ['a slash before the page', { page: '/pages/a' }, 41030, 'invalid page'],
    ['a page with parameters', { page: 'pages/a?b=1' }, 41030, 'invalid page'],
    ['a page that is no text', { page: 1 }, 41030, 'invalid page'],
    ['WeChat’s own parameter', { scene: 'scancode_time=1' }, 85096, 'not allow include scancode_time field'],
    ['a version that is none', { envVersion: 'release_error' }, 40097, 'invalid args'],
    ['too small', { width: 279 }, 40097, 'invalid args'],
    ['too large', { width: 1281 }, 40097, 'invalid args'],
    ['a width that is no number', { width: 'wide' }, 40097, 'invalid args'],
    ['a colour that is none', { lineColor: { r: 256 } }, 40097, 'invalid args'],
  ])('%s is refused', async (_, change, errCode, errMsg) => {
    const before = cloud.env.wechat.codes.list().length
    expect(await make({ scene: 's', page: 'pages/a', ...change })).toMatchObject({
      errCode,
      errMsg: expect.stringContaining(`fail ${errMsg}`),
    })
    expect(cloud.env.wechat.codes.list()).toHaveLength(before)
  })
})
