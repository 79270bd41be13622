import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import type { AuditDocument } from './store'

/** Seals: each covers a run of audit rows in the order of their time, and the seal before it. */
export interface Seal {
  /** `seal-00000001`, counted without a gap. */
  _id: string
  number: number
  /** How many rows, and the last of them. */
  count: number
  lastAt: number
  lastId: string
  /** SHA-256 over the seal before and these rows. */
  hash: string
  /** Each row's own digest by its id, so that a check can say which row it was. */
  rows: Record<string, string>
  sealedAt: number
}

const seals = collection<Seal>('auditSeals')
const rows = collection<AuditDocument>('auditRows')

export const sealId = (number: number): string => `seal-${String(number).padStart(8, '0')}`

export async function lastSeal(): Promise<Seal | null> {
  const [last] = await seals.find({ number: _.gt(0) }, { sort: [['number', 'desc']], limit: 1 })
  return last ?? null
}

export const getSeal = (number: number): Promise<Seal | null> => seals.get(sealId(number))

/** Those of them that are there, from one number on, in order. */
export const sealsFrom = (number: number, limit: number): Promise<Seal[]> =>
  seals.find({ number: _.gte(number) }, { sort: [['number', 'asc']], limit })

/** False when another run has made the seal of this number. */
export const addSeal = (seal: Seal): Promise<boolean> => seals.add(seal)

/** Rows behind a place in time up to `until`, oldest first. */
export const rowsBehind = (
  after: { at: number; id: string },
  until: number,
  limit: number,
): Promise<AuditDocument[]> =>
  rows.find(
    _.and([
      { at: _.gte(after.at).and(_.lte(until)) },
      _.or([{ at: _.gt(after.at) }, { _id: _.gt(after.id) }]),
    ]),
    {
      sort: [
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    },
  )
