import type { ActionName, OutputOf } from '@domain/contract'
import { useRef } from 'react'
import { lastAnswers } from './client'
import type { Fetched } from './query-fetch'

/** What a read answered the last time, from the device: shown until there is something newer. */
export function useLastAnswer<N extends ActionName>(
  action: N,
  input: unknown,
): Fetched<OutputOf<N>> | undefined {
  const kept = useRef<{ input: string; answer: Fetched<OutputOf<N>> | undefined }>(undefined)
  const name = JSON.stringify(input)
  if (kept.current?.input !== name) {
    // The one cast of what lies on the device: it was this action's answer when it was kept.
    const answer = lastAnswers.read(action, input) as Fetched<OutputOf<N>> | undefined
    kept.current = { input: name, answer }
  }
  return kept.current.answer
}
