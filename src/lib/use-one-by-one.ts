import { useRef, useState } from 'react'
import { type Answer, type Failure, isOpen } from './answer'
import { newRequestId } from './request-id'

export interface Step {
  /** The same step of a later try has the same key: what it did is not done twice. */
  key: string
  run(requestId: string): Promise<Answer<unknown>>
}

export interface OneByOne {
  /** Those that are done already are left out; ends at the first of which nobody knows whether it was done. */
  start(steps: readonly Step[]): Promise<void>
  busy: boolean
  /** Keys of the steps that were done. */
  done: ReadonlySet<string>
  /** Those that were refused, with the reason. */
  refused: ReadonlyMap<string, string>
  /** What stopped it. */
  failure: Failure | undefined
}

/** Many writes, one after the other, with their progress: each keeps its request id from try to try. */
export function useOneByOne(): OneByOne {
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const [failure, setFailure] = useState<Failure>()
  const requestIds = useRef(new Map<string, string>())

  async function start(steps: readonly Step[]): Promise<void> {
    setBusy(true)
    setFailure(undefined)
    setRefused(new Map())
    for (const { key, run } of steps) {
      if (done.has(key)) continue
      const requestId = requestIds.current.get(key) ?? newRequestId()
      requestIds.current.set(key, requestId)
      const answer = await run(requestId)
      if (answer.ok) setDone(before => new Set(before).add(key))
      else if (isOpen(answer)) {
        setFailure(answer)
        break
      } else {
        requestIds.current.delete(key)
        setRefused(before => new Map(before).set(key, answer.message))
      }
    }
    setBusy(false)
  }
  return { start, busy, done, refused, failure }
}
