import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Database, Doc } from '../../../localcloud/db/types'
import { failure, idsOf, openItems, thrownBy } from './open'

const WAY_OUT = /Nothing was changed\. Start with --recover/

describe('a damaged database', () => {
  let root: string
  let dir: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'localcloud-damage-'))
    dir = join(root, 'env')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const file = (name: string) => join(dir, 'database', name)
  const indexes = [{ name: 'n', fields: { n: 1 as const } }]
  const open = (): Database => openItems(indexes, { storage: { dir } })
  /** What the recovery says, and what is there after it. */
  function recover(): { account: string; docs: Doc[] } {
    let account = ''
    const onRecovery = (text: string) => {
      account += text
    }
    const db = openItems(indexes, { storage: { dir }, onRecovery })
    const { docs } = db.find('items', {})
    for (const { n } of docs)
      expect(db.find('items', { query: { n } }).docs).toContainEqual(docs.find(doc => doc.n === n))
    db.close()
    open().close()
    return { account, docs }
  }

  const document = (i: number): Doc => ({
    _id: `d${i}`,
    n: i,
    at: new Date(i),
    text: `text of ${i}: ${'中'.repeat(40)}`,
  })
  const documents = (count: number) => Array.from({ length: count }, (_, i) => document(i))

  /** Everything in the file; nothing in the logs. */
  async function closedDatabase(count: number): Promise<Doc[]> {
    const db = open()
    await db.insert('items', documents(count))
    db.close()
    return documents(count)
  }

  /**
   * As a killed process leaves it: everything is in the log of commits, one for each document. Or, if so much was written
   * that the log went into the file, in the log of SQLite.
   */
  async function killedDatabase(count: number, log = 'commits.log'): Promise<Doc[]> {
    const living = join(root, 'living')
    const db = openItems(indexes, { storage: { dir: living } })
    for (const doc of documents(count)) await db.insert('items', [doc])
    for (let i = 0; log === 'data.sqlite-wal' && i < 110; i++)
      await db.update('items', { n: 0 }, { $set: { long: `${i}${'x'.repeat(10_000)}` } }, { multi: false })
    cpSync(living, dir, { recursive: true })
    const { docs } = db.find('items', {})
    db.close()
    return docs
  }

  function flip(name: string, at: number, bit = 1): void {
    const bytes = readFileSync(file(name))
    bytes[at] = (bytes[at] ?? 0) ^ bit
    writeFileSync(file(name), bytes)
  }

  /** The files that hold what was written. SQLite makes `-shm` anew. */
  function prints(folder: string): Record<string, string> {
    const names = readdirSync(folder).filter(name => !name.endsWith('-shm'))
    const content = names.map(name => [name, readFileSync(join(folder, name))] as const)
    return Object.fromEntries(
      content.flatMap(([name, bytes]) =>
        bytes.length === 0 ? [] : [[name, createHash('sha256').update(bytes).digest('hex')]],
      ),
    )
  }

  const keptFolder = () => {
    const [kept, ...others] = readdirSync(dir).filter(name => name.startsWith('database.'))
    expect([kept, others]).toEqual([expect.stringMatching(/^database\.damaged-\d{4}-\d\d-\d\dT[\d-]+$/), []])
    return join(dir, kept ?? '')
  }

  test('a flipped bit in a document stops the start, which changes nothing and names the document', async () => {
    await closedDatabase(20)
    flip('data.sqlite', readFileSync(file('data.sqlite')).indexOf('text of 7:'))
    const before = prints(join(dir, 'database'))
    for (let start = 1; start <= 2; start++) {
      const fault = thrownBy(open)
      expect(fault).toEqual(failure('storageFailed'))
      expect(String(fault)).toMatch(/document items "d7" does not hold/)
      expect(String(fault)).toMatch(WAY_OUT)
    }
    expect(prints(join(dir, 'database'))).toEqual(before)
  })

  test('it is recovered but for that document; the damaged files are kept as they were', async () => {
    const all = await closedDatabase(20)
    flip('data.sqlite', readFileSync(file('data.sqlite')).indexOf('text of 7:'))
    const before = prints(join(dir, 'database'))
    const { account, docs } = recover()
    expect(docs).toEqual(all.filter(({ n }) => n !== 7))
    expect(prints(keptFolder())).toEqual(before)
    expect(account.split('\n').slice(1)).toEqual([
      `The damaged files are kept in ${keptFolder()}.`,
      '19 of 20 documents were rescued.',
      'Dropped: items "d7".',
    ])
    // Nothing is damaged any more: nothing is said, nothing is put aside.
    expect(recover().account).toBe('')
    keptFolder()
  })

  test('a bit flipped anywhere is found out or does not matter, and costs few documents', async () => {
    const all = await closedDatabase(40)
    const whole = join(root, 'whole')
    cpSync(dir, whole, { recursive: true })
    const size = readFileSync(file('data.sqlite')).length
    fc.assert(
      fc.property(fc.nat(size - 1), fc.nat(7), (at, bit) => {
        rmSync(dir, { recursive: true })
        cpSync(whole, dir, { recursive: true })
        flip('data.sqlite', at, 1 << bit)
        const fault = thrownBy(() => open().close())
        const { account, docs } = recover()
        expect(docs.length >= all.length - 1).toBe(true)
        expect(all).toEqual(expect.arrayContaining(docs))
        expect(account !== '').toBe(fault !== undefined)
        if (!fault) expect(docs).toEqual(all)
      }),
      { numRuns: 25 },
    )
  })

  test.each([
    ['commits.log', 25],
    ['data.sqlite-wal', 10],
  ])(
    'a bit flipped anywhere in %s does not end it silently, and costs few documents',
    async (log, numRuns) => {
      const all = await killedDatabase(30, log)
      const whole = join(root, 'whole')
      cpSync(dir, whole, { recursive: true })
      const size = readFileSync(file(log)).length
      expect(size).toBeGreaterThan(5000)
      fc.assert(
        fc.property(fc.nat(size - 1), fc.nat(7), (at, bit) => {
          rmSync(dir, { recursive: true })
          cpSync(whole, dir, { recursive: true })
          flip(log, at, 1 << bit)
          const before = prints(join(dir, 'database'))
          const fault = thrownBy(() => open().close())
          if (fault) expect(prints(join(dir, 'database'))).toEqual(before)
          const { docs } = recover()
          expect(docs.length >= all.length - 1).toBe(true)
          expect(all).toEqual(expect.arrayContaining(docs))
          if (fault) expect(String(fault)).toMatch(WAY_OUT)
          else expect(docs).toEqual(all)
        }),
        { numRuns },
      )
    },
  )

  test('a line break of the log that is hit costs nothing: the lines beside it are whole', async () => {
    const all = await killedDatabase(30)
    flip('commits.log', readFileSync(file('commits.log')).indexOf('\n', 4000))
    expect(String(thrownBy(open))).toMatch(/the checksum of .*Nothing was changed/s)
    const { account, docs } = recover()
    expect(docs).toEqual(all)
    expect(account).toContain('30 of 30 documents were rescued.')
  })

  test('a file cut off anywhere is found out; what is left of it is rescued', async () => {
    const all = await closedDatabase(40)
    const size = readFileSync(file('data.sqlite')).length
    for (const length of [size - 4096, Math.floor(size / 2), 5000, 100, 0]) {
      truncateSync(file('data.sqlite'), length)
      expect(String(thrownBy(open))).toMatch(WAY_OUT)
    }
    rmSync(dir, { recursive: true })
    await closedDatabase(40)
    truncateSync(file('data.sqlite'), Math.floor(size / 2))
    const { account, docs } = recover()
    expect(docs.length).toBeGreaterThan(5)
    expect(all).toEqual(expect.arrayContaining(docs))
    expect(account).toContain(`${docs.length} of 40 documents were rescued`)
    expect(account).toContain(`Nothing was found of ${40 - docs.length} more`)
  })

  test('a log that is cut off, or gone, is found out', async () => {
    const all = await killedDatabase(30)
    truncateSync(file('commits.log'), Math.floor(readFileSync(file('commits.log')).length / 2))
    expect(String(thrownBy(open))).toMatch(/the last \d+ of 30 acknowledged commits are not there/)
    const { account, docs } = recover()
    expect(docs).toEqual(all.slice(0, docs.length))
    expect(account).toContain(`Nothing was found of the last ${30 - docs.length} commits`)
    for (const folder of [dir, join(root, 'living')]) rmSync(folder, { recursive: true })
    await killedDatabase(30)
    rmSync(file('commits.log'))
    expect(String(thrownBy(open))).toMatch(/the last 30 of 30 acknowledged commits are not there/)
  })

  test('a file that SQLite cannot read at all has documents too', async () => {
    const all = await closedDatabase(40)
    const bytes = readFileSync(file('data.sqlite'))
    bytes.fill(0xa5, 0, 4096)
    writeFileSync(file('data.sqlite'), bytes)
    expect(String(thrownBy(open))).toMatch(/file is not a database[\s\S]*Nothing was changed/)
    expect(recover()).toEqual({
      account: expect.stringContaining('40 of 40 documents were rescued'),
      docs: all,
    })
  })

  test('garbage makes no documents: the database then begins empty, and says so', async () => {
    await closedDatabase(5)
    writeFileSync(file('data.sqlite'), 'this is no database, but long enough to be taken for one'.repeat(200))
    expect(thrownBy(open)).toEqual(failure('storageFailed'))
    const { account, docs } = recover()
    expect(docs).toEqual([])
    expect(account).toContain('Nothing could be rescued; the database begins empty.')
  })

  test('what was changed or removed before the damage does not come back; what is long is whole', async () => {
    const long = { _id: 'long', n: -1, line: Array.from({ length: 4000 }, (_, i) => ({ i, name: `人${i}` })) }
    const db = open()
    db.createCollection('empty')
    await db.insert('items', [...documents(40), long])
    await db.update('items', { n: { $gte: 10 } }, { $set: { changed: true } }, { multi: true })
    await db.remove('items', { n: { $gte: 20 } }, { multi: true })
    await db.insert('items', [
      { _id: 'd25', n: 25, again: true },
      { _id: 'victim', n: 99, text: 'text of a victim' },
    ])
    const expected = db.find('items', { query: { _id: { $ne: 'victim' } } }).docs
    db.close()
    flip('data.sqlite', readFileSync(file('data.sqlite')).indexOf('text of a victim'))
    expect(recover().docs).toEqual(expected)
    const again = open()
    expect(again.collections().sort()).toEqual(['empty', 'items'])
    // The places of what was lost are not taken twice.
    await again.insert('items', [{ _id: 'last', n: 100 }])
    again.close()
    const last = open()
    expect(idsOf(last.find('items', {}).docs)).toEqual([...idsOf(expected), 'last'])
    last.close()
  })

  test('a transaction that was not finished is not finished by the recovery', async () => {
    const living = join(root, 'living')
    const db = openItems(indexes, { storage: { dir: living } })
    await db.insert('items', documents(10))
    const tx = db.begin()
    const parts = [1, 2, 3].map(part => ({ _id: `part${part}`, n: 100 + part, text: 'x'.repeat(1000) }))
    await db.insert('items', parts, { tx })
    cpSync(join(living, 'database/acknowledged'), join(root, 'acknowledged'))
    await db.commit(tx)
    cpSync(living, dir, { recursive: true })
    db.close()
    // As if the process had died before the last line, the one that ends the commit, was written down.
    cpSync(join(root, 'acknowledged'), file('acknowledged'))
    truncateSync(file('commits.log'), readFileSync(file('commits.log')).length - 100)
    const torn = join(root, 'torn')
    cpSync(dir, torn, { recursive: true })
    const again = open()
    expect(again.find('items', {}).docs).toEqual(documents(10))
    again.close()
    rmSync(dir, { recursive: true })
    cpSync(torn, dir, { recursive: true })
    flip('commits.log', readFileSync(file('commits.log')).indexOf('text of 3:'))
    const { account, docs } = recover()
    expect(docs).toEqual(documents(10).filter(({ n }) => n !== 3))
    expect(account).toContain('9 of 10 documents were rescued')
  })

  test('a log whose commits the database file has already does not bring back what came before them', async () => {
    const db = open()
    await db.insert('items', documents(3))
    await db.update('items', { n: 1 }, { $set: { changed: true } }, { multi: false })
    await db.remove('items', { n: 2 }, { multi: false })
    const { docs } = db.find('items', {})
    cpSync(file('commits.log'), join(root, 'commits.log'))
    db.close()
    // As if the process had died before it emptied the log.
    cpSync(join(root, 'commits.log'), file('commits.log'))
    const again = open()
    expect(again.find('items', {}).docs).toEqual(docs)
    await again.insert('items', [document(4)])
    again.close()
    const last = open()
    expect(last.find('items', {}).docs).toEqual([...docs, document(4)])
    last.close()
  })

  test('a recovery that died between its last two steps is finished by the next start', async () => {
    const all = await closedDatabase(20)
    renameSync(join(dir, 'database'), join(dir, 'database.recovered'))
    const db = open()
    expect(db.find('items', {}).docs).toEqual(all)
    db.close()
    expect(readdirSync(dir)).toEqual(['database'])
  })
})
