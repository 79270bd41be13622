import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { DatabaseError } from '../../../localcloud/db/types'
import { startLocalCloud } from '../../../localcloud/testing'
import { readAccount } from '../../../localcloud/wechat/account'
import { WeChat } from '../../../localcloud/wechat/wechat'
import { message, templates } from './messages'

describe('what WeChat keeps on disk', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'wechat-'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  const open = (now: () => number = () => 1000) =>
    new WeChat({ account: readAccount({ templates }), storage: { dir }, now, onChange: () => {} })

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

  test('a file that is no database stops the start, which says what to do', async () => {
    writeFileSync(
      join(dir, 'wechat.sqlite'),
      'this is text, and long enough to be the header of a database '.repeat(5),
    )
    expect(open).toThrow(DatabaseError)
    expect(open).toThrow(/wechat\.sqlite: file is not a database.*Remove the file/)
  })

  test('a value that cannot be read does, too', () => {
    const first = open()
    first.consents.note('oWang', [{ templateId: 't', yes: true }])
    first.close()
    const database = new Sqlite(join(dir, 'wechat.sqlite'))
    database.exec("UPDATE entries SET text = '{oops'")
    database.close()
    expect(open).toThrow(/the consent t oWang is damaged.*Remove the file/)
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
