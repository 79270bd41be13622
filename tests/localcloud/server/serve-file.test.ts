import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { sdkFor } from '../sdk'

/** Files as a browser asks for them: by temporary links, and by file id. */
describe('a file for a browser', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const origin = 'http://127.0.0.1:5180'
  let cloud: LocalCloud
  let fileID: string
  let urls: { link: string; id: string }
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory' })
  })
  beforeEach(async () => {
    fileID = await cloud.env.putFile('声音/a.mp3', letters)
    const { fileList } = await sdkFor(cloud.env).getTempFileURL({ fileList: [fileID] })
    urls = {
      link: fileList[0]?.tempFileURL ?? '',
      id: `${cloud.url}/file?id=${encodeURIComponent(fileID)}`,
    }
  })
  afterAll(() => cloud.close())

  describe.each(['link', 'id'] as const)('by its %s', door => {
    const get = (headers: Record<string, string> = {}, method = 'GET') =>
      fetch(urls[door], { method, headers: { origin, ...headers } })

    test('comes whole, with a type, and may be read by pages of this machine', async () => {
      const answer = await get()
      expect([answer.status, await answer.text()]).toEqual([200, letters])
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'audio/mpeg',
        'content-length': '26',
        'accept-ranges': 'bytes',
        'access-control-allow-origin': origin,
        'x-content-type-options': 'nosniff',
      })
      expect((await get({ origin: 'https://evil.example' })).status).toBe(403)
    })

    test('HEAD says the same without the bytes', async () => {
      const answer = await get({}, 'HEAD')
      expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '26'])
      expect(await answer.text()).toBe('')
    })

    test.each([
      ['bytes=0-0', 'a', '0-0'],
      ['bytes=2-4', 'cde', '2-4'],
      ['bytes=20-', 'uvwxyz', '20-25'],
      ['bytes=-3', 'xyz', '23-25'],
      ['bytes=24-99', 'yz', '24-25'],
    ])('%s gives %s', async (range, part, positions) => {
      const answer = await get({ range })
      expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
        206,
        part,
        `bytes ${positions}/26`,
      ])
    })

    test.each(['bytes=0-1,5-6', 'lines=1-2', 'nonsense'])('%s gives the whole', async range => {
      const answer = await get({ range })
      expect([answer.status, await answer.text()]).toEqual([200, letters])
    })

    test('a part that lies beyond the end is refused', async () => {
      const answer = await get({ range: 'bytes=26-' })
      expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */26'])
    })

    test('what the browser has is not sent again, until it is replaced', async () => {
      const etag = (await get()).headers.get('etag') ?? ''
      expect((await get({ 'if-none-match': etag })).status).toBe(304)
      const range = { range: 'bytes=0-1', 'if-range': etag }
      expect((await get(range)).status).toBe(206)
      await cloud.env.putFile('声音/a.mp3', 'replaced')
      expect(await (await get({ 'if-none-match': etag })).text()).toBe('replaced')
      expect(await (await get(range)).text()).toBe('replaced')
    })
  })

  test('a player that goes away in the middle disturbs nobody', async () => {
    const large = await cloud.env.putFile('large.mp4', Buffer.alloc(20_000_000))
    const leaving = new AbortController()
    const url = `${cloud.url}/file?id=${encodeURIComponent(large)}`
    const answer = await fetch(url, { signal: leaving.signal })
    leaving.abort()
    await expect(answer.arrayBuffer()).rejects.toThrow()
    expect((await fetch(url, { headers: { range: 'bytes=0-9' } })).status).toBe(206)
  })

  test('a page that was uploaded is not served as a page', async () => {
    for (const name of ['page.html', 'picture.svg', 'x.xhtml', 'script.js', 'none'])
      expect(await typeOf(name, '<script>1</script>')).toBe('application/octet-stream')
    expect(await typeOf('page.jpg', '<script>1</script>')).toBe('image/jpeg')
    expect(await typeOf('picture.html', Buffer.from('89504e470d0a1a0a', 'hex'))).toBe('image/png')
  })

  async function typeOf(path: string, content: string | Buffer): Promise<string | null> {
    const id = await cloud.env.putFile(path, content)
    return (await fetch(`${cloud.url}/file?id=${encodeURIComponent(id)}`)).headers.get('content-type')
  }
})
