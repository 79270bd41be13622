import type { ActionName, InputOf, OutputOf } from '@domain/contract'
import { failure } from './answer'
import { callOnce, lastAnswers } from './client'

export interface Fetched<T> {
  data: T
  /** Epoch ms. */
  at: number
}

/** For SWR, which wants a rejection where there is no data: rejects with the Failure. */
export async function fetchAnswer<N extends ActionName>(
  action: N,
  input: InputOf<N>,
): Promise<Fetched<OutputOf<N>>> {
  const answer = await callOnce(action, input)
  if (!answer.ok) return Promise.reject(answer.cause === 'noAnswer' ? failure('unread') : answer)
  const fetched = { data: answer.data, at: Date.now() }
  lastAnswers.keep(action, input, fetched)
  return fetched
}
