import type { ActionName, InputOf, OutputOf } from '@domain/contract'
import type { Page } from '@domain/fields'
import useSWRInfinite from 'swr/infinite'
import type { Failure } from './answer'
import { type Fetched, fetchAnswer } from './query-fetch'
import { useFresh } from './use-fresh'
import { useLastAnswer } from './use-last-answer'

/** Actions that answer with a page of a list. */
export type ListAction = { [N in ActionName]: OutputOf<N> extends Page<unknown> ? N : never }[ActionName]
type ItemOf<N extends ListAction> = OutputOf<N> extends Page<infer T> ? T : never

export interface Pages<N extends ListAction> {
  items: ItemOf<N>[] | undefined
  /** The first page as it came, for what it says besides its items. */
  first: OutputOf<N> | undefined
  loading: boolean
  failure: Failure | undefined
  /** There are more: show a button, or call `more` near the end. */
  hasMore: boolean
  more(): void
  /** The next page is on its way. */
  loadingMore: boolean
  reload(): Promise<void>
}

/** A list that comes page by page. `null` as input: not yet. A new input begins at the first page. */
export function usePages<N extends ListAction>(
  action: N,
  input: Omit<InputOf<N>, 'cursor'> | null,
): Pages<N> {
  const last = useLastAnswer(action, input)
  const { data, error, size, setSize, mutate } = useSWRInfinite<Fetched<OutputOf<N>>, Failure>(
    (index, before) => {
      if (input === null) return null
      if (index === 0) return [action, input]
      return before?.data.next ? [action, { ...input, cursor: before.data.next }] : null
    },
    // The key above is what this function gets: an action with its own input.
    ([, pageInput]: [N, InputOf<N>]) => fetchAnswer(action, pageInput),
    { revalidateFirstPage: false, ...(last ? { fallbackData: [last] } : {}) },
  )
  const reload = async () => {
    await mutate().catch(() => undefined)
  }
  useFresh(data?.[0]?.at, reload)
  return {
    // The compiler does not see that a ListAction's answer is a page of its items.
    items: data?.flatMap(page => page.data.items as ItemOf<N>[]),
    first: data?.[0]?.data,
    loading: !data && !error && input !== null,
    failure: error,
    hasMore: Boolean(data?.at(-1)?.data.next),
    more: () => void setSize(size + 1),
    loadingMore: data !== undefined && data.length < size,
    reload,
  }
}
