import { useCallback, useEffect, useRef, useState } from 'react'
import type { ShelfPage } from '../../contract/outbox'
import { useApi, useTick } from '../connection/cloud'
import { Refresher } from '../connection/refresher'

export interface ShelfLoaded<T> {
  /** Newest first, as far as loaded; undefined until the first answer. */
  items: readonly T[] | undefined
  total: number
  error: unknown
  loadMore: () => void
  reload: () => void
}

type Known<T> = ShelfPage<T> | undefined

/** A list of the outbox for a search, following what comes in; older pages are loaded when they are asked for. */
export function useShelf<T extends { seq: number }>(path: string, search: string): ShelfLoaded<T> {
  const api = useApi()
  const tick = useTick('outbox')
  const [known, setKnown] = useState<Known<T>>()
  const [error, setError] = useState<unknown>()
  const latest = useRef<Known<T>>()
  const fresh = useRef<Refresher<ShelfPage<T>>>()
  const older = useRef<Refresher<ShelfPage<T>>>()

  useEffect(() => {
    const ask = (query: Record<string, string>, signal: AbortSignal) =>
      api.get<ShelfPage<T>>(`${path}?${new URLSearchParams({ search, ...query })}`, signal)
    const onLoaded = (page: ShelfPage<T>) => {
      latest.current = page
      setKnown(page)
      setError(undefined)
    }
    latest.current = undefined
    setKnown(undefined)
    fresh.current = new Refresher(
      async signal => withNewest(latest.current, await ask({}, signal)),
      onLoaded,
      setError,
    )
    older.current = new Refresher(
      async signal => {
        const page = await ask({ before: String(latest.current?.next ?? 0) }, signal)
        return { ...page, items: [...(latest.current?.items ?? []), ...page.items] }
      },
      onLoaded,
      setError,
    )
    return () => {
      fresh.current?.stop()
      older.current?.stop()
    }
  }, [api, path, search])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick, list and search asks anew
  useEffect(() => fresh.current?.ask(), [tick, api, path, search])

  const loadMore = useCallback(() => {
    if (latest.current?.next != null) older.current?.ask()
  }, [])
  const reload = useCallback(() => fresh.current?.ask(), [])
  return { items: known?.items, total: known?.total ?? 0, error, loadMore, reload }
}

/** The newest page on top of what was loaded before it; if they do not meet, the newest page alone. */
export function withNewest<T extends { seq: number }>(known: Known<T>, page: ShelfPage<T>): ShelfPage<T> {
  const last = page.items.at(-1)?.seq
  if (!known || last === undefined || page.next === null) return page
  const rest = known.items.filter(({ seq }) => seq < last)
  const meets = known.items.some(({ seq }) => seq >= last)
  return meets && rest.length > 0 ? { ...page, items: [...page.items, ...rest], next: known.next } : page
}
