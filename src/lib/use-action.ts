import type { ActionName, InputOf, OutputOf } from '@domain/contract'
import { useCallback, useRef, useState } from 'react'
import { type Answer, type Failure, isOpen } from './answer'
import { call } from './call'
import { newRequestId } from './request-id'

export interface UseAction<N extends ActionName> {
  /** Does it. While one is on the way, another tap gets the same answer. */
  run(input: InputOf<N>): Promise<Answer<OutputOf<N>>>
  busy: boolean
  /** Of the last try; gone when the next begins. */
  failure: Failure | undefined
}

/**
 * An action behind a button. As long as it is not known whether a try was carried out, the next try with the same input
 * carries the same request id, so that tapping again never does it twice.
 */
export function useAction<N extends ActionName>(action: N): UseAction<N> {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const intent = useRef<{ input: string; requestId: string }>(undefined)
  const running = useRef<Promise<Answer<OutputOf<N>>>>(undefined)

  const run = useCallback(
    (input: InputOf<N>) => {
      const once = async () => {
        const written = JSON.stringify(input)
        if (intent.current?.input !== written) intent.current = { input: written, requestId: newRequestId() }
        setBusy(true)
        setFailure(undefined)
        const answer = await call(action, input, { requestId: intent.current.requestId })
        if (!isOpen(answer)) intent.current = undefined
        running.current = undefined
        setBusy(false)
        if (!answer.ok) setFailure(answer)
        return answer
      }
      running.current ??= once()
      return running.current
    },
    [action],
  )
  return { run, busy, failure }
}
