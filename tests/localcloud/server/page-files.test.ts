import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'

/** The browser build's two doors: what `wx.cloud.uploadFile` and `<image src="cloud://…">` do in WeChat. */
describe('pictures of pages', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory' })
  })
  afterAll(() => cloud.close())

  const origin = 'http://127.0.0.1:5180'
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)])
  const upload = (cloudPath: string, content: Buffer, headers: Record<string, string> = {}) => {
    const body = new FormData()
    body.append('cloudPath', cloudPath)
    body.append('file', new Blob([new Uint8Array(content)]), 'picture')
    const from = { origin, 'x-wx-openid': 'oWangFang', ...headers }
    return fetch(`${cloud.url}/upload`, { method: 'POST', headers: from, body })
  }
  const show = (id: string) => fetch(`${cloud.url}/file?id=${encodeURIComponent(id)}`)

  test('are taken from somebody, and shown to everybody', async () => {
    const answer = await upload('covers/中秋.png', png)
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
    const { fileID } = (await answer.json()) as { fileID: string }
    expect(fileID).toBe(`cloud://${cloud.env.name}.files/covers/中秋.png`)
    const shown = await show(fileID)
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await shown.arrayBuffer()).equals(png)).toBe(true)
  })

  test.each([
    ['a picture from nobody', { 'x-wx-openid': '' }, png, 'x.png', /openid/],
    ['what only calls itself a picture', {}, Buffer.from('<svg onload=1>'), 'x.png', /only pictures/],
    [
      'a picture of more than 5 MB',
      {},
      Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]),
      'x.png',
      /at most/,
    ],
    ['a path that leaves its folder', {}, png, '../x.png', /path/],
    ['an environment that is not there', { 'x-localcloud-env': 'none' }, png, 'x.png', /env not exists/],
  ])('%s is refused', async (_, headers, content, path, message) => {
    const answer = await upload(path, content, headers)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({ errCode: -501007, errMsg: expect.stringMatching(message) })
  })

  test.each(['', '{"cloudPath":"x.png"}', 'x'.repeat(5 * 1024 * 1024 + 20_000)])(
    'what is no form is refused (%#)',
    async body => {
      const headers = { origin, 'x-wx-openid': 'oWangFang', 'content-type': 'application/json' }
      const answer = await fetch(`${cloud.url}/upload`, { method: 'POST', headers, body })
      expect(answer.status).toBe(400)
    },
  )

  test('somebody else’s picture is not replaced, one’s own is', async () => {
    await upload('covers/mine.png', png)
    expect((await upload('covers/mine.png', png, { 'x-wx-openid': 'oOther' })).status).toBe(400)
    expect((await upload('covers/mine.png', png)).status).toBe(200)
  })

  test('pages from elsewhere upload nothing', async () => {
    expect((await upload('x.png', png, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await fetch(`${cloud.url}/upload`, { method: 'OPTIONS', headers: { origin } })).status).toBe(204)
    expect((await fetch(`${cloud.url}/upload`, { headers: { origin } })).status).toBe(405)
  })

  test.each(['', 'nonsense', 'cloud://none.files/a.png', 'cloud://local.files/none.png'])(
    'the file %j is not there',
    async id => {
      expect((await show(id)).status).toBe(404)
    },
  )
})
