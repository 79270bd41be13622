import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseError } from '../../../localcloud/db/types'
import { startLocalCloud } from '../../../localcloud/testing'
import { readAccount } from '../../../localcloud/wechat/account'
import { openJournalEntries } from '../../../localcloud/wechat/store/journal-entries'
import { Shelf } from '../../../localcloud/wechat/store/shelf'
import { Store } from '../../../localcloud/wechat/store/store'
import { WeChat } from '../../../localcloud/wechat/wechat'
import { thrownBy } from '../db/open'
import { message, templates } from './messages'

describe('what WeChat keeps on disk', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'wechat-'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  const open = (now: () => number = () => 1000, onRecovery?: (account: string) => void) =>
    new WeChat({ account: readAccount({ templates }), storage: { dir }, now, onRecovery, onChange: () => {} })

  test('outlives a restart: consents, messages, checks, codes', () => {
    const first = open()
    first.consents.note('oWang', [{ templateId: 't', yes: true, times: 2 }])
    first.outbox.send(message(1))
    first.codes.add({ at: 1, scene: 's', page: 'p', version: 'release', width: 430, text: 'x', fn: null })
    const code = first.phoneCodes.make('oWang', '13800000001')
    first.close()

    const second = open()
    expect(second.consents.of('oWang', 't')).toMatchObject({ left: 1, accepted: 2 })
    expect(second.outbox.list()).toEqual([{ ...message(1), seq: 1 }])
    expect(second.codes.list()).toMatchObject([{ scene: 's', seq: 1 }])
    expect(second.phoneCodes.use(code, 'oWang')).toMatchObject({ number: '13800000001' })
    expect(second.outbox.send(message(2))).toMatchObject({ seq: 2 })
    expect(second.outbox.send(message(3))).toBeUndefined()
    second.close()

    const third = open()
    expect(third.phoneCodes.use(code, 'oWang')).toBeUndefined()
    expect(third.outbox.page({ limit: 1 })).toMatchObject({ items: [{ seq: 2 }], total: 2 })
    third.close()
  })

  test('after a kill each message has its consent, and nothing acknowledged is lost', async () => {
    const sender = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'durable-sender.ts'), dir])
    let said = ''
    sender.stdout.on('data', chunk => {
      said += chunk
      if (said.includes('\n200\n')) sender.kill('SIGKILL')
    })
    await once(sender, 'close')
    const acknowledged = Number(said.trimEnd().split('\n').at(-1))
    const after = open()
    const [last] = after.outbox.page({ limit: 1 }).items
    expect(acknowledged).toBeGreaterThanOrEqual(200)
    expect(last?.seq).toBeGreaterThanOrEqual(acknowledged)
    expect(after.consents.of('oWang', 't').left).toBe(1_000_000 - (last?.seq ?? 0))
    after.close()
  })

  describe('when the file is damaged', () => {
    const file = () => join(dir, 'wechat/database/data.sqlite')
    const bytes = () => readFileSync(file())

    beforeEach(() => {
      const first = open()
      first.consents.note('oWang', [{ templateId: 't', yes: true, times: 9 }])
      first.consents.note('oLi', [{ templateId: 't', yes: true }])
      for (let n = 1; n <= 5; n++) first.outbox.send(message(n))
      first.close()
    })

    function flipBitOf(text: string): void {
      const content = bytes()
      const at = content.indexOf(text)
      expect(at).toBeGreaterThanOrEqual(0)
      content[at] = (content[at] ?? 0) ^ 1
      writeFileSync(file(), content)
    }

    test.each([
      ['第 3 条', /the checksum of document message 3 does not hold/],
      ['"accepted":9', /the checksum of document consent "t oWang" does not hold/],
      ['SQLite format 3', /file is not a database/],
    ])('a flipped bit in %s stops the start, which changes nothing', (text, reason) => {
      flipBitOf(text)
      const before = bytes()
      const fault = thrownBy(open)
      expect(fault).toBeInstanceOf(DatabaseError)
      expect(String(fault)).toMatch(reason)
      expect(String(fault)).toMatch(/Nothing was changed. Start with --recover/)
      expect(bytes()).toEqual(before)
    })

    test('a recovery keeps the damaged file, says what is lost, and goes on with the rest', () => {
      flipBitOf('第 3 条')
      const damaged = bytes()
      const said: string[] = []
      const recovered = open(
        () => 1000,
        text => said.push(text),
      )
      expect(recovered.outbox.list().map(({ seq }) => seq)).toEqual([1, 2, 4, 5])
      expect(recovered.consents.of('oWang', 't')).toMatchObject({ left: 4, accepted: 9 })
      expect(recovered.outbox.send(message(6))).toMatchObject({ seq: 6 })
      recovered.close()
      expect(said).toEqual([expect.stringMatching(/6 of 7 documents were rescued.\nDropped: message 3\./)])
      const [kept = ''] = readdirSync(join(dir, 'wechat')).filter(name =>
        name.startsWith('database.damaged-'),
      )
      expect(readFileSync(join(dir, 'wechat', kept, 'data.sqlite'))).toEqual(damaged)
      const again = open()
      expect(again.outbox.list().map(({ seq }) => seq)).toEqual([1, 2, 4, 5, 6])
      again.close()
    })
  })

  test('a file that is cut off stops the start', () => {
    const first = open()
    first.consents.note('oWang', [{ templateId: 't', yes: true, times: 300 }])
    for (let n = 1; n <= 300; n++) first.outbox.send(message(n))
    first.close()
    const file = join(dir, 'wechat/database/data.sqlite')
    truncateSync(file, statSync(file).size - 4096)
    expect(() => open()).toThrow(/is damaged: [\s\S]*Nothing was changed/)
  })

  test('the same key twice in one commit is one value', () => {
    const first = open()
    first.consents.note('oWang', [
      { templateId: 't', yes: false },
      { templateId: 't', yes: true },
    ])
    first.close()
    const second = open()
    expect(second.consents.list()).toMatchObject([{ left: 1, accepted: 1 }])
    second.close()
  })

  test('a key that came twice in one commit leaves nothing behind when it goes', () => {
    const keep = (values: readonly (object | undefined)[]): unknown[] => {
      const entries = openJournalEntries({ dir, synchronous: 'NORMAL' })
      const found: unknown[] = []
      entries.read('note', (_, value) => found.push(value))
      entries.write(values.map(value => ({ kind: 'note', key: 'n', value, apply: () => {} })))
      entries.close()
      return found
    }
    expect(keep([{ text: 'one' }, { text: 'two' }])).toEqual([])
    expect(keep([undefined])).toEqual([{ text: 'two' }])
    expect(keep([])).toEqual([])
  })

  test('what the disk did not take leaves a full shelf as it was', () => {
    const store = new Store({ storage: { dir } }, () => {})
    const shelf = new Shelf<{ name: string; size?: bigint }>(store, {
      kind: 'note',
      max: 20,
      textOf: ({ name }) => name,
      nameOf: ({ name }) => name,
    })
    for (let n = 1; n <= 20; n++) shelf.add({ name: `n${n}` })
    // No journal can write this down.
    expect(() => shelf.add({ name: 'n21', size: 21n })).toThrow(/BigInt/)
    expect(shelf.list()).toHaveLength(20)
    expect(shelf.find('n1')).toMatchObject({ seq: 1 })
    expect(shelf.add({ name: 'n21' })).toMatchObject({ seq: 21 })
    expect(shelf.find('n1')).toBeUndefined()
    store.close()
  })

  test('environments keep theirs apart, in their own folders', async () => {
    const cloud = await startLocalCloud({ storage: { dir }, templates })
    const other = await cloud.newEnv()
    cloud.env.consent('oWang', 't')
    expect(other.wechat.consents.list()).toEqual([])
    await cloud.close()
  })

  test('20,000 messages are no strain, and are read page by page', () => {
    const wechat = open()
    wechat.consents.note('oWang', [{ templateId: 't', yes: true, times: 20_000 }])
    for (let n = 1; n <= 20_000; n++) wechat.outbox.send(message(n))
    expect(wechat.outbox.page({ limit: 2 })).toMatchObject({
      items: [{ seq: 20_000 }, { seq: 19_999 }],
      total: 20_000,
    })
    expect(wechat.outbox.page({ search: '第 777 条', limit: 1 }).items).toMatchObject([{ seq: 777 }])
    wechat.close()
    const again = open()
    expect(again.outbox.page({ limit: 1 }).total).toBe(20_000)
    again.close()
  })
})
