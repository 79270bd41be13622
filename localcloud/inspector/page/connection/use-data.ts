import { useEffect, useRef, useState } from 'react'
import { useApi, useTick } from './cloud'
import { Refresher } from './refresher'

export interface Loaded<T> {
  /** Absent until the first answer. */
  data?: T
  /** Of the latest attempt; `data` may still be there, of the one before. */
  error?: unknown
  reload: () => void
}

/** What `GET path` answers, asked again whenever the topic changes; a null path asks nothing. */
export function useData<T>(path: string | null, topic: string): Loaded<T> {
  const api = useApi()
  const tick = useTick(topic)
  const [answer, setAnswer] = useState<{ key: string; data?: T; error?: unknown }>()
  const refresher = useRef<Refresher<T>>()
  const key = `${api.env} ${path}`

  useEffect(() => {
    if (path === null) return
    const current = new Refresher<T>(
      signal => api.get<T>(path, signal),
      data => setAnswer({ key, data }),
      error => setAnswer(before => ({ key, error, data: before?.key === key ? before.data : undefined })),
    )
    refresher.current = current
    return () => current.stop()
  }, [api, path, key])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick asks again, and so does another path
  useEffect(() => refresher.current?.ask(), [tick, key])

  const own = answer?.key === key ? answer : undefined
  return { data: own?.data, error: own?.error, reload: () => refresher.current?.ask() }
}
