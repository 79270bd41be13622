import type { Job } from '../../kit/jobs'
import { batch, checkSeal, digestOf, endOf, hashOf } from './chain'
import { addSeal, getSeal, lastSeal, rowsBehind, type Seal, sealId } from './seal-store'
import { actMs } from './store'

/**
 * Seals audit rows in batches: see chain.ts. Rows younger than `actMs` may still get their outcome, so they wait. Each
 * round also looks over the latest seals again; the whole chain is checked by `verifyAudit`.
 */
export const sealAudit: Job = {
  name: 'audit.seal',
  everyMs: 10 * 60_000,
  async step(_cursor, now) {
    const before = await lastSeal()
    const rows = await rowsBehind(endOf(before), now - actMs, batch)
    const last = rows.at(-1)
    if (!last) return { cursor: null, counts: { sealed: 0, broken: await brokenOf(before) } }
    const number = (before?.number ?? 0) + 1
    await addSeal({
      _id: sealId(number),
      number,
      count: rows.length,
      lastAt: last.at,
      lastId: last._id,
      hash: hashOf(before?.hash ?? '', rows),
      rows: Object.fromEntries(rows.map(row => [row._id, digestOf(row)])),
      sealedAt: now,
    })
    return { cursor: 'more', counts: { sealed: rows.length, broken: 0 } }
  },
}

const checkedARound = 20
const brokenOf = async (last: Seal | null): Promise<number> =>
  last ? ((await firstBrokenSeal(Math.max(1, last.number - checkedARound), checkedARound + 1)) ?? 0) : 0

/** The number of the first seal that does not hold from `from` on, at most `limit` seals a call; null when all do. */
export async function firstBrokenSeal(from: number, limit: number): Promise<number | null> {
  let before = from > 1 ? await getSeal(from - 1) : null
  if (from > 1 && !before) return from - 1
  const last = (await lastSeal())?.number ?? 0
  for (let number = from; number <= Math.min(last, from + limit - 1); number++) {
    const seal = await getSeal(number)
    if (!seal || (await checkSeal(before, seal)).length > 0) return number
    before = seal
  }
  return null
}
