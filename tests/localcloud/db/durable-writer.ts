import { writeSync } from 'node:fs'
import { openDatabase } from '../../../localcloud/db/open-database'

/**
 * Writes until it is killed: commits of three documents that carry the same round, every second one in a transaction.
 * Says each round on standard output after it was acknowledged, synchronously, so that what was said was so.
 */
async function main(dir: string): Promise<void> {
  const schema = {
    collections: {
      items: { purpose: 'rounds', indexes: [{ name: 'round', fields: { round: 1 as const } }] },
    },
  }
  const db = openDatabase({ storage: { dir }, schema })
  const start = db.count('items', { part: 0 }).total
  for (let round = start; ; round++) {
    const docs = [0, 1, 2].map(part => ({
      _id: `${round}-${part}`,
      round,
      part,
      at: new Date(round),
      // Enough that the log goes into the database file now and then.
      text: '中'.repeat(2000),
    }))
    const tx = round % 2 === 0 ? db.begin() : undefined
    await db.insert('items', docs, { tx })
    await db.update('items', { round }, { $set: { whole: true } }, { multi: true }, { tx })
    if (tx) await db.commit(tx)
    writeSync(1, `${round}\n`)
  }
}

void main(process.argv[2] ?? '')
