import { type RequestName, requests, scattered } from './requests'

/** One of many that ask at the same time: a process of its own, steered by messages. */
export interface Task {
  name: RequestName
  times: number
  /** Clients that begin at different numbers ask for different documents. */
  from: number
}

/** Answers a task with the milliseconds that each request took. */
process.on('message', async ({ name, times, from }: Task) => {
  const ms: number[] = []
  for (let i = 0; i < times; i++) {
    const startedAt = performance.now()
    await requests[name](scattered(from + i))
    ms.push(performance.now() - startedAt)
  }
  process.send?.(ms)
})
process.once('disconnect', () => process.exit(0))
console.warn = () => {} // The SDK warns of slow requests; on a busy machine some are.
process.send?.('ready')
