import type { InputOf } from '@domain/contract'
import { useState } from 'react'
import type { Failure } from '@/lib/answer'
import { call } from '@/lib/call'
import { canSendFiles, copyToClipboard, handOut } from '@/lib/hand-out'
import { newRequestId } from '@/lib/request-id'

export type ActFilter = Omit<InputOf<'audit.list'>, 'cursor'>

/** A hundred thousand rows; a bound all the same. */
const pagesMax = 500

export interface ActExport {
  /** Fetches every row and hands the table out; how many rows, or nothing when it failed. */
  run: (filter: ActFilter, purpose: string) => Promise<number | undefined>
  busy: boolean
  /** Rows that have come, of how many. */
  progress: { rows: number; total: number } | undefined
  failure: Pick<Failure, 'message'> | undefined
}

const incomplete = { message: '没有取全，请再试一次' }
const notHandedOut = { message: '没有存成，请再试一次' }

/** All pages under one request id, so that it is one export in the record; half a table is never handed out. */
export function useExport(): ActExport {
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<ActExport['progress']>()
  const [failure, setFailure] = useState<ActExport['failure']>()

  const fetchAll = async (filter: ActFilter, purpose: string) => {
    const requestId = newRequestId()
    let csv = ''
    let total = 0
    let cursor: string | undefined
    for (let page = 0; page < pagesMax; page++) {
      const answer = await call('audit.export', { ...filter, purpose, cursor }, { requestId })
      if (!answer.ok) return answer
      csv += answer.data.csv
      total = answer.data.total ?? total
      setProgress({ rows: answer.data.rows, total })
      cursor = answer.data.next
      if (cursor === undefined)
        return answer.data.rows === total ? { ok: true as const, csv, total } : incomplete
    }
    return incomplete
  }

  const run = async (filter: ActFilter, purpose: string) => {
    setBusy(true)
    setFailure(undefined)
    const fetched = await fetchAll(filter, purpose)
    setBusy(false)
    setProgress(undefined)
    if (!('csv' in fetched)) {
      setFailure(fetched)
      return undefined
    }
    const given = canSendFiles()
      ? await handOut('操作记录.csv', fetched.csv)
      : await copyToClipboard(fetched.csv)
    if (!given) setFailure(notHandedOut)
    return given ? fetched.total : undefined
  }
  return { run, busy, progress, failure }
}
