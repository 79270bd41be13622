import type { Fields } from '../types'

/** What an expression may refer to beside the document. */
export interface Scope {
  /** Gives `$$NOW`, epoch milliseconds. */
  now: () => number
  /** The variables of `let`, without their `$$`. */
  variables?: Readonly<Fields>
}

export const systemScope: Scope = { now: Date.now }
