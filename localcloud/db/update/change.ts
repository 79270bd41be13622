import type { Scope } from '../query/scope'

export interface ChangeContext {
  /** For MongoDB's messages, which name the document. */
  documentId: unknown
}

/** What one operator does to the value at one path (`undefined`: missing); see `PathEdit`. */
export interface Change {
  creates: boolean
  change: (before: unknown, context: ChangeContext) => unknown
}

/** Checks an operator's argument and makes its change. @throws DatabaseError `badUpdate` with MongoDB's text. */
export type ChangeMaker = (path: string, operand: unknown, scope: Scope) => Change
