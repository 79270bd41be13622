import type { Plan } from '../db/types'

export interface CallRecord {
  action: string
  collection: string | null
  /** The open API that was called. */
  api?: string
  plan: Plan | null
  /** When it arrived: ms after its invocation began to run. */
  at: number
  /** From the arrival of the request to its answer. */
  ms: number
  /** The code of a refusal. */
  code?: string
  /** The beginning of what was asked: a query, a change, the name and event of a function. */
  detail?: string
  /** The effect of the planned fault that struck it. */
  fault?: string
}

export type LogLineLevel = 'debug' | 'log' | 'info' | 'warn' | 'error'

export interface LogLine {
  level: LogLineLevel
  text: string
}

/**
 * `external`: requests of a program that is no function of ours and that marks them with `?inv=ID`.
 * `threw` covers a function that could not be loaded.
 */
export type Outcome = 'running' | 'ok' | 'threw' | 'timeout' | 'crashed' | 'external'

/** One run of a function, or one marked series of requests from outside. */
export interface InvocationRecord {
  id: string
  /** They rise in the order of the calls. */
  seq: number
  fn: string | null
  openid: string | null
  /** `wx_client`, `wx_trigger`, …; null for external ones. */
  source: string | null
  /** Id of the invocation that called it. */
  parent: string | null
  /** Ids of those that it called, in their order. */
  children: string[]
  /** The beginning of the event's JSON text. */
  event: string
  /** The beginning of what it returned (JSON text) or of why it failed; null while it runs. */
  answer: string | null
  /** By the environment's clock, epoch ms. */
  calledAt: number
  /** When it was called, later when a worker took it up; ms of `performance.now()`. */
  startedAt: number
  /** For a worker. */
  waitedMs: number
  /** Run time; for external ones from the first request to the last answer. */
  ms: number
  calls: CallRecord[]
  outcome: Outcome
  logs: LogLine[]
  /** About as many characters as it takes in memory. */
  chars: number
  /** Number of the latest change of it or of what it called. */
  revision: number
}
