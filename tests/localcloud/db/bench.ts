import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../localcloud/db/open-database'
import type { Database, OpenOptions } from '../../../localcloud/db/types'
import { DOCUMENTS, document, schema } from '../../bench/local-cloud/documents'

const BATCH = 1_000

const options = (storage: OpenOptions['storage']): OpenOptions => ({ storage, schema })

/** `npx tsx tests/localcloud/db/bench.ts`: what the engine does with 100,000 documents, in memory and on disk. */
async function main(): Promise<void> {
  await measure('memory')
  const dir = mkdtempSync(join(tmpdir(), 'localcloud-bench-'))
  try {
    await measure({ dir })
    await timed('open', () => openDatabase(options({ dir })).close())
  } finally {
    rmSync(dir, { recursive: true })
  }
}

async function measure(storage: OpenOptions['storage']): Promise<void> {
  console.log(storage === 'memory' ? 'memory' : 'disk, synchronous NORMAL')
  const db = openDatabase(options(storage))
  await timed(`insert ${DOCUMENTS} in batches of ${BATCH}`, () => fill(db))
  await median('insert one', i => db.insert('items', [{ ...document(i), _id: `new${i}` }]))
  await median('get by id', i => db.find('items', { query: { _id: document(i)._id } }))
  await median('equality on an index, 18 found', i => db.find('items', { query: { owner: `u${i}` } }))
  await median('index prefix, order, limit 20', () =>
    db.find('items', { query: { status: 'open' }, sort: { createdAt: -1 }, limit: 20 }),
  )
  const byId = (i: number) => ({ _id: document(i)._id })
  await median('update, no index moves', i =>
    db.update('items', byId(i), { $inc: { n: 1 } }, { multi: false }),
  )
  await median('update, an index moves', i =>
    db.update('items', byId(i), { $set: { createdAt: new Date(i) } }, { multi: false }),
  )
  await median('equality without index', i => db.find('items', { query: { title: String(i) } }), 9)
  const group = [{ $group: { _id: '$status', n: { $sum: 1 }, sum: { $sum: '$n' } } }]
  await median('group all', () => db.aggregate('items', group), 5)
  console.log(`  memory of the process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
  db.close()
}

async function fill(db: Database): Promise<void> {
  for (let at = 0; at < DOCUMENTS; at += BATCH) {
    await db.insert(
      'items',
      Array.from({ length: BATCH }, (_, i) => document(at + i)),
    )
  }
}

/** Processor time beside the clock: the machine may be busy with other things. */
async function timed(what: string, run: () => unknown): Promise<void> {
  const start = performance.now()
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  const seconds = ((performance.now() - start) / 1_000).toFixed(2)
  console.log(`  ${what}: ${seconds} s, ${((user + system) / 1e6).toFixed(2)} s of processor`)
}

async function median(what: string, run: (i: number) => unknown, times = 2_000): Promise<void> {
  const micros: number[] = []
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    await run(i)
    micros.push((performance.now() - start) * 1_000)
  }
  micros.sort((a, b) => a - b)
  const at = (share: number) => Math.round(micros[Math.floor(times * share)] ?? 0)
  console.log(`  ${what}: ${at(0.5)} µs median, ${at(0.95)} µs at 95 %`)
}

void main()
