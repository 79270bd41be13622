import { createReadStream, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../localcloud/testing'
import { rejection, type Sdk, sdkFor } from './sdk'

/** Files by the real SDK: put, linked, fetched, taken away. */
describe('files through the SDK', () => {
  let cloud: LocalCloud
  let sdk: Sdk
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory' })
    sdk = sdkFor(cloud.env)
  })
  afterEach(() => cloud.env.clock.real())
  afterAll(() => cloud.close())

  const upload = async (cloudPath: string, text: string): Promise<string> =>
    (await sdk.uploadFile({ cloudPath, fileContent: Buffer.from(text) })).fileID
  const text = async (fileID: string): Promise<string> =>
    (await sdk.downloadFile({ fileID })).fileContent.toString()
  const linkTo = async (fileID: string, maxAge?: number): Promise<string> => {
    const { fileList } = await sdk.getTempFileURL({
      fileList: [maxAge === undefined ? fileID : { fileID, maxAge }],
    })
    return fileList[0]?.tempFileURL ?? ''
  }

  test.each(['a.txt', 'dir/中 文.txt', 'odd/100% & more+=;,.txt', 'q/"quoted" <x>.txt'])(
    'what was uploaded as %s comes back',
    async path => {
      const fileID = await upload(path, `content of ${path}`)
      expect(fileID).toBe(`cloud://${cloud.env.name}.files/${path}`)
      expect(await text(fileID)).toBe(`content of ${path}`)
    },
  )

  test('a stream and a file of some megabytes come back whole', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'files-'))
    const bytes = Buffer.alloc(3_000_000, 'abcdefg')
    writeFileSync(join(dir, 'large.bin'), bytes)
    const { fileID } = await sdk.uploadFile({
      cloudPath: 'large.bin',
      fileContent: createReadStream(join(dir, 'large.bin')),
    })
    expect((await sdk.downloadFile({ fileID })).fileContent.equals(bytes)).toBe(true)
    rmSync(dir, { recursive: true })
  })

  test('the same path again replaces', async () => {
    await upload('same.txt', 'first')
    expect(await text(await upload('same.txt', 'second'))).toBe('second')
  })

  test.each(['/a.txt', 'a//b.txt', 'a/', '../a.txt', 'a/./b', 'a?b.txt', 'a#b.txt', '字'.repeat(284)])(
    'the path %s is refused',
    async path => {
      expect(await rejection(upload(path, 'x'))).toMatchObject({ code: 'INVALID_PARAM' })
    },
  )

  test('a link to a missing file spoils only its own item', async () => {
    const fileID = await upload('there.txt', 'x')
    const missing = fileID.replace('there', 'not-there')
    const { fileList } = await sdk.getTempFileURL({ fileList: [fileID, missing, 'nonsense'] })
    expect(fileList).toMatchObject([
      { fileID, status: 0, maxAge: 7200 },
      { fileID: missing, status: -503003, tempFileURL: '' },
      { fileID: 'nonsense', status: -503003, tempFileURL: '' },
    ])
    expect(await rejection(sdk.downloadFile({ fileID: missing }))).toMatchObject({
      code: 'STORAGE_FILE_NONEXIST',
      message: expect.stringContaining('storage file not exists'),
    })
  })

  test('more than 50 files at once are refused', async () => {
    const fileList = Array.from({ length: 51 }, (_, n) => `cloud://local.files/${n}`)
    expect(await rejection(sdk.getTempFileURL({ fileList }))).toMatchObject({ code: 'INVALID_PARAM' })
    expect(await rejection(sdk.deleteFile({ fileList }))).toMatchObject({ code: 'INVALID_PARAM' })
  })

  test('a link ends by the clock of the environment, and cannot be stretched or used for another file', async () => {
    const fileID = await upload('secret.txt', 'x')
    await upload('other.txt', 'y')
    cloud.env.clock.set(Date.parse('2026-09-18T10:00:00Z'))
    const url = await linkTo(fileID, 60)
    expect((await fetch(url)).status).toBe(200)
    const end = new URL(url).searchParams.get('t') ?? ''
    expect((await fetch(url.replace(end, String(Number(end) + 60)))).status).toBe(403)
    expect((await fetch(url.replace('secret', 'other'))).status).toBe(403)
    cloud.env.clock.advance(59_999)
    expect((await fetch(url)).status).toBe(200)
    cloud.env.clock.advance(1)
    expect(await (await fetch(url)).text()).toContain('RequestIsExpired')
  })

  test('nothing is put without leave, and the SDK learns why', async () => {
    const fileID = await upload('mine.txt', 'mine')
    const url = (await linkTo(fileID)).replace('/files/', '/storage/')
    const authorization = new URL(url).searchParams.get('sign') ?? ''
    expect((await fetch(url, { method: 'PUT', body: 'theirs' })).status).toBe(403)
    expect((await fetch(url, { method: 'PUT', body: 'theirs', headers: { authorization } })).status).toBe(403)
    expect(await text(fileID)).toBe('mine')
    const tooLarge = sdk.uploadFile({
      cloudPath: 'huge.bin',
      fileContent: Buffer.alloc(50 * 1024 * 1024 + 1),
    })
    expect(await rejection(tooLarge)).toMatchObject({ code: 'STORAGE_REQUEST_FAIL' })
  })

  test('a file that was removed is gone, and removing it again says so', async () => {
    const fileID = await upload('gone.txt', 'x')
    const url = await linkTo(fileID)
    expect((await sdk.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: 0 }])
    expect((await sdk.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ status: -503003 }])
    expect((await fetch(url)).status).toBe(404)
  })

  test('environments do not see each other’s files', async () => {
    const fileID = await upload('only-here.txt', 'x')
    const other = sdkFor(await cloud.newEnv())
    expect((await other.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([{ status: -503003 }])
    expect((await other.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ status: -503003 }])
    sdkFor(cloud.env)
    expect(await text(fileID)).toBe('x')
  })

  test('a page that was uploaded is not served as a page', async () => {
    const response = await fetch(await linkTo(await upload('page.html', '<script>1</script>')))
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('files on disk', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'files-'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  test('outlive a restart; contents that no name has any more are swept', async () => {
    const first = await startLocalCloud({ storage: { dir } })
    let sdk = sdkFor(first.env)
    const { fileID } = await sdk.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('kept') })
    await sdk.uploadFile({ cloudPath: 'twin.txt', fileContent: Buffer.from('kept') })
    const { fileID: goneID } = await sdk.uploadFile({ cloudPath: 'b.txt', fileContent: Buffer.from('gone') })
    await sdk.deleteFile({ fileList: [goneID] })
    await first.close()

    const second = await startLocalCloud({ storage: { dir } })
    sdk = sdkFor(second.env)
    expect((await sdk.downloadFile({ fileID })).fileContent.toString()).toBe('kept')
    expect(await rejection(sdk.downloadFile({ fileID: goneID }))).toMatchObject({
      code: 'STORAGE_FILE_NONEXIST',
    })
    expect(readdirSync(join(dir, second.env.name, 'files', 'contents'))).toHaveLength(1)
    await second.close()
  })
})
