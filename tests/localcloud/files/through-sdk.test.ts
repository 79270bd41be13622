import { EventEmitter, on } from 'node:events'
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FILE_BYTES_MAX } from '../../../localcloud/limits'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { rawRequest } from '../raw-request'
import { rejection, type Sdk, sdkFor } from '../sdk'

/** Files by the real SDK: put, linked, fetched, taken away. */
describe('files through the SDK', () => {
  let cloud: LocalCloud
  let sdk: Sdk
  const log = new EventEmitter()
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory', log: (_, line) => log.emit('line', line) })
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

  const noted = async (line: RegExp): Promise<void> => {
    for await (const [text] of on(log, 'line')) if (line.test(text)) return
  }

  test.each([
    'a.txt',
    'dir/中 文.txt',
    '照片/🎑 中秋.jpg',
    'odd/100% & more+=;,.txt',
    'odd/already%20encoded%2F.txt',
    'odd/back\\slash~!@$^*()[]{}|`.txt',
    'q/"quoted" <x> \'y\'.txt',
    ' leading and trailing ',
    '.hidden/..name..',
    '字'.repeat(283),
  ])('what was uploaded as %s comes back', async path => {
    const fileID = await upload(path, `content of ${path}`)
    expect(fileID).toBe(`cloud://${cloud.env.name}.files/${path}`)
    expect(await text(fileID)).toBe(`content of ${path}`)
    expect((await sdk.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: 0 }])
  })

  test('a file of no bytes comes back as one', async () => {
    const { fileContent } = await sdk.downloadFile({ fileID: await upload('empty.txt', '') })
    expect(fileContent).toHaveLength(0)
  })

  test('forty at once come back, each as it was sent; of many to one path one stays whole', async () => {
    const contents = Array.from({ length: 40 }, (_, n) => `${n} `.repeat(10_000))
    const ids = await Promise.all(contents.map((content, n) => upload(`many/${n}.txt`, content)))
    expect(await Promise.all(ids.map(text))).toEqual(contents)
    await Promise.all(contents.map(content => upload('many/one.txt', content)))
    expect(contents).toContain(await text(`cloud://${cloud.env.name}.files/many/one.txt`))
  })

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

  test.each([
    '/a.txt',
    'a//b.txt',
    'a/',
    '../a.txt',
    'a/./b',
    'a?b.txt',
    'a#b.txt',
    'a\nb',
    '\ud83c',
    '字'.repeat(284),
  ])('the path %s is refused', async path => {
    expect(await rejection(upload(path, 'x'))).toMatchObject({ code: 'INVALID_PARAM' })
  })

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
  })

  test.each([1, 20 * 1024 * 1024])(
    'a file of %s bytes too many is refused, and is not there',
    async bytes => {
      const cloudPath = `huge-${bytes}.bin`
      const fileContent = Buffer.alloc(FILE_BYTES_MAX + bytes)
      expect(await rejection(sdk.uploadFile({ cloudPath, fileContent }))).toMatchObject({
        code: 'STORAGE_REQUEST_FAIL',
        message: expect.stringContaining('EntityTooLarge'),
      })
      expect(await cloud.env.file(`cloud://${cloud.env.name}.files/${cloudPath}`)).toBeUndefined()
    },
  )

  test('the form of wx-server-sdk 2 and 3 is taken, with its signature only', async () => {
    const answer = await rawRequest(cloud, { action: 'storage.getUploadMetadata', path: '旧/a.bin' })
    const { url = '', authorization = '', fileId = '' } = answer.data as Record<string, string>
    // Their form library writes bytes without a file name, but with a type.
    const post = (sign: string, headers: Record<string, string> = {}) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers },
        body: Buffer.concat([
          Buffer.from(`--x\r\nContent-Disposition: form-data; name="Signature"\r\n\r\n${sign}\r\n--x\r\n`),
          Buffer.from('Content-Disposition: form-data; name="file"\r\n'),
          Buffer.from('Content-Type: application/octet-stream\r\n\r\n'),
          Buffer.from([0, 255, 13, 10, 0]),
          Buffer.from('\r\n--x--\r\n'),
        ]),
      })
    expect(await (await post('guessed')).text()).toContain('<Code>AccessDenied</Code>')
    expect((await post(authorization, { origin: 'http://127.0.0.1:5180' })).status).toBe(405)
    const noForm = await post(authorization, { 'content-type': 'text/plain' })
    expect(await noForm.text()).toContain('<Code>MalformedPOSTRequest</Code>')
    expect(await cloud.env.file(fileId)).toBeUndefined()
    expect(await (await post(authorization)).text()).toBe('')
    expect(await cloud.env.file(fileId)).toEqual(Buffer.from([0, 255, 13, 10, 0]))
  })

  test('what broke off on its way is not there', async () => {
    const answer = await rawRequest(cloud, { action: 'storage.getUploadMetadata', path: 'broken.bin' })
    const { url, authorization, fileId } = answer.data as Record<string, string>
    const sending = request(url ?? '', { method: 'PUT', headers: { authorization, 'content-length': 1000 } })
    sending.on('error', () => {})
    sending.write(Buffer.alloc(500), () => sending.destroy())
    await noted(/broken\.bin was not kept/)
    expect(await cloud.env.file(fileId ?? '')).toBeUndefined()
  })

  test('a file that was removed is gone, and removing it again says so', async () => {
    const fileID = await upload('gone.txt', 'x')
    const url = await linkTo(fileID)
    expect((await sdk.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: 0 }])
    expect((await sdk.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ status: -503003 }])
    expect((await fetch(url)).status).toBe(404)
    await upload('gone.txt', 'again')
    expect(await (await fetch(url)).text()).toBe('again')
  })

  test('environments do not see each other’s files', async () => {
    const fileID = await upload('only-here.txt', 'x')
    const other = sdkFor(await cloud.newEnv())
    expect((await other.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([{ status: -503003 }])
    expect((await other.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ status: -503003 }])
    sdkFor(cloud.env)
    expect(await text(fileID)).toBe('x')
  })
})
