import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sdkEnv } from '../../../localcloud/runner/function-env'
import { CloudCommand } from '../cloud-command'
import { type Db, rejection, type Sdk, sdkFor } from '../sdk'

/**
 * The system refuses every byte beyond a size of file that the test sets from outside (RLIMIT_FSIZE), as a full disk does;
 * any user may lower and raise it for a process of their own.
 */
const schema = {
  collections: {
    items: {
      indexes: [
        { name: 'slug', fields: { slug: 1 }, unique: true },
        { name: 'n', fields: { n: 1 } },
      ],
    },
  },
}

/** Of the limit, in the system's words; those of a full disk begin with ENOSPC. */
const REASON = /Cannot (write|add a collection): EFBIG/

describe('when the disk is full', () => {
  const dir = mkdtempSync(join(tmpdir(), 'localcloud-full-'))
  const schemaFile = join(dir, 'schema.json')
  const templates = join(__dirname, '../fixtures/templates.json')
  const args = ['--data', join(dir, 'data'), '--schema', schemaFile, '--templates', templates]
  const log = join(dir, 'data/local/database/commits.log')
  let command: CloudCommand
  let url: string
  let sdk: Sdk
  let db: Db

  async function start(): Promise<void> {
    command = new CloudCommand(args)
    const ready = await command.ready()
    url = ready.url
    sdk = sdkFor({ sdkEnv: () => sdkEnv(ready, ready.env) })
    db = sdk.database()
  }
  const limit = (bytes: number | 'unlimited') =>
    execFileSync('prlimit', ['--pid', String(command.pid), `--fsize=${bytes}:`])
  const items = () => db.collection('items')
  const first = { _id: 'first', slug: 'a', n: 1 }
  const second = { _id: 'second', slug: 'b', n: 2 }

  beforeAll(async () => {
    writeFileSync(schemaFile, JSON.stringify(schema))
    await start()
    await items().add({ data: [first, second] })
  })
  afterAll(async () => {
    await command.stop('SIGKILL')
    rmSync(dir, { recursive: true })
  })

  /** All of it, by a scan, by each index, and by id. */
  async function seen(): Promise<unknown> {
    const ask = (query: object) => items().where(query).get()
    const answers = await Promise.all([
      items().get(),
      ask({ n: db.command.lt(1000) }),
      ask({ slug: db.command.lt('z') }),
      ask({ n: 1 }),
      ask({ slug: 'c' }),
      items().where({ _id: 'third' }).get(),
    ])
    return [answers.map(({ data }) => data), (await items().count()).total]
  }

  const third = { _id: 'third', slug: 'c', n: 3 }
  const addMany = () => items().add({ data: Array.from({ length: 300 }, (_, i) => ({ slug: `many${i}` })) })
  const writes: [string, () => Promise<unknown>][] = [
    ['add', () => items().add({ data: third })],
    ['add of many', () => addMany()],
    [
      'doc.update',
      () =>
        items()
          .doc('first')
          .update({ data: { n: 7 } }),
    ],
    [
      'where.update',
      () =>
        items()
          .where({ n: db.command.lt(9) })
          .update({ data: { n: 7 } }),
    ],
    [
      'doc.set',
      () =>
        items()
          .doc('second')
          .set({ data: { slug: 'c', n: 5 } }),
    ],
    ['doc.remove', () => items().doc('first').remove()],
    ['createCollection', () => db.createCollection('others')],
    [
      'a transaction',
      () =>
        db.runTransaction(async within => {
          await within.collection('items').add({ data: third })
          await within
            .collection('items')
            .doc('first')
            .update({ data: { n: 9 } })
          await within.collection('items').doc('second').remove()
        }),
    ],
  ]

  test('every write is refused with a reason, nothing has changed, and all of them work when there is room', async () => {
    const before = await seen()
    const { size } = statSync(log)
    limit(size)
    for (const [name, write] of writes) {
      const fault = await rejection(write())
      expect([name, `${fault.errMsg ?? fault.message}`]).toEqual([name, expect.stringMatching(REASON)])
      // Of some calls the SDK hands the code through, of others it makes a number of it.
      expect([name, fault.errCode === -501001 || fault.code === 'SYS_ERR']).toEqual([name, true])
      expect([name, await seen()]).toEqual([name, before])
    }
    // A part is taken, longer than what is written next, and must not stay behind that.
    limit(size + 3000)
    await rejection(addMany())
    limit('unlimited')
    await items().add({ data: third })
    await db.createCollection('others')
    await db.runTransaction(async within => {
      await within
        .collection('items')
        .doc('first')
        .update({ data: { n: 9 } })
      await within.collection('items').doc('second').remove()
    })
    const after = await seen()
    expect(after).toEqual([
      [
        [{ ...first, n: 9 }, third],
        [third, { ...first, n: 9 }],
        [{ ...first, n: 9 }, third],
        [],
        [third],
        [third],
      ],
      2,
    ])
    await command.stop('SIGKILL')
    await start()
    expect(await seen()).toEqual(after)
  })

  test('what WeChat keeps is refused too: no consent is noted or spent, no message is sent', async () => {
    const subscribe = async () => {
      const answers = { 'tmpl-signup': 'accept' }
      const headers = { 'x-wx-openid': 'oWang' }
      const body = JSON.stringify({ tmplIds: ['tmpl-signup'], answers })
      const response = await fetch(`${url}/wx/requestSubscribeMessage`, { method: 'POST', headers, body })
      return response.json()
    }
    const send = () =>
      sdk.callOpenAPI({
        api: 'subscribeMessage.send',
        data: {
          touser: 'oWang',
          template_id: 'tmpl-signup',
          data: {
            thing1: { value: '元宵灯会' },
            date2: { value: '2026年3月3日' },
            number3: { value: 2 },
          },
        },
      })
    expect(await subscribe()).toMatchObject({ errMsg: 'requestSubscribeMessage:ok' })
    limit(statSync(join(dir, 'data/local/wechat/database/commits.log')).size)
    expect(await subscribe()).toMatchObject({ errCode: -1, errMsg: expect.stringMatching(REASON) })
    const fault = await rejection(send())
    expect(String(fault.errMsg ?? fault.message)).toMatch(REASON)
    limit('unlimited')
    // The one consent from before is still there, and is good for one message.
    expect((await send()).result).toMatchObject({ errcode: 0 })
    expect((await send()).result).toMatchObject({ errcode: 43101 })
  })
})
