import {
  CALLS_KEPT,
  INVOCATION_CHARS_KEPT,
  INVOCATIONS_KEPT,
  LOG_LINES_KEPT,
  TEXT_CHARS_KEPT,
} from '../limits'
import type { CallRecord, InvocationRecord, LogLine, Outcome } from './invocation-record'
import { keptText } from './kept-text'

/** What is known of an invocation when it begins. */
export type Opening = Pick<InvocationRecord, 'id' | 'fn' | 'openid' | 'source' | 'parent'> & {
  /** JSON text. */
  event: string
}

/** Rough size of what a record and a call take beside their texts, in characters. */
const RECORD_CHARS = 300
const CALL_CHARS = 150

export interface InvocationsOptions {
  /** The environment's clock, epoch ms. */
  now: () => number
  /** Called at every change; returns its number. */
  onChange: () => number
}

/** The last invocations of an environment, within a count and a size. */
export class Invocations {
  private readonly records = new Map<string, InvocationRecord>()
  private chars = 0
  private opened = 0
  /** Number of the latest change. */
  revision = 0

  constructor(private readonly options: InvocationsOptions) {}

  open(opening: Opening, outcome: Outcome = 'running'): InvocationRecord {
    const record: InvocationRecord = {
      ...opening,
      seq: ++this.opened,
      event: keptText(opening.event, TEXT_CHARS_KEPT),
      answer: null,
      calledAt: this.options.now(),
      startedAt: performance.now(),
      waitedMs: 0,
      ms: 0,
      calls: [],
      children: [],
      outcome,
      logs: [],
      chars: 0,
      revision: 0,
    }
    this.records.set(record.id, record)
    const caller = this.callerOf(record)
    if (caller && caller.children.length < CALLS_KEPT) caller.children.push(record.id)
    this.grow(record, RECORD_CHARS + record.event.length)
    while (this.records.size > INVOCATIONS_KEPT) this.forgetOldest()
    return record
  }

  /** A worker has taken it up. */
  start(record: InvocationRecord): void {
    record.waitedMs = performance.now() - record.startedAt
    record.startedAt = performance.now()
  }

  /** `answer`: JSON text of what it returned, or why it failed. */
  end(record: InvocationRecord, outcome: Outcome, answer: string): void {
    record.ms = performance.now() - record.startedAt
    record.outcome = outcome
    record.answer = keptText(answer, TEXT_CHARS_KEPT)
    this.grow(record, record.answer.length)
  }

  /** The record of a series from outside; it never ends, so its time is stretched at every request. */
  externalRecord(id: string): InvocationRecord {
    const known = this.records.get(id)
    if (known?.outcome === 'external') return known
    return this.open({ id, fn: null, openid: null, source: null, parent: null, event: '' }, 'external')
  }

  noteCall(record: InvocationRecord, call: CallRecord): void {
    if (record.outcome === 'external') record.ms = performance.now() - record.startedAt
    const isKept = record.calls.length < CALLS_KEPT
    if (isKept) record.calls.push(call)
    this.grow(record, isKept ? CALL_CHARS + (call.detail?.length ?? 0) : 0)
  }

  noteLog(record: InvocationRecord, { level, text }: LogLine): void {
    if (record.logs.length >= LOG_LINES_KEPT) return
    const line = { level, text: keptText(text, TEXT_CHARS_KEPT) }
    record.logs.push(line)
    this.grow(record, line.text.length)
  }

  find(id: string): InvocationRecord | undefined {
    return this.records.get(id)
  }

  /** Oldest first. */
  list(): InvocationRecord[] {
    return [...this.records.values()]
  }

  /** `seq` of the oldest one that is kept. */
  get oldest(): number {
    const [record] = this.records.values()
    return record?.seq ?? this.opened + 1
  }

  clear(): void {
    this.records.clear()
    this.chars = 0
    this.revision = this.options.onChange()
  }

  /** Every change ends here: callers up to the first change with what they called. */
  private grow(record: InvocationRecord, chars: number): void {
    this.revision = this.options.onChange()
    for (let each: InvocationRecord | undefined = record; each; each = this.callerOf(each))
      each.revision = this.revision
    if (this.records.get(record.id) !== record) return // Forgotten while it ran.
    record.chars += chars
    this.chars += chars
    while (this.chars > INVOCATION_CHARS_KEPT && this.records.size > 1) this.forgetOldest()
  }

  private callerOf({ parent }: InvocationRecord): InvocationRecord | undefined {
    return parent === null ? undefined : this.records.get(parent)
  }

  private forgetOldest(): void {
    const [oldest] = this.records.values()
    if (!oldest) return
    this.records.delete(oldest.id)
    this.chars -= oldest.chars
  }
}
