import type { Cause, Refusal } from './refusal'

/** What a client sends to the `api` function. */
export interface Call {
  action: string
  input: unknown
  /** Names the caller's intent: kept when the same tap is sent again. 8–64 of `0-9A-Za-z_-`. */
  requestId: string
}

/** What `api` answers, always with status 200; it never throws to the client. */
export type Reply<Output = unknown> =
  | { ok: true; data: Output; requestId: string }
  | {
      ok: false
      cause: Cause
      /** Chinese, ready to be shown. */
      message: string
      detail?: Refusal['detail']
      /** Paths of wrong fields with what is wrong, for `badInput`. */
      fields?: Record<string, string>
      requestId: string
    }
