import { useCallback, useEffect, useRef, useState } from 'react'
import type { InvocationPage } from '../../contract/invocations'
import { useApi, useTick } from '../connection/cloud'
import { Refresher } from '../connection/refresher'
import { firstPage, type InvocationListState, withChanges, withNextPage } from './merge'

export interface InvocationsLoaded {
  state: InvocationListState | undefined
  error: unknown
  loadMore: () => void
  reload: () => void
}

/** The list for a search, following what happens unless it is paused. */
export function useInvocations(search: string, isPaused: boolean): InvocationsLoaded {
  const api = useApi()
  const tick = useTick('invocations')
  const [state, setState] = useState<InvocationListState>()
  const [error, setError] = useState<unknown>()
  const latest = useRef<InvocationListState>()
  const fresh = useRef<Refresher<InvocationListState>>()
  const more = useRef<Refresher<InvocationListState>>()

  useEffect(() => {
    const ask = (query: Record<string, string>, signal: AbortSignal) =>
      api.get<InvocationPage>(`invocations?${new URLSearchParams({ search, ...query })}`, signal)
    const first = async (signal: AbortSignal) => firstPage(await ask({}, signal))
    const onLoaded = (loaded: InvocationListState) => {
      latest.current = loaded
      setState(loaded)
      setError(undefined)
    }
    latest.current = undefined
    setState(undefined)
    fresh.current = new Refresher(
      async signal => {
        const known = latest.current
        if (!known) return first(signal)
        const page = await ask({ since: String(known.revision) }, signal)
        // What was loaded while this was on its way counts.
        return page.tooMany ? first(signal) : withChanges(latest.current ?? known, page)
      },
      onLoaded,
      setError,
    )
    more.current = new Refresher(
      async signal => {
        const next = latest.current?.next ?? null
        if (!latest.current || next === null) return latest.current ?? first(signal)
        const page = await ask({ before: String(next) }, signal)
        return withNextPage(latest.current, page)
      },
      onLoaded,
      setError,
    )
    return () => {
      fresh.current?.stop()
      more.current?.stop()
    }
  }, [api, search])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick, search and environment asks anew
  useEffect(() => {
    if (!isPaused || !latest.current) fresh.current?.ask()
  }, [tick, search, api, isPaused])

  const loadMore = useCallback(() => {
    if (latest.current?.next != null) more.current?.ask()
  }, [])
  const reload = useCallback(() => fresh.current?.ask(), [])
  return { state, error, loadMore, reload }
}
