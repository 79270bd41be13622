import { type Api, ApiFailure } from './api'
import { readMessages } from './sse-lines'

/** `refused`: the token is of another start. */
export type StreamState = 'connecting' | 'live' | 'lost' | 'refused'

export interface StreamListener {
  onState(state: StreamState): void
  /** Topics that have changed; null when everything may have (the stream was away). */
  onChange(topics: string[] | null): void
}

/** The server's beat is 10 s: whoever hears nothing for longer than two of them talks to nobody. */
const SILENCE_MS = 25_000
const RETRY_MS_MIN = 500
const RETRY_MS_MAX = 5_000

/** Follows the changes of an environment and comes back by itself when the connection breaks. Returns the stop. */
export function followChanges(api: Api, listener: StreamListener): () => void {
  const stop = new AbortController()
  void follow(api, listener, stop.signal)
  return () => stop.abort()
}

async function follow(api: Api, listener: StreamListener, stopped: AbortSignal): Promise<void> {
  let failures = 0
  listener.onState('connecting')
  while (!stopped.aborted) {
    try {
      await followOnce(api, listener, stopped, () => {
        failures = 0
      })
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 401) return listener.onState('refused')
    }
    if (stopped.aborted) return
    listener.onState('lost')
    await pause(Math.min(RETRY_MS_MIN * 2 ** failures++, RETRY_MS_MAX), stopped)
  }
}

async function followOnce(
  api: Api,
  listener: StreamListener,
  stopped: AbortSignal,
  onHello: () => void,
): Promise<void> {
  const silent = new AbortController()
  let timer = setTimeout(() => silent.abort(), SILENCE_MS)
  const onBytes = () => {
    clearTimeout(timer)
    timer = setTimeout(() => silent.abort(), SILENCE_MS)
  }
  try {
    const { body } = await api.send('GET', 'events', undefined, AbortSignal.any([stopped, silent.signal]))
    if (!body) return
    for await (const { event, data } of readMessages(body, onBytes)) {
      if (event === 'hello') {
        onHello()
        listener.onState('live')
        listener.onChange(null)
      } else listener.onChange(JSON.parse(data))
    }
  } finally {
    clearTimeout(timer)
  }
}

function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    stopped.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
