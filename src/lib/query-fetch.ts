import type { ActionName, InputOf, OutputOf } from '@domain/contract'
import { callOnce } from './client'
import { keepAnswer } from './last-answers'

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
  if (!answer.ok) return Promise.reject(answer)
  const fetched = { data: answer.data, at: Date.now() }
  keepAnswer(action, input, fetched)
  return fetched
}
