/**
 * The plans of the real cloud cap requests per second and connections (facts: -501003, -501004). Such a request was
 * not executed, so it may be sent again; jitter keeps a burst from coming back as one.
 */

/** Database calls fail with the number; aggregates with -1 and the name (facts: cloud-protocol.md §4). */
const overQuota: ReadonlySet<number | string> = new Set([
  -501003,
  -501004,
  'EXCEED_REQUEST_LIMIT',
  'EXCEED_CONCURRENT_REQUEST_LIMIT',
])
const firstPauseMs = 40
const longestPauseMs = 1200
/** More than fit into the time of any call; a bound all the same. */
const attemptsMax = 200

/** A database call that found no place before the invocation's time was up. Safe to try again with the same request id. */
export class Busy extends Error {
  constructor() {
    super('the database had no place for this request in time')
    this.name = 'Busy'
  }
}

export const errCodeOf = (error: unknown): number | undefined => {
  if (typeof error !== 'object' || error === null || !('errCode' in error)) return undefined
  return typeof error.errCode === 'number' ? error.errCode : undefined
}

/** Refused for want of a place: it was not executed. */
export const isOverQuota = (error: unknown): boolean => {
  const code = errCodeOf(error)
  if (code !== undefined && overQuota.has(code)) return true
  return typeof error === 'object' && error !== null && 'code' in error && overQuota.has(String(error.code))
}

export const errTextOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return String(error)
  if ('errMsg' in error && typeof error.errMsg === 'string') return error.errMsg
  return error instanceof Error ? error.message : String(error)
}

/**
 * No answer came in the SDK's time: the database has too much to do. The request may have been carried out, which the same
 * request id makes harmless.
 */
export const isTimeout = (error: unknown): boolean =>
  /\bE(SOCKET)?TIMEDOUT\b|\b(request|connect) timeout\b/.test(errTextOf(error))

export const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))

/** Full jitter: anywhere between nothing and a ceiling that doubles (Brooker, "Exponential Backoff And Jitter"). */
export const backOff = (attempt: number): Promise<void> =>
  pause(Math.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** attempt))

/** Runs `request`, waiting for a place while the plan's quota is used up, at most until `deadline` (epoch ms). */
export async function underQuota<T>(request: () => Promise<T>, deadline: () => number): Promise<T> {
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    try {
      return await request()
    } catch (error) {
      if (!isOverQuota(error)) throw error
      if (Date.now() + longestPauseMs >= deadline()) throw new Busy()
      await backOff(attempt)
    }
  }
  throw new Busy()
}
