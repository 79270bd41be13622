import { createStore } from './store'

/**
 * Is the network there? Two voices: the platform, which knows of aeroplane mode at once, and our own calls, which know
 * of a dead Wi-Fi. A reply is proof that it was there when the call was sent: one that was on its way when the platform
 * lost the network says nothing about now.
 */
export interface Network {
  /** As far as both know. */
  online(): boolean
  /** As far as the platform knows. */
  connected(): boolean
  platformSays(connected: boolean): void
  /** How often the platform has spoken; a call takes note of it when it is sent. */
  heard(): number
  /** `since`: what `heard` was when the call was sent. */
  callSays(reached: boolean, since: number): void
  /** When `online` changes. */
  subscribe(listener: () => void): () => void
  /** Called each time the network is back. */
  onBack(listener: () => void): () => void
}

export function createNetwork(): Network {
  const online = createStore(true)
  let connected = true
  let heard = 0
  return {
    online: online.get,
    connected: () => connected,
    platformSays(now) {
      heard++
      connected = now
      online.set(now)
    },
    heard: () => heard,
    callSays(reached, since) {
      if (since < heard) return
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
