import { createStore } from './store'

/**
 * Is the network there? Two voices: the platform, which knows of aeroplane mode at once, and our own calls, which know
 * of a dead Wi-Fi. A reply always counts as proof that it is there.
 */
export interface Network {
  /** As far as both know. */
  online(): boolean
  /** As far as the platform knows. */
  connected(): boolean
  platformSays(connected: boolean): void
  callSays(reached: boolean): void
  /** When `online` changes. */
  subscribe(listener: () => void): () => void
  /** Called each time the network is back. */
  onBack(listener: () => void): () => void
}

export function createNetwork(): Network {
  const online = createStore(true)
  let connected = true
  return {
    online: online.get,
    connected: () => connected,
    platformSays(now) {
      connected = now
      online.set(now)
    },
    callSays(reached) {
      if (reached) connected = true
      online.set(reached)
    },
    subscribe: online.subscribe,
    onBack: listener =>
      online.subscribe(() => {
        if (online.get()) listener()
      }),
  }
}
