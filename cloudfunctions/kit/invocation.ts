import { AsyncLocalStorage } from 'node:async_hooks'

/** What every layer below a request may ask without being handed it: when its time is up, and whose log lines it writes. */
export interface Invocation {
  requestId: string
  /** Epoch ms after which no new attempt is begun. */
  deadline: number
}

const current = new AsyncLocalStorage<Invocation>()

/** User calls answer within 10 s (facts/platform.md §2.1); what is not done by then is refused as `busy`. */
export const userCallMs = 10_000

export const within = <T>(invocation: Invocation, run: () => Promise<T>): Promise<T> =>
  current.run(invocation, run)

export const deadline = (): number => current.getStore()?.deadline ?? Date.now() + userCallMs
export const requestId = (): string => current.getStore()?.requestId ?? 'none'
