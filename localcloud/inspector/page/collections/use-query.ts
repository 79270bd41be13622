import { useEffect, useRef, useState } from 'react'
import type { QueryAnswer, QueryRequest } from '../../contract/collections'
import { useApi, useTick } from '../connection/cloud'
import { Refresher } from '../connection/refresher'

export type Asked = QueryRequest

export const everything: Asked = { query: '', sort: '', skip: 0, limit: 100 }

export interface Queried {
  answer?: QueryAnswer
  error?: unknown
}

/** What a query finds, asked again whenever the documents of the collection change. */
export function useQuery(collection: string, asked: Asked): Queried {
  const api = useApi()
  const tick = useTick(`documents of ${collection}`)
  const [queried, setQueried] = useState<Queried>({})
  const refresher = useRef<Refresher<QueryAnswer>>()

  useEffect(() => {
    const current = new Refresher<QueryAnswer>(
      signal => api.ask('POST', `query?collection=${encodeURIComponent(collection)}`, asked, signal),
      answer => setQueried({ answer }),
      error => setQueried({ error }),
    )
    refresher.current = current
    return () => current.stop()
  }, [api, collection, asked])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick asks again, and so does another question
  useEffect(() => refresher.current?.ask(), [tick, api, collection, asked])
  return queried
}
