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

  test('are removed, and are then not there', async () => {
    await upload('a.txt', 'hello')
    await inspector.expectOk('DELETE', 'file?path=a.txt')
    expect(await list()).toMatchObject({ items: [], total: { kept: 0 } })
    expect((await inspector.send('GET', 'file?path=a.txt')).status).toBe(404)
    expect((await inspector.send('DELETE', 'file?path=a.txt')).status).toBe(404)
    expect((await inspector.send('GET', 'file')).status).toBe(400)
  })
})
