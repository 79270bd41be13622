import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type BatchQueue, createBatchQueue, type Numbered } from './batch-queue'
import { network, privateStorage } from './client'

const againMs = 10_000

interface Options<Item> {
  key: string
  isItem: (value: unknown) => value is Item
  most: number
  deliver: (items: readonly Item[]) => Promise<ReadonlySet<string> | undefined>
}

/**
 * The queue of this key while the page is open: sends at once, when the network is back, and every ten seconds as long as
 * something waits. What is left lies on the device until the page is opened again.
 */
export function useBatchQueue<Item extends Numbered>(
  options: Options<Item>,
): { waiting: readonly Item[]; add: (item: Item) => void; send: () => Promise<void> } {
  const latest = useRef(options)
  latest.current = options
  const [queue] = useState<BatchQueue<Item>>(() =>
    createBatchQueue({
      ...options,
      storage: privateStorage,
      deliver: items => latest.current.deliver(items),
    }),
  )
  const waiting = useSyncExternalStore(queue.subscribe, queue.waiting)
  useEffect(() => {
    privateStorage.whenReady(() => void queue.send())
    return network.onBack(() => void queue.send())
  }, [queue])
  const some = waiting.length > 0
  useEffect(() => {
    if (!some) return
    const timer = setInterval(() => void queue.send(), againMs)
    return () => clearInterval(timer)
  }, [queue, some])
  return {
    waiting,
    add(item) {
      queue.add(item)
      void queue.send()
    },
    send: queue.send,
  }
}
