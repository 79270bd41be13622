import { AsyncLocalStorage } from 'node:async_hooks'

/** What every layer below a request may ask without being handed it: when its time is up, and whose log lines it writes. */
export interface Invocation {
  requestId: string
  /** Epoch ms after which no new attempt is begun. */
  deadline: number
}

interface Running extends Invocation {
  known: Map<string, Promise<unknown>>
}

const current = new AsyncLocalStorage<Running>()

/** User calls answer within 10 s (facts/platform.md §2.1); what is not done by then is refused as `busy`. */
export const userCallMs = 10_000

export const within = <T>(invocation: Invocation, run: () => Promise<T>): Promise<T> =>
  current.run({ ...invocation, known: new Map() }, run)

export const deadline = (): number => current.getStore()?.deadline ?? Date.now() + userCallMs
export const requestId = (): string => current.getStore()?.requestId ?? 'none'

/**
 * The same answer to the same question within one call: what decides who may see a record is often what is shown of it.
 * `key` names what is asked, and one question has one type.
 */
export function once<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const known = current.getStore()?.known
  const answer = known?.get(key) ?? ask()
  known?.set(key, answer)
  // Every caller of one key asks the same, hence for the same type.
  return answer as Promise<T>
}
