import type { Call, Reply } from '@domain/reply'

/**
 * Carries one call to the `api` function and brings its reply. Rejects with `Unreached` when none came, and with
 * nothing else.
 */
export type Transport = (call: Call) => Promise<Reply>

/**
 * No reply. Whether the call was carried out is not known: a connection lost half-way looks like one never made.
 * `reached` says that the cloud itself answered, so that the network is there.
 */
export class Unreached extends Error {
  constructor(
    message: string,
    readonly reached = false,
  ) {
    super(message)
  }
}

/** `api` answers within 10 s (cloudfunctions/kit/invocation.ts); the rest is for the way and a cold start. */
export const replyWithinMs = 14_000

export function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreached(`no reply within ${ms} ms`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Is it what `api` answers? Whatever else comes (a proxy's page, another version's) counts as no reply. */
export function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && 'ok' in value && 'requestId' in value
}
