import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { Api } from './api'
import { followChanges, type StreamState } from './stream'
import { Ticks } from './ticks'

interface Cloud {
  api: Api
  ticks: Ticks
  state: StreamState
}

const CloudContext = createContext<Cloud | null>(null)

/** Connects everything below it with one environment of the local cloud; null: the first one. */
export function CloudProvider(props: { token: string; env: string | null; children: ReactNode }) {
  const { token, env, children } = props
  const [state, setState] = useState<StreamState>('connecting')
  const api = useMemo(() => new Api(token, env), [token, env])
  const ticks = useMemo(() => new Ticks(), [])
  useEffect(
    () => followChanges(api, { onState: setState, onChange: topics => ticks.note(topics) }),
    [api, ticks],
  )
  const cloud = useMemo(() => ({ api, ticks, state }), [api, ticks, state])
  return <CloudContext.Provider value={cloud}>{children}</CloudContext.Provider>
}

export function useCloud(): Cloud {
  const cloud = useContext(CloudContext)
  if (!cloud) throw new Error('there is no CloudProvider above')
  return cloud
}

export const useApi = (): Api => useCloud().api

/** Rises when the topic has changed, and when the stream was away. */
export function useTick(topic: string): number {
  const { ticks } = useCloud()
  return useSyncExternalStore(ticks.subscribe, () => ticks.of(topic))
}
