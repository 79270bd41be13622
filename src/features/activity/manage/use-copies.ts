import { useRef, useState } from 'react'
import type { Failure } from '@/lib/answer'
import { call } from '@/lib/call'
import { newRequestId } from '@/lib/request-id'

interface Copy {
  activityId: string
  startsAt: number
}

/** Copies made one after the other. Each keeps its request id until it is there: going on after a failure makes none twice. */
export function useCopies() {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const requestIds = useRef(new Map<string, string>())

  async function copyAll(copies: readonly Copy[]): Promise<void> {
    setBusy(true)
    setFailure(undefined)
    for (const copy of copies) {
      const requestId = requestIds.current.get(copy.activityId) ?? newRequestId()
      requestIds.current.set(copy.activityId, requestId)
      const answer = await call('activity.copy', copy, { requestId })
      if (!answer.ok) {
        setFailure(answer)
        break
      }
      setDone(before => new Set(before).add(copy.activityId))
    }
    setBusy(false)
  }
  return { copyAll, done, busy, failure }
}
