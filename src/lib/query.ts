import type { ActionName, InputOf, OutputOf } from '@domain/contract'
import useSWR from 'swr'
import type { Failure } from './answer'
import { type Fetched, fetchAnswer } from './query-fetch'
import { useFresh } from './use-fresh'
import { useLastAnswer } from './use-last-answer'

export interface Query<T> {
  data: T | undefined
  /** Nothing to show yet: draw a Skeleton. */
  loading: boolean
  /** The last try failed. With `data` it is old data: say so and show it; without, draw an ErrorState. */
  failure: Failure | undefined
  /** Epoch ms at which `data` came from the server. */
  at: number | undefined
  /** Resolves when it has been read again, well or not. */
  reload(): Promise<void>
}

/**
 * What an action reads, kept fresh: read when the page opens, when it comes back to the front after 30 seconds, after a
 * write of this app, and when the network is back. The same read in two places is made once. `null` as input: not yet.
 */
export function useQuery<N extends ActionName>(action: N, input: InputOf<N> | null): Query<OutputOf<N>> {
  const fallbackData = useLastAnswer(action, input)
  const { data, error, mutate } = useSWR<Fetched<OutputOf<N>>, Failure>(
    input === null ? null : [action, input],
    () => fetchAnswer(action, input as InputOf<N>),
    { fallbackData },
  )
  const reload = async () => {
    await mutate().catch(() => undefined)
  }
  useFresh(data?.at, reload)
  return {
    data: data?.data,
    at: data?.at,
    failure: error,
    loading: !data && !error && input !== null,
    reload,
  }
}
