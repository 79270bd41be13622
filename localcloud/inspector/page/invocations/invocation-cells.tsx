import type { InvocationRow } from '../../contract'
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
      <span className="muted cut">{openid ?? sources[source ?? ''] ?? source ?? '—'}</span>
      <span className="number">{calls || ''}</span>
      <span className="number">{rowsScanned ? count(rowsScanned) : ''}</span>
      <span className="number">{outcome === 'running' ? '…' : took(ms)}</span>
      <span className="muted number">{timeOfDay(calledAt)}</span>
    </>
  )
}

const sources: Readonly<Record<string, string>> = { wx_trigger: 'timer', wx_client: 'no openid' }

/** Indented below its caller, with what deserves a look. */
function Name({ row: { fn, depth, codes, faults, scans, worstLog } }: { row: InvocationRow }) {
  return (
    <span className="name" style={{ paddingLeft: depth * 16 }}>
      {depth > 0 && <span className="muted">↳ </span>}
      {fn ?? 'program'}
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
