import type { InvocationDetail } from '../../contract/invocations'
import { useData } from '../connection/use-data'
import { counted } from '../parts/amounts'
import { CopyButton } from '../parts/copy-button'
import { type Fact, Facts } from '../parts/facts'
import { JsonText } from '../parts/json-text'
import { Pane } from '../parts/pane'
import { Failure, Loading } from '../parts/state'
import { moment, took } from '../parts/time'
import { type Callable, callableOf } from './callable'
import { OutcomeMark, outcomes } from './outcome-mark'
import { RequestTable } from './request-table'

interface Props {
  id: string
  onOpen: (id: string) => void
  onClose: () => void
  /** The same call again, to be changed and made. */
  onCall: (call: Callable) => void
}

/** One invocation: what came in, what it asked, what it said, what came out. */
export function InvocationDetailPane({ id, onOpen, onClose, onCall }: Props) {
  const { data, error, reload } = useData<InvocationDetail>(
    `invocation?id=${encodeURIComponent(id)}`,
    'invocations',
  )
  const title = data ? (data.row.fn ?? 'Program outside') : 'Invocation'
  return (
    <Pane title={title} tools={<CallAgain detail={data} onCall={onCall} />} onClose={onClose}>
      {data ? (
        <Detail detail={data} onOpen={onOpen} />
      ) : error === undefined ? (
        <Loading />
      ) : (
        <Failure error={error} onRetry={reload} />
      )}
    </Pane>
  )
}

function CallAgain(props: { detail: InvocationDetail | undefined; onCall: (call: Callable) => void }) {
  const { detail, onCall } = props
  const call = detail && callableOf(detail)
  if (!call) return null
  return (
    <button type="button" onClick={() => onCall(call)}>
      Call again
    </button>
  )
}

function Detail({ detail, onOpen }: { detail: InvocationDetail; onOpen: (id: string) => void }) {
  const { row, calls, logs, event, answer, caller, called } = detail
  const failed = row.outcome === 'threw' || row.outcome === 'timeout' || row.outcome === 'crashed'
  return (
    <>
      <Facts facts={factsOf(detail)} />
      {(caller || called.length > 0) && (
        <section aria-label="Calls of functions">
          <h3>Calls of functions</h3>
          <ul className="calls">
            {caller && (
              <li>
                called by <FunctionLink row={caller} onOpen={onOpen} />
              </li>
            )}
            {called.map(each => (
              <li key={each.id} style={{ paddingLeft: (each.depth - row.depth - 1) * 16 }}>
                ↳ <FunctionLink row={each} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {failed && answer !== null && (
        <section aria-label="Failure">
          <h3>Failure</h3>
          <pre className="failure">{answer}</pre>
        </section>
      )}
      <section aria-label="Requests">
        <h3>{counted(calls.length, 'request')}</h3>
        {calls.length > 0 && <RequestTable calls={calls} totalMs={row.ms} />}
      </section>
      {logs.length > 0 && (
        <section aria-label="Log">
          <h3>Log</h3>
          <ol className="log">
            {logs.map(({ level, text }, i) => (
              <li key={i} className={level}>
                {text}
              </li>
            ))}
          </ol>
        </section>
      )}
      {event && (
        <section aria-label="Event">
          <h3>
            Event <CopyButton text={event} label="Copy the event" />
          </h3>
          <JsonText text={event} />
        </section>
      )}
      {!failed && answer !== null && (
        <section aria-label="Answer">
          <h3>
            Answer <CopyButton text={answer} label="Copy the answer" />
          </h3>
          <JsonText text={answer} />
        </section>
      )}
    </>
  )
}

function factsOf({ row }: InvocationDetail): Fact[] {
  return [
    [
      'Outcome',
      <>
        <OutcomeMark outcome={row.outcome} /> {outcomes[row.outcome]}
      </>,
    ],
    ['Called', `${moment(row.calledAt)} UTC+8`],
    ['Took', row.outcome === 'running' ? '…' : took(row.ms)],
    ...(row.waitedMs >= 1 ? [['Waited for a worker', took(row.waitedMs)] satisfies Fact] : []),
    ['openid', row.openid ?? '—'],
    ['Source', row.source ?? '—'],
    ['Id', row.id],
  ]
}

function FunctionLink(props: { row: InvocationDetail['row']; onOpen: (id: string) => void }) {
  const { row, onOpen } = props
  return (
    <button type="button" className="link" onClick={() => onOpen(row.id)}>
      <OutcomeMark outcome={row.outcome} /> {row.fn ?? 'program'}{' '}
      <span className="muted">{took(row.ms)}</span>
    </button>
  )
}
