import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { openCloud } from '../../../localcloud/cloud'
import { sha256 } from '../../../localcloud/files/describe-file'
import { openDiskFiles } from '../../../localcloud/files/disk-files'
import type { FileStore } from '../../../localcloud/files/file-store'
import { startLocalCloud } from '../../../localcloud/testing'
import { rejection, sdkFor } from '../sdk'

describe('files on disk', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'files-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  const open = () => openDiskFiles(dir, Date.now)
  const contents = () => readdirSync(join(dir, 'contents'))
  const names = () => readdirSync(join(dir, 'names'))
  const put = (store: FileStore, path: string, text: string) => store.save(path, Buffer.from(text))
  const text = async (store: FileStore, path: string) => {
    const record = store.find(path)
    const bytes = record && (await store.read(record))
    return bytes && (await buffer(bytes)).toString()
  }

  test('outlive a restart of the cloud', async () => {
    const first = await startLocalCloud({ storage: { dir } })
    const upload = (cloudPath: string) =>
      sdkFor(first.env).uploadFile({ cloudPath, fileContent: Buffer.from('kept') })
    const { fileID } = await upload('照片/a.txt')
    const { fileID: goneID } = await upload('b.txt')
    await sdkFor(first.env).deleteFile({ fileList: [goneID] })
    await first.close()

    const second = await startLocalCloud({ storage: { dir } })
    const sdk = sdkFor(second.env)
    expect((await sdk.downloadFile({ fileID })).fileContent.toString()).toBe('kept')
    expect(await rejection(sdk.downloadFile({ fileID: goneID }))).toMatchObject({
      code: 'STORAGE_FILE_NONEXIST',
    })
    await second.close()
  })

  test('the same content is kept once, as long as one name has it', async () => {
    const store = open()
    await Promise.all(['a', 'b', 'c'].map(path => put(store, path, 'same')))
    await put(store, 'a', 'same')
    expect(contents()).toHaveLength(1)
    store.remove('a')
    await put(store, 'b', 'other')
    expect([contents().length, await text(store, 'c'), await text(store, 'b')]).toEqual([2, 'same', 'other'])
    store.remove('c')
    store.remove('b')
    expect([contents(), names()]).toEqual([[], []])
  })

  test('a content that is saved while its last name goes stays', async () => {
    const store = open()
    for (let round = 0; round < 50; round++) {
      await put(store, 'old', 'same')
      const saving = put(store, 'new', 'same')
      store.remove('old')
      await saving
      expect(await text(store, 'new')).toBe('same')
      store.remove('new')
    }
  })

  test('what is read while it is replaced comes whole or not at all', async () => {
    const store = open()
    for (let round = 0; round < 50; round++) {
      const record = await put(store, 'a', `first ${round}`)
      const reading = store.read(record)
      await put(store, 'a', `second ${round}`)
      const bytes = await reading
      if (bytes) expect((await buffer(bytes)).toString()).toBe(`first ${round}`)
    }
  })

  test('of saves of one path at once, disk and memory keep the same', async () => {
    const store = open()
    for (let round = 0; round < 20; round++) {
      await Promise.all([1, 2, 3, 4, 5].map(n => put(store, 'a', `${round} ${n}`)))
      expect([await text(open(), 'a'), contents().length]).toEqual([await text(store, 'a'), 1])
    }
  })

  test('what a crash left between the content and its name, or half written, is swept', async () => {
    await put(open(), 'a', 'kept')
    writeFileSync(join(dir, 'contents', 'f'.repeat(64)), 'a content without a name')
    writeFileSync(join(dir, 'contents', `${'e'.repeat(64)}.draft`), 'half a con')
    writeFileSync(join(dir, 'names', `${'d'.repeat(64)}.json.draft`), '{"path":')
    const store = open()
    expect([contents().length, names().length, await text(store, 'a')]).toEqual([1, 1, 'kept'])
  })

  test('a save that fails leaves nothing behind, and what was there before', async () => {
    const store = open()
    await put(store, 'a', 'before')
    rmSync(join(dir, 'names'), { recursive: true })
    expect(await rejection(put(store, 'a', 'after'))).toMatchObject({ code: 'ENOENT' })
    expect([contents().length, await text(store, 'a')]).toEqual([1, 'before'])
  })

  test('damage ends the start of a cloud, which can be tried again, and is told of by a recovery', async () => {
    const cloud = await startLocalCloud({ storage: { dir } })
    await cloud.env.putFile('a.txt', 'kept')
    await cloud.close()
    rmSync(join(dir, cloud.env.name, 'files', 'contents'), { recursive: true })
    for (let times = 0; times < 2; times++)
      await expect(openCloud({ storage: { dir } })).rejects.toThrow('Start with --recover')
    const told: string[] = []
    const recovered = await openCloud({ storage: { dir }, recover: true, log: (_, text) => told.push(text) })
    expect(told).toEqual([expect.stringContaining('What is left of it is in')])
    await recovered.close()
    await (await openCloud({ storage: { dir } })).close()
  })

  test('a content that cannot be kept gets no name', async () => {
    const store = open()
    rmSync(join(dir, 'contents'), { recursive: true })
    expect(await rejection(put(store, 'a', 'lost'))).toMatchObject({ code: 'ENOENT' })
    expect([names(), store.find('a'), store.list()]).toEqual([[], undefined, []])
    mkdirSync(join(dir, 'contents'))
    await put(store, 'a', 'lost')
    store.remove('a')
    expect(contents()).toEqual([])
  })

  test.each<[string, (at: { name: string; content: string }) => void, RegExp]>([
    ['a record that is no JSON', ({ name }) => writeFileSync(name, '{"path":'), /cannot be read/],
    ['a record of another path', ({ name }) => writeFileSync(name, '{"path":"b"}'), /cannot be read/],
    [
      'a record whose type is damaged',
      ({ name }) => replace(name, '"type":"', '"type":"x'),
      /cannot be read/,
    ],
    ['a record whose sum is damaged', ({ name }) => replace(name, '"sum"', '"sun"'), /cannot be read/],
    ['a record that is not called so', ({ name }) => replace(name, '"record"', '"recore"'), /cannot be read/],
    ['a content that is gone', ({ content }) => rmSync(content), /the content of a is not there/],
    ['a bit flipped in a content', ({ content }) => writeFileSync(content, 'kepu'), /not whole/],
    ['a content cut short', ({ content }) => writeFileSync(content, 'kep'), /not whole/],
  ])('%s stops the start, by name, or is put aside', async (_, damage, reason) => {
    const first = open()
    const { hash } = await put(first, 'a', 'kept')
    await put(first, 'b', 'whole')
    const name = join(dir, 'names', `${sha256('a')}.json`)
    damage({ name, content: join(dir, 'contents', hash) })
    expect(open).toThrow(reason)
    expect(open).toThrow(name)

    const account: string[] = []
    const store = openDiskFiles(dir, Date.now, text => account.push(text))
    expect(account).toEqual([expect.stringMatching(reason)])
    expect([store.list().map(({ path }) => path), await text(store, 'b')]).toEqual([['b'], 'whole'])
    expect(readdirSync(join(dir, 'damaged'))).toContain(basename(name))
    expect(open().list()).toHaveLength(1)
  })

  test('a record from before records had a sum is read', async () => {
    const store = open()
    await put(store, 'a', 'kept')
    writeFileSync(join(dir, 'names', `${sha256('a')}.json`), JSON.stringify(store.find('a')))
    expect(open().list()).toEqual(store.list())
  })

  describe('killed with kill -9', () => {
    const children = new Set<ChildProcess>()
    afterEach(() => {
      for (const child of children) child.kill('SIGKILL')
    })

    /** What the writer had acknowledged when it was killed, after so many lines. */
    const acknowledged = async (lines: number): Promise<{ path: string; round: number }[]> => {
      const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'file-writer.ts'), dir], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      children.add(child)
      let said = ''
      child.stdout.on('data', chunk => {
        said += chunk
        if (said.split('\n').length > lines) child.kill('SIGKILL')
      })
      await once(child, 'close')
      const whole = said.split('\n').slice(0, -1)
      return whole.map(line => JSON.parse(line))
    }

    test('every record has its whole content, and nothing acknowledged is lost', async () => {
      for (const lines of [1, 40, 150]) {
        const latest = new Map((await acknowledged(lines)).map(save => [save.path, save.round]))
        const store = open()
        const rounds = new Map<string, number>()
        for (const { path, bytes } of store.list()) {
          const content = (await text(store, path)) ?? ''
          const [, round] = content.split(' ')
          expect([content.length, content]).toEqual([bytes, content.slice(0, bytes / 2000).repeat(2000)])
          rounds.set(path, Number(round))
        }
        // A later save of the same path may have been made and not been said.
        for (const [path, round] of latest) expect(rounds.get(path)).toBeGreaterThanOrEqual(round)
        rmSync(dir, { recursive: true })
      }
    })
  })
})

function replace(file: string, text: string, by: string): void {
  const before = readFileSync(file, 'utf8')
  expect(before).toContain(text)
  writeFileSync(file, before.replace(text, by))
}
