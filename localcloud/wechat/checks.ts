import { CHECKS_KEPT } from '../limits'
import type { RiskyTexts, Verdict } from './risky-texts'
import { Shelf } from './store/shelf'
import type { Store } from './store/store'

/** A content check as WeChat was asked for it. */
export interface Check {
  at: number
  /** WeChat's id of it; a later event names it. */
  traceId: string
  kind: 'text' | 'media'
  /** The text, or the address of the picture or sound. */
  content: string
  /** Whose content it is; null where the older version does not say. */
  openid: string | null
  fn: string | null
  /** Null while WeChat looks at it. */
  verdict: Verdict | null
  /** How the function took the event with the verdict; null before, and for texts, which are answered at once. */
  told: string | null
}

/** Every content check that was asked for. */
export class Checks extends Shelf<Check> {
  constructor(
    store: Store,
    /** What WeChat finds risky in a text. */
    readonly risky: RiskyTexts,
  ) {
    super(store, {
      kind: 'check',
      max: CHECKS_KEPT,
      textOf: ({ content, openid, traceId }) => [content, openid, traceId].join('\n'),
      nameOf: ({ traceId }) => traceId,
    })
  }

  /** Media that WeChat has not judged yet, oldest first. */
  pending(): Check[] {
    return this.list().filter(({ verdict }) => verdict === null)
  }
}
