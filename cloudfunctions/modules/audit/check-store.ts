import type { ChainCheck, Finding } from '../../../domain/audit/contract'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import type { Wrong } from './chain'

/** Checks of the whole chain, and what they found. Neither is ever changed afterwards; old checks are cleared away. */

interface CheckDocument extends ChainCheck {
  _id: string
  /** The hash of the last seal that was checked: the next check wants to find it again. */
  hash: string
}
interface FindingDocument extends Finding {
  _id: string
}

const checks = collection<CheckDocument>('auditChecks')
const findings = collection<FindingDocument>('auditFindings')

const latestFirst = (field: string) =>
  [
    [field, 'desc'],
    ['_id', 'asc'],
  ] as const

const idOf = (startedAt: number): string => `check-${startedAt}`

export const latestChecks = (limit: number): Promise<CheckDocument[]> =>
  checks.find({ startedAt: _.gt(0) }, { sort: latestFirst('startedAt'), limit })

export const getCheck = (startedAt: number): Promise<CheckDocument | null> => checks.get(idOf(startedAt))

/** False when it was begun already. */
export const beginCheck = (startedAt: number, wrong: number): Promise<boolean> =>
  checks.add({ _id: idOf(startedAt), startedAt, seals: 0, rows: 0, wrong, hash: '' })

/** Goes on from seal `after`: a step that is repeated counts nothing twice. */
export async function goOnWithCheck(
  startedAt: number,
  after: number,
  next: { seals: number; rows: number; wrong: number; hash: string },
): Promise<void> {
  await checks.update(
    { _id: idOf(startedAt), seals: after },
    { seals: next.seals, hash: next.hash, rows: _.inc(next.rows), wrong: _.inc(next.wrong) },
  )
}

export async function endCheck(startedAt: number, endedAt: number): Promise<void> {
  await checks.update({ _id: idOf(startedAt), endedAt: _.exists(false) }, { endedAt })
}

export async function removeChecksBefore(startedAt: number, limit: number): Promise<void> {
  const old = await checks.find({ startedAt: _.lt(startedAt) }, { sort: latestFirst('startedAt'), limit })
  for (const { _id } of old) await checks.remove(_id)
}

/** What is found again is the same finding. */
export async function addFinding({ seal, what, rowId }: Wrong, foundAt: number): Promise<void> {
  const _id = [seal, what, ...(rowId === undefined ? [] : [rowId])].join('-')
  await findings.add({ _id, seal, what, ...(rowId === undefined ? {} : { rowId }), foundAt })
}

export const latestFindings = (limit: number): Promise<FindingDocument[]> =>
  findings.find({ foundAt: _.gt(0) }, { sort: latestFirst('foundAt'), limit })
