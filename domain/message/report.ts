import type { AttemptState } from './attempt'

/** What became of a message, in figures: counted from the attempts, never stored. */
export interface Figures {
  /** People it was meant for, as far as that can be counted now. */
  audience: number
  /** People WeChat was asked for: one first attempt each. */
  attempted: number
  /** Attempts by what came of them; people sent to again count again. */
  sent: number
  refused: number
  failed: number
  unknown: number
  /** On their way, or to be tried again. */
  pending: number
  /** People without a consent that is left; they see it in the app all the same. */
  noConsent: number
}

export interface StateCount {
  state: AttemptState
  /** Rows in this state, of these first attempts, of these followed by another attempt. */
  count: number
  first: number
  followed: number
}

/** An attempt that staff followed by another one counts no more: the later one says what is known. */
export function figuresOf(counts: readonly StateCount[], audience: number): Figures {
  const of = (...states: AttemptState[]): number =>
    counts
      .filter(({ state }) => states.includes(state))
      .reduce((sum, { count, followed }) => sum + count - followed, 0)
  const attempted = counts.reduce((sum, { first }) => sum + first, 0)
  return {
    audience: Math.max(audience, attempted),
    attempted,
    sent: of('sent'),
    refused: of('refused'),
    failed: of('failed'),
    unknown: of('unknown'),
    pending: of('sending', 'later'),
    noConsent: Math.max(0, audience - attempted),
  }
}
