import type { FilePage } from '../../../localcloud/inspector/contract/environment'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { type Sdk, sdkFor } from '../sdk'
import { InspectorClient } from './client'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('files in the inspector', () => {
  let cloud: LocalCloud
  let sdk: Sdk
  let inspector: InspectorClient
  beforeEach(async () => {
    cloud = await startLocalCloud({ storage: 'memory' })
    sdk = sdkFor(cloud.env)
    inspector = new InspectorClient(cloud, cloud.env)
  })
  afterEach(() => cloud.close())

  const upload = (cloudPath: string, fileContent: Buffer | string) =>
    sdk.uploadFile({ cloudPath, fileContent: Buffer.from(fileContent) })
  const list = (query: Record<string, string> = {}) =>
    inspector.get<FilePage>(`files?${new URLSearchParams(query)}`)

  test('are listed by their paths, searched, and in pages', async () => {
    const { fileID } = await upload('b/照片.png', PIXEL)
    await upload('a.txt', 'hello')
    await upload('c.txt', 'there')
    const all = await list()
    expect(all.items.map(({ path }) => path)).toEqual(['a.txt', 'b/照片.png', 'c.txt'])
    expect(all.items[1]).toMatchObject({ id: fileID, bytes: PIXEL.length, type: 'image/png', openid: null })
    expect(await list({ search: 'TXT' })).toMatchObject({ total: { matching: 2, kept: 3 }, next: null })
    const first = await list({ limit: '2' })
    const second = await list({ limit: '2', after: first.next ?? '' })
    expect([first.next, second.items.map(({ path }) => path)]).toEqual(['b/照片.png', ['c.txt']])
  })

  test('are sent in a way that no browser runs', async () => {
    await upload('page.html', '<script>alert(1)</script>')
    const response = await inspector.send('GET', 'file?path=page.html')
    expect(await response.text()).toBe('<script>alert(1)</script>')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })

  const put = async (path: string, content: string, query = '') => {
    const response = await fetch(`${cloud.url}/__local/api/file?path=${encodeURIComponent(path)}${query}`, {
      method: 'PUT',
      headers: { 'x-localcloud-token': inspector.token, 'content-type': 'application/octet-stream' },
      body: content,
    })
    return { status: response.status, body: await response.json() }
  }
  const contentOf = async (path: string) => String(await cloud.env.file(`cloud://local.files/${path}`))

  test('are uploaded, and are then there for functions; what is there is not overwritten', async () => {
    expect(await put('a/灯会.txt', 'hello')).toMatchObject({
      status: 200,
      body: { path: 'a/灯会.txt', bytes: 5, openid: null },
    })
    expect(await contentOf('a/灯会.txt')).toBe('hello')
    expect(await put('a/灯会.txt', 'other')).toMatchObject({
      status: 409,
      body: { error: { code: 'EXISTS' } },
    })
    expect(await contentOf('a/灯会.txt')).toBe('hello')
  })

  test('are replaced as they were shown, and keep their owner', async () => {
    const form = new FormData()
    form.set('cloudPath', 'a.txt')
    form.set('file', new Blob(['first']), 'a.txt')
    await fetch(`${cloud.url}/upload`, { method: 'POST', headers: { 'x-wx-openid': 'oWang' }, body: form })
    const [shown] = (await list()).items
    expect(await put('a.txt', 'second', `&replaces=${shown?.hash}`)).toMatchObject({
      status: 200,
      body: { openid: 'oWang', bytes: 6 },
    })
    // By now it is another file than the one that was shown.
    expect(await put('a.txt', 'third', `&replaces=${shown?.hash}`)).toMatchObject({
      status: 409,
      body: { error: { code: 'CHANGED_MEANWHILE', message: 'the file has changed meanwhile' } },
    })
    expect(await contentOf('a.txt')).toBe('second')
    expect(await put('gone.txt', 'x', `&replaces=${shown?.hash}`)).toMatchObject({
      status: 409,
      body: { error: { message: 'the file is gone' } },
    })
    expect((await list()).items).toHaveLength(1)
  })

  test.each(['', '/a', '../a', 'a//b', 'a?b', 'x'.repeat(851)])('none has the path "%s"', async path => {
    expect(await put(path, 'x')).toMatchObject({ status: 400 })
    expect((await list()).items).toEqual([])
  })

  test('one that is too large is refused', async () => {
    const { bytesMax } = await list()
    expect(await put('large', 'x'.repeat(bytesMax + 1))).toMatchObject({ status: 400 })
    expect((await list()).items).toEqual([])
  })

  test('are removed, and are then not there', async () => {
    await upload('a.txt', 'hello')
    await inspector.expectOk('DELETE', 'file?path=a.txt')
    expect(await list()).toMatchObject({ items: [], total: { kept: 0 } })
    expect((await inspector.send('GET', 'file?path=a.txt')).status).toBe(404)
    expect((await inspector.send('DELETE', 'file?path=a.txt')).status).toBe(404)
    expect((await inspector.send('GET', 'file')).status).toBe(400)
  })
})
