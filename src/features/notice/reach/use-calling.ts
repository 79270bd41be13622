import type { UnreachedRow } from '@domain/notice/contract'
import type { CallOutcome } from '@domain/notice/mark'
import { useState } from 'react'
import { call } from '@/lib/call'
import { callPhone } from '@/lib/reach'
import { newRequestId } from '@/lib/request-id'
import { useAction } from '@/lib/use-action'

type Called = UnreachedRow['called']

export interface Calling {
  /** What came of the call, also where it was ticked off a moment ago. */
  calledOf(row: UnreachedRow): Called
  /** The dialler with the whole number: the look goes on record. */
  dial(row: UnreachedRow): Promise<void>
  /** Undefined takes it back. */
  mark(row: UnreachedRow, outcome: CallOutcome | undefined): Promise<void>
  /** The person whose row is being worked on. */
  busy: string | undefined
  failure: string | undefined
}

/** Telephoning those who have not opened a notice, one after the other. */
export function useCalling(noticeId: string, siteId: string): Calling {
  const [marked, setMarked] = useState<ReadonlyMap<string, Called>>(new Map())
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const { run } = useAction('notice.markCalled')
  const at = (personId: string) => ({ noticeId, siteId, personId })
  const during = async (personId: string, work: () => Promise<string | undefined>) => {
    setBusy(personId)
    setFailure(await work())
    setBusy(undefined)
  }
  return {
    calledOf: row => (marked.has(row.personId) ? marked.get(row.personId) : row.called),
    dial: ({ personId }) =>
      during(personId, async () => {
        const answer = await call('notice.callNumber', at(personId), { requestId: newRequestId() })
        if (!answer.ok) return answer.message
        callPhone(answer.data.phone)
        return undefined
      }),
    mark: ({ personId }, outcome) =>
      during(personId, async () => {
        const answer = await run({ ...at(personId), ...(outcome ? { outcome } : {}) })
        if (!answer.ok) return answer.message
        setMarked(before => new Map(before).set(personId, answer.data.called))
        return undefined
      }),
    busy,
    failure,
  }
}
