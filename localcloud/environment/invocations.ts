import type { Plan } from '../db/types'
import { CALLS_KEPT, INVOCATIONS_KEPT, LOG_LINES_KEPT } from '../limits'
import { Ring } from './ring'

export interface CallRecord {
  action: string
  collection: string | null
  plan: Plan | null
  /** From the arrival of the request to its answer. */
  ms: number
  /** The code of a refusal. */
  code?: string
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
  fn: string | null
  openid: string | null
  /** Run time; for external ones from the first request to the last answer. */
  ms: number
  calls: CallRecord[]
  outcome: Outcome
  logs: LogLine[]
}

/** The last invocations of an environment. */
export class Invocations {
  private readonly ring = new Ring<InvocationRecord>(INVOCATIONS_KEPT)
  private readonly external = new Map<string, { record: InvocationRecord; startedAt: number }>()

  open(id: string, fn: string | null, openid: string | null, outcome: Outcome = 'running'): InvocationRecord {
    const record: InvocationRecord = { id, fn, openid, ms: 0, calls: [], outcome, logs: [] }
    this.ring.push(record)
    return record
  }

  /** The record of a series from outside; it never ends, so its time is stretched at every request. */
  externalRecord(id: string): InvocationRecord {
    const known = this.external.get(id)
    if (known) return known.record
    if (this.external.size >= INVOCATIONS_KEPT) this.external.clear()
    const record = this.open(id, null, null, 'external')
    this.external.set(id, { record, startedAt: performance.now() })
    return record
  }

  noteCall(record: InvocationRecord, call: CallRecord): void {
    if (record.calls.length < CALLS_KEPT) record.calls.push(call)
    const external = this.external.get(record.id)
    if (external?.record === record) record.ms = performance.now() - external.startedAt
  }

  list(): InvocationRecord[] {
    return this.ring.list()
  }

  clear(): void {
    this.ring.clear()
    this.external.clear()
  }
}

export function noteLog(record: InvocationRecord, line: LogLine): void {
  if (record.logs.length < LOG_LINES_KEPT) record.logs.push(line)
}
