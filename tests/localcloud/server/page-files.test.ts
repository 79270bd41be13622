import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { sdkFor } from '../sdk'

/** The browser build's two doors: what `wx.cloud.uploadFile` and `<image src="cloud://…">` do in WeChat. */
describe('files of pages', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory' })
  })
  afterAll(() => cloud.close())

  const origin = 'http://127.0.0.1:5180'
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)])
  const bytesMax = 50 * 1024 * 1024
  const upload = (cloudPath: string, content: Buffer, headers: Record<string, string> = {}) => {
    const body = new FormData()
    body.append('cloudPath', cloudPath)
    body.append('file', new Blob([new Uint8Array(content)]), 'chosen')
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
    ['a file from nobody', { 'x-wx-openid': '' }, png, 'x.png', /openid/],
    ['a path that leaves its folder', {}, png, '../x.png', /path/],
    ['an environment that is not there', { 'x-localcloud-env': 'none' }, png, 'x.png', /env not exists/],
  ])('%s is refused', async (_, headers, content, path, message) => {
    const answer = await upload(path, content, headers)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({ errCode: -501007, errMsg: expect.stringMatching(message) })
  })

  test('a file of more than 50 MB is refused by the code of the mini-program', async () => {
    const answer = await upload('x.png', Buffer.alloc(bytesMax + 1))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({
      errCode: -403001,
      errMsg: `cloud.uploadFile:fail the file has more than ${bytesMax} bytes`,
    })
  })

  test.each(['', '{"cloudPath":"x.png"}', 'x'.repeat(bytesMax + 20_000)])(
    'what is no form is refused (%#)',
    async body => {
      const headers = { origin, 'x-wx-openid': 'oWangFang', 'content-type': 'application/json' }
      const answer = await fetch(`${cloud.url}/upload`, { method: 'POST', headers, body })
      expect(answer.status).toBe(400)
    },
  )

  test('a function reads what a page uploaded, and a page shows what a function uploaded', async () => {
    const sdk = sdkFor(cloud.env)
    const { fileID } = (await (await upload('said.txt', Buffer.from('你好'))).json()) as { fileID: string }
    expect((await sdk.downloadFile({ fileID })).fileContent.toString()).toBe('你好')
    const { fileID: theirs } = await sdk.uploadFile({
      cloudPath: 'table.csv',
      fileContent: Buffer.from('a,b'),
    })
    expect(await (await show(theirs)).text()).toBe('a,b')
    // It belongs to nobody of the pages.
    expect((await upload('table.csv', png)).status).toBe(400)
  })

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
