import type { Scope } from '../query/scope'
import type { Fields } from '../types'
import type { LeadingStages } from './leading-stages'

/** What a running pipeline works in. */
export interface Pipeline {
  scope: Scope
  /** The other collections, for `$lookup`; a collection that does not exist is empty there. */
  collection: (name: string) => JoinSource
  /** Runs a nested pipeline. */
  run: (documents: readonly Fields[], specs: readonly Fields[], pipeline: Pipeline) => Fields[]
}

export interface JoinSource {
  /** What a pipeline of its own would begin with, by an index where one helps. */
  front: (front: LeadingStages, scope: Scope) => readonly Fields[]
  documents: () => readonly Fields[]
  /**
   * By an index: a superset of the documents that hold one of the values at the path, in stored order;
   * undefined if no index helps.
   */
  candidates: (path: string, values: readonly unknown[]) => readonly Fields[] | undefined
}

export type Stage = (documents: readonly Fields[], operand: unknown, pipeline: Pipeline) => readonly Fields[]
