import { createHash } from 'node:crypto'
import type { Job } from '../../kit/jobs'
import { addSeal, getSeal, lastSeal, rowsBehind, type Seal, sealId } from './seal-store'
import { type AuditDocument, actMs } from './store'

/**
 * Seals audit rows in batches: each seal's hash covers its rows and the seal before it, so that a row which is changed,
 * added or taken away afterwards breaks the chain from there on. Rows younger than `actMs` may still get their outcome.
 */

const batch = 100
const start = { at: 0, id: '' }

const hashOf = (previous: string, rows: readonly AuditDocument[]): string => {
  const hash = createHash('sha256').update(previous)
  for (const row of rows) hash.update(canonical(row))
  return hash.digest('hex')
}

/** The same row gives the same text, in whatever order the database hands out its fields. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

const endOf = (seal: Seal | null) => (seal ? { at: seal.lastAt, id: seal.lastId } : start)

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
      sealedAt: now,
    })
    return { cursor: 'more', counts: { sealed: rows.length, broken: 0 } }
  },
}

/** Each round looks over the latest seals again; the first that does not hold is reported by its number. */
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
    if (!seal) return number
    const rows = await rowsBehind(endOf(before), seal.lastAt, batch + 1)
    const covered = rows.filter(({ at, _id }) => at < seal.lastAt || _id <= seal.lastId)
    if (covered.length !== seal.count || hashOf(before?.hash ?? '', covered) !== seal.hash) return number
    before = seal
  }
  return null
}
