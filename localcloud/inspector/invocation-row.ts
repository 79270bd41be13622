import type { CallRecord, InvocationRecord } from '../environment/invocation-record'
import { keptText } from '../environment/kept-text'
import type { CallView, InvocationRow } from './contract/invocations'
import { isScan } from './invocation-search'

const EVENT_CHARS = 160
/** Last in the event of a call from a client. */
const USER_INFO = /,?"userInfo":\{"appId":"[^"]*","openId":"[^"]*"\}/

export function rowOf(record: InvocationRecord, depth: number): InvocationRow {
  const { id, seq, fn, openid, source, parent, calledAt, waitedMs, ms, outcome, event, calls, logs } = record
  const sum = (count: (call: CallRecord) => number | undefined) =>
    calls.reduce((total, call) => total + (count(call) ?? 0), 0)
  return {
    ...{ id, seq, fn, openid, source, parent, depth, calledAt, waitedMs, outcome },
    event: keptText(event.replace(USER_INFO, ''), EVENT_CHARS),
    ms: outcome === 'running' ? performance.now() - record.startedAt : ms,
    calls: calls.length,
    rowsScanned: sum(({ plan }) => plan?.scanned),
    rowsReturned: sum(({ plan }) => plan?.returned),
    scans: calls.filter(isScan).length,
    codes: [...new Set(calls.flatMap(({ code }) => code ?? []))],
    faults: calls.filter(({ fault }) => fault !== undefined).length,
    logs: logs.length,
    worstLog: logs.some(({ level }) => level === 'error')
      ? 'error'
      : logs.some(({ level }) => level === 'warn')
        ? 'warn'
        : null,
  }
}

export function callView({ plan, ...call }: CallRecord): CallView {
  return {
    ...call,
    index: plan?.index ?? null,
    scanned: plan?.scanned ?? null,
    returned: plan?.returned ?? null,
  }
}
