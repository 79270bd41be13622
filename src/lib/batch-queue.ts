import type { PrivateStorage } from './private-storage'

/** A small deed with a name of its own, by which the server knows it again however often it is sent. */
export interface Numbered {
  nonce: string
}

/**
 * Small deeds, made faster than a network answers or without one, sent together and in their order. Each lies on the
 * device before it is sent and until it has its answer: a closed app loses none, and what is sent twice counts once.
 */
export interface BatchQueue<Item extends Numbered> {
  waiting(): readonly Item[]
  add(item: Item): void
  /** Sends what waits, as long as there are answers; one run at a time. */
  send(): Promise<void>
  subscribe(listener: () => void): () => void
}

interface Options<Item> {
  storage: Pick<PrivateStorage, 'read' | 'write' | 'remove' | 'whenReady'>
  key: string
  /** What lies there is of an older version, or of nobody: then it is left out. */
  isItem: (value: unknown) => value is Item
  /** That go into one request. */
  most: number
  /** Nonces that have their answer, whatever it is; undefined when none came. */
  deliver: (items: readonly Item[]) => Promise<ReadonlySet<string> | undefined>
}

export function createBatchQueue<Item extends Numbered>(options: Options<Item>): BatchQueue<Item> {
  const { storage, key, isItem, most, deliver } = options
  const listeners = new Set<() => void>()
  let items: readonly Item[] = []
  let running: Promise<void> | undefined

  storage.whenReady(() => {
    const kept = storage.read(key)
    // What was added before it could be read comes after it.
    if (Array.isArray(kept)) change([...kept.filter(isItem), ...items])
  })

  function change(now: readonly Item[]): void {
    items = now
    if (items.length === 0) storage.remove(key)
    else void storage.write(key, items)
    for (const listener of listeners) listener()
  }

  async function sendAll(): Promise<void> {
    while (items.length > 0) {
      const answered = await deliver(items.slice(0, most))
      if (!answered || answered.size === 0) return
      change(items.filter(({ nonce }) => !answered.has(nonce)))
    }
  }

  return {
    waiting: () => items,
    add: item => change([...items, item]),
    send() {
      running ??= sendAll().finally(() => {
        running = undefined
      })
      return running
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
