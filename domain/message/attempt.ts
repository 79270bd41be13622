/** One try to reach one person with one message: a row is there before WeChat is asked, and says what came of it. */
export interface Attempt {
  /** See `attemptId`. */
  _id: string
  messageId: string
  personId: string
  /** 1, and one more for every time that staff sent it again. */
  n: number
  state: AttemptState
  /** The run that claimed it: its rows alone are sent by it. */
  batch: string
  /** `sending`: from then on nobody knows what became of it. `later`: not tried again before. Else 0. */
  dueAt: number
  /** How often WeChat said to come again. */
  tries: number
  at: number
  endedAt?: number
  /** WeChat's error number, or a word of ours. */
  code?: string
  /** The slot that WeChat found wrong (47003). */
  field?: string
  /** Sent again by staff, and why. */
  again?: { by: string; reason: string; at: number }
  /** There is a later attempt to the same person. */
  followed?: boolean
}

/**
 * - `sending`: claimed; the process that claimed it is at work, or died.
 * - `sent`: WeChat took it.
 * - `refused`: the person did not want it, or had no consent left (43101).
 * - `failed`: WeChat refused what we sent: a mistake of ours to be mended.
 * - `later`: WeChat did not carry it out and said so; it is tried again.
 * - `unknown`: in flight when the process or the connection died. Perhaps it arrived: never sent again by itself.
 */
export type AttemptState = 'sending' | 'sent' | 'refused' | 'failed' | 'later' | 'unknown'

/** At most one row for a person, a message and a number: whoever writes it first has claimed it. */
export const attemptId = (messageId: string, personId: string, n: number): string =>
  `${messageId}-${personId}-${n}`

/** Longer than any function may run (20 s, docs/deploy.md): whoever claimed it has ended by then. */
export const sendingMs = 30_000
