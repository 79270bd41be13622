import { createHash } from 'node:crypto'
import { rowsBehind, type Seal } from './seal-store'
import type { AuditDocument } from './store'

/**
 * The chain of hashes over the rows: each seal's hash covers its rows and the seal before it, so that a row which is
 * changed, added or taken away afterwards, also one that comes late with an old time, breaks it from there on.
 */

/** Rows of one seal. */
export const batch = 100

export const hashOf = (previous: string, rows: readonly AuditDocument[]): string => {
  const hash = createHash('sha256').update(previous)
  for (const row of rows) hash.update(canonical(row))
  return hash.digest('hex')
}

/** 64 bits are enough to say which row is not what it was: that one of them was changed, the seal's hash says. */
export const digestOf = (row: AuditDocument): string =>
  createHash('sha256').update(canonical(row)).digest('hex').slice(0, 16)

/** The same row gives the same text, in whatever order the database hands out its fields. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

/** Where the rows of the next seal begin. */
export const endOf = (seal: Seal | null) => (seal ? { at: seal.lastAt, id: seal.lastId } : { at: 0, id: '' })

export interface Wrong {
  seal: number
  what: 'sealMissing' | 'sealChanged' | 'rowChanged' | 'rowMissing' | 'rowAdded'
  rowId?: string
}

/** Rows that somebody slipped in are looked for up to this many a seal. */
const lookedAt = 10 * batch

/** What does not hold of one seal, given the one before it as it stands. */
export async function checkSeal(before: Seal | null, seal: Seal): Promise<Wrong[]> {
  const found = await rowsBehind(endOf(before), seal.lastAt, lookedAt)
  const covered = found.filter(({ at, _id }) => at < seal.lastAt || _id <= seal.lastId)
  if (covered.length === seal.count && hashOf(before?.hash ?? '', covered) === seal.hash) return []
  const digests = new Map(covered.map(row => [row._id, digestOf(row)]))
  const sealed = Object.entries(seal.rows ?? {})
  const rows = [
    ...sealed.flatMap(([rowId, digest]) => {
      const now = digests.get(rowId)
      if (now === digest) return []
      return [{ seal: seal.number, what: now ? ('rowChanged' as const) : ('rowMissing' as const), rowId }]
    }),
    ...covered
      .filter(({ _id }) => !sealed.some(([rowId]) => rowId === _id))
      .map(({ _id }) => ({ seal: seal.number, what: 'rowAdded' as const, rowId: _id })),
  ]
  // All rows are what they were: then it is the seal itself, or the one that it stands on.
  return rows.length > 0 ? rows : [{ seal: seal.number, what: 'sealChanged' }]
}
