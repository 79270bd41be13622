import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openDatabase } from '../../../localcloud/db/open-database'
import type { Database, Doc, IndexSpec } from '../../../localcloud/db/types'
import { accountIds, OPENING_BALANCE, schema } from './bank'
import type { Books, State } from './books'

/**
 * Compares what is on disk with the books, and the indexes with the documents. The documents are read with SQLite alone
 * and looked through one by one: nothing of the engine is asked about itself.
 * @param dir of the environment
 * @throws AssertionError with what was found
 */
export async function audit(dir: string, books: Books): Promise<void> {
  const rows = readRows(dir)
  const of = (collection: string) => rows.get(collection) ?? []
  books.settle(
    new Map<string, State>([
      ...of('transfers').map(({ _id }): [string, State] => [`transfers ${_id}`, 'made']),
      ...of('notes').map(({ _id, hits }): [string, State] => [`notes ${_id}`, Number(hits)]),
    ]),
  )
  checkTransfers(of('accounts'), of('transfers'), of('receipts'))
  const db = openDatabase({ storage: { dir }, schema })
  try {
    for (const [collection, { indexes = [] }] of Object.entries(schema.collections)) {
      assert.deepEqual(sorted(db.find(collection, {}).docs), sorted(of(collection)))
      for (const index of indexes) await checkIndex(db, collection, index, of(collection))
    }
  } finally {
    db.close()
  }
}

/** No transaction is there in part. */
function checkTransfers(accounts: Doc[], transfers: Doc[], receipts: Doc[]): void {
  assert.deepEqual(receipts.map(({ transfer }) => transfer).sort(), transfers.map(({ _id }) => _id).sort())
  const balances = new Map(accountIds.map(id => [id, OPENING_BALANCE]))
  const move = (id: unknown, by: number) => balances.set(String(id), (balances.get(String(id)) ?? 0) + by)
  for (const { from, to, amount } of transfers) {
    move(from, -Number(amount))
    move(to, Number(amount))
  }
  assert.deepEqual(new Map(accounts.map(({ _id, balance }) => [_id, balance])), balances)
}

/** Each value of the leading field is asked for by the index, and looked for in every document. */
async function checkIndex(db: Database, collection: string, index: IndexSpec, docs: Doc[]): Promise<void> {
  const [field = ''] = Object.keys(index.fields)
  const byValue = new Map<unknown, Doc[]>()
  for (const doc of docs) byValue.set(doc[field], [...(byValue.get(doc[field]) ?? []), doc])
  for (const [value, expected] of byValue) {
    const { docs: found, plan } = db.find(collection, { query: { [field]: value } })
    assert.equal(plan.index, index.name)
    assert.deepEqual(sorted(found), sorted(expected), `${collection}.${index.name} of ${value}`)
    if (index.unique) assert.equal(expected.length, 1, `${collection}.${index.name} has ${value} twice`)
  }
  assert.equal(db.find(collection, { sort: index.fields }).docs.length, docs.length)
  const [taken] = docs
  if (!index.unique || !taken) return
  await assert.rejects(db.insert(collection, [{ ...taken, _id: 'another' }]), /E11000 duplicate key/)
}

/**
 * Documents by collection, of the database file and of the log of what it does not have yet. A connection that cannot
 * write, so that the next start finds what the kill has left.
 */
function readRows(dir: string): Map<string, Doc[]> {
  const Sqlite: typeof import('libsql') = require('libsql')
  const database = new Sqlite(`${pathToFileURL(join(dir, 'database', 'data.sqlite')).href}?mode=ro`)
  const table = database.prepare('SELECT seq, body FROM entries').raw().all() as [number, string][] // `raw` makes rows arrays.
  database.close()
  const bodies = new Map([...table, ...readLog(join(dir, 'database', 'commits.log'))])
  const rows = new Map<string, Doc[]>()
  for (const body of bodies.values()) {
    const [collection, , doc] = JSON.parse(body)
    if (doc) rows.set(collection, [...(rows.get(collection) ?? []), doc])
  }
  return rows
}

/** Place and body of each row, up to the last commit that is there to its end: lines of `checksum rest seq commit total body`. */
function readLog(file: string): [number, string][] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  const ended = lines.map(line => line.split(' ')[1]).lastIndexOf('0')
  return lines.slice(0, ended + 1).map(line => {
    const [, , seq, , , ...body] = line.split(' ')
    return [Number(seq), body.join(' ')]
  })
}

function sorted(docs: Doc[]): Doc[] {
  return [...docs].sort((a, b) => String(a._id).localeCompare(String(b._id)))
}
