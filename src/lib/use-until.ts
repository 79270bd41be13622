import type { ActionName, InputOf, OutputOf } from '@domain/contract'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from './answer'
import { callOnce } from './client'

const againAfterMs = 500
const afterFailureMs = 3_000

/**
 * Asks again and again until `isDone` says so, for something that is under way elsewhere; stops with the page. `null` as
 * input: not yet. A failure is shown, and asked about again.
 */
export function useUntil<N extends ActionName>(
  action: N,
  input: InputOf<N> | null,
  isDone: (data: OutputOf<N>) => boolean,
): { data: OutputOf<N> | undefined; failure: Failure | undefined } {
  const [data, setData] = useState<OutputOf<N>>()
  const [failure, setFailure] = useState<Failure>()
  const done = useRef(isDone)
  done.current = isDone
  const key = input === null ? null : JSON.stringify(input)

  useEffect(() => {
    if (key === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const ask = async () => {
      // What was written as a key is the input.
      const answer = await callOnce(action, JSON.parse(key) as InputOf<N>)
      if (left) return
      setFailure(answer.ok ? undefined : answer)
      if (answer.ok) setData(answer.data)
      if (answer.ok && done.current(answer.data)) return
      timer = setTimeout(() => void ask(), answer.ok ? againAfterMs : afterFailureMs)
    }
    void ask()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [action, key])
  return { data, failure }
}
