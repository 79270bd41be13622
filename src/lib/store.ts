/** A value with listeners: what `useSyncExternalStore` wants, and all that the client's few shared values need. */
export interface Store<T> {
  get(): T
  set(next: T): void
  /** Returns how to stop listening. */
  subscribe(listener: () => void): () => void
}

export function createStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
