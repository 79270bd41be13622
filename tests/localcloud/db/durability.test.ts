import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database, OpenOptions } from '../../../localcloud/db/types'
import { failure, faultOf, idsOf, openItems, thrownBy } from './open'

const TSX = require.resolve('tsx/cli')

/** Ended with the test, also when it failed. */
const children = new Set<ChildProcess>()

describe('durability', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'localcloud-db-'))
  })
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(dir, { recursive: true })
  })

  const open = (options: Partial<OpenOptions> = {}): Database =>
    openItems([{ name: 'n', fields: { n: 1 } }], { storage: { dir }, ...options })

  test.each(['NORMAL', 'FULL'] as const)(
    'everything is there after reopening (synchronous %s)',
    async synchronous => {
      const first = open({ synchronous })
      const values = {
        date: new Date(1_700_000_000_123),
        long: 2 ** 40 + 1,
        double: 1.5,
        huge: 1e300,
        odd: [Number.NaN, Number.POSITIVE_INFINITY, null, [{ deep: new Date(0) }]],
        text: '中秋 "quoted" \u0000 😀 {"$date":1}',
        regex: /^a.*b/i,
        yes: true,
        nested: { empty: {}, list: [] },
      }
      await first.insert('items', [
        { _id: 'values', ...values },
        { _id: 1, n: 1 },
        { _id: '1', n: 2 },
        { _id: 'gone' },
      ])
      await first.update('items', { n: { $gte: 1 } }, { $inc: { n: 10 } }, { multi: true })
      await first.remove('items', { _id: 'gone' }, { multi: false })
      first.createCollection('others')
      await first.insert('others', [{ _id: 'x' }])
      first.close()

      const second = open({ synchronous })
      expect(second.find('items', {}).docs).toEqual([
        { _id: 'values', ...values },
        { _id: 1, n: 11 },
        { _id: '1', n: 12 },
      ])
      expect(second.find('items', { query: { n: 12 } }).plan.index).toBe('n')
      expect(second.collections().sort()).toEqual(['items', 'others'])
      expect(second.find('others', {}).docs).toEqual([{ _id: 'x' }])
      await second.insert('items', [{ _id: 'last' }])
      second.close()

      const third = open({ synchronous })
      expect(idsOf(third.find('items', {}).docs)).toEqual(['values', 1, '1', 'last'])
      third.close()
    },
  )

  test('nothing of a transaction that was not committed', async () => {
    const first = open()
    await first.insert('items', [{ _id: 1 }], { tx: first.begin() })
    first.close()
    const second = open()
    expect(second.count('items', {}).total).toBe(0)
    second.close()
  })

  test('kill -9 loses nothing that was acknowledged, and tears nothing', async () => {
    let acknowledged = -1
    for (let kill = 1; kill <= 3; kill++) {
      acknowledged = await writeUntilKilled(dir, 40 * kill)
      const db = open()
      const rounds = db.aggregate('items', [
        { $group: { _id: '$round', parts: { $sum: 1 }, whole: { $sum: { $cond: ['$whole', 1, 0] } } } },
        { $sort: { _id: 1 } },
      ]).docs
      const done = rounds.filter(({ whole }) => whole === 3)
      expect(done.length).toBeGreaterThanOrEqual(acknowledged + 1)
      // At most the round in progress is not whole, and then all three or none of it.
      for (const { parts, whole } of rounds)
        expect([parts, [0, 3].includes(Number(whole))]).toEqual([3, true])
      await db.remove('items', { round: { $gte: done.length } }, { multi: true })
      db.close()
    }
    expect(acknowledged).toBeGreaterThanOrEqual(40 + 80 + 120 - 3)
  }, 120_000)

  test('stored documents that break a unique index are named at the opening', async () => {
    const first = open()
    await first.insert('items', [
      { _id: 1, n: 5 },
      { _id: 2, n: 5 },
    ])
    first.close()
    const strict = () => openItems([{ name: 'n', fields: { n: 1 }, unique: true }], { storage: { dir } })
    expect(thrownBy(strict)).toEqual(
      failure(
        'duplicateKey',
        'E11000 duplicate key error collection: tnt-local.items index: n dup key: { n: 5 }',
      ),
    )
  })

  test('when SQLite does not take what the log is full of, the write fails and memory is as before', async () => {
    const db = open()
    const long = { _id: 1, n: 1, text: 'x'.repeat(2 ** 20) }
    await db.insert('items', [long])
    const tx = db.begin()
    await db.update('items', { _id: 1 }, { $inc: { n: 100 } }, { multi: false }, { tx })
    const release = holdWriteLock(join(dir, 'database/data.sqlite'))
    const refused = failure('storageFailed')
    expect(await faultOf(db.commit(tx))).toEqual(refused)
    expect(await faultOf(db.insert('items', [{ _id: 2 }, { _id: 3 }]))).toEqual(refused)
    expect(await faultOf(db.update('items', {}, { $inc: { n: 1 } }, { multi: true }))).toEqual(refused)
    expect(await faultOf(db.remove('items', {}, { multi: true }))).toEqual(refused)
    expect(db.find('items', {}).docs).toEqual([long])
    release()
    await db.update('items', { n: 1 }, { $inc: { n: 1 } }, { multi: true })
    db.close()
    const again = open()
    expect(again.find('items', {}).docs).toEqual([{ ...long, n: 2 }])
    again.close()
  })

  test('a closed database refuses', async () => {
    const db = open()
    const tx = db.begin()
    await db.insert('items', [{ _id: 1 }], { tx })
    const waiting = faultOf(db.insert('items', [{ _id: 1 }]))
    db.close()
    db.close()
    const closed = failure('storageFailed', 'The database is closed.')
    expect(await waiting).toEqual(closed)
    expect(thrownBy(() => db.find('items', {}))).toEqual(closed)
    expect(thrownBy(() => db.begin())).toEqual(closed)
    expect(thrownBy(() => db.createCollection('x'))).toEqual(closed)
  })

  test('a database in memory touches no disk and loads no native package', async () => {
    const script = `
      const { openDatabase } = require(${JSON.stringify(join(__dirname, '../../../localcloud/db/open-database.ts'))})
      const db = openDatabase({ storage: 'memory' })
      db.createCollection('x')
      db.insert('x', [{ a: 1 }]).then(() => console.log(Object.keys(require.cache).filter(name => /libsql/.test(name)).length))`
    const { output } = await run([TSX, '-e', script], dir)
    expect(output.trim()).toBe('0')
  })
})

/** Resolves with the last acknowledged round; kills the writer after some of them. */
async function writeUntilKilled(dir: string, rounds: number): Promise<number> {
  const { output } = await run(
    ['--import', 'tsx', join(__dirname, 'durable-writer.ts'), dir],
    process.cwd(),
    said => said.split('\n').length > rounds,
  )
  return Number(output.trim().split('\n').at(-1) || '-1')
}

/** Runs Node; kills it with SIGKILL as soon as its output is enough. */
function run(args: string[], cwd: string, enough?: (output: string) => boolean): Promise<{ output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    children.add(child)
    let output = ''
    let errors = ''
    child.stdout.on('data', chunk => {
      output += chunk
      if (enough?.(output)) child.kill('SIGKILL')
    })
    child.stderr.on('data', chunk => {
      errors += chunk
    })
    child.on('close', () => children.delete(child))
    child.on('close', (code, signal) =>
      signal === 'SIGKILL' || code === 0 ? resolve({ output }) : reject(new Error(errors)),
    )
  })
}

/** Another connection that writes: until it is done, nobody else can. */
function holdWriteLock(file: string): () => void {
  const Sqlite = require('libsql') as typeof import('libsql')
  const other = new Sqlite(file)
  other.exec('BEGIN IMMEDIATE')
  return () => {
    other.exec('ROLLBACK')
    other.close()
  }
}
