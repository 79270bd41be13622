import type { CallView } from '../../contract/invocations'
import { count } from '../parts/amounts'
import { JsonText } from '../parts/json-text'
import { relaxed } from '../parts/relaxed'
import { took } from '../parts/time'

/** Every request of an invocation, with its place in the run's time. */
export function RequestTable({ calls, totalMs }: { calls: readonly CallView[]; totalMs: number }) {
  const end = calls.reduce((latest, { at, ms }) => Math.max(latest, at + ms), totalMs)
  return (
    <table className="requests">
      <thead>
        <tr>
          <th>Action</th>
          <th>On</th>
          <th>Index</th>
          <th className="number">Rows</th>
          <th className="number">Took</th>
          <th className="timeline" aria-label="When" />
        </tr>
      </thead>
      <tbody>
        {calls.map((call, i) => (
          <RequestRow key={i} call={call} end={end} />
        ))}
      </tbody>
    </table>
  )
}

function RequestRow({ call, end }: { call: CallView; end: number }) {
  const { action, collection, api, index, scanned, returned, at, ms, code, detail, fault } = call
  const isScan = index === null && (scanned ?? 0) > 0
  const left = end > 0 ? (at / end) * 100 : 0
  const width = end > 0 ? (ms / end) * 100 : 0
  return (
    <>
      <tr className={code ? 'refused' : undefined}>
        <td>{action.replace(/^database\./, '')}</td>
        <td>{collection ?? api ?? ''}</td>
        <td className={isScan ? 'warning' : 'muted'}>{isScan ? 'none' : (index ?? '')}</td>
        <td className="number" title="scanned → returned">
          {scanned === null ? '' : `${count(scanned)} → ${count(returned ?? 0)}`}
        </td>
        <td className="number">{took(ms)}</td>
        <td className="timeline">
          <span className="timeline-bar" style={{ left: `${left}%`, width: `max(2px, ${width}%)` }} />
        </td>
      </tr>
      {(detail || code || fault) && (
        <tr className="request-detail">
          <td colSpan={6}>
            {code && <span className="tag error">{code}</span>}
            {fault && <span className="tag warning">planned fault: {fault}</span>}
            {detail && <JsonText text={relaxed(detail)} inline />}
          </td>
        </tr>
      )}
    </>
  )
}
