import type { InvocationRow } from '../../contract/invocations'
import { count } from '../parts/amounts'
import { JsonText } from '../parts/json-text'
import { timeOfDay, took } from '../parts/time'
import { OutcomeMark } from './outcome-mark'

/** One row of the list; the columns are in the style sheet. */
export function InvocationCells({ row }: { row: InvocationRow }) {
  const { outcome, event, openid, source, calls, rowsScanned, ms, calledAt } = row
  return (
    <>
      <OutcomeMark outcome={outcome} />
      <Name row={row} />
      <span className="cut">
        <JsonText text={event} inline />
      </span>
      <span className="muted cut">{openid ?? callerOf(source)}</span>
      <span className="number">{calls || ''}</span>
      <span className="number">{rowsScanned ? count(rowsScanned) : ''}</span>
      <span className="number">{outcome === 'running' ? '…' : took(ms)}</span>
      <span className="muted number">{timeOfDay(calledAt)}</span>
    </>
  )
}

/** Of a call without a person; nested ones keep the source of the first. */
function callerOf(source: string | null): string {
  if (source === null) return '—'
  return source.startsWith('wx_trigger') ? 'timer' : 'no openid'
}

/** Indented below its caller, with what deserves a look. */
function Name({ row: { fn, depth, codes, faults, scans, worstLog } }: { row: InvocationRow }) {
  return (
    <span className="name" style={{ paddingLeft: depth * 16 }}>
      <span className="title">
        {depth > 0 && <span className="muted">↳ </span>}
        {fn ?? 'program'}
      </span>
      {codes.length > 0 && (
        <span className="tag error">{codes.length === 1 ? codes[0] : `${codes.length} codes`}</span>
      )}
      {faults > 0 && <span className="tag warning">fault</span>}
      {scans > 0 && <span className="tag warning">no index</span>}
      {worstLog === 'error' && <span className="tag error">error</span>}
      {worstLog === 'warn' && <span className="tag warning">warn</span>}
    </span>
  )
}
