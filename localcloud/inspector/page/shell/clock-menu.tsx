import { type FormEvent, useRef, useState } from 'react'
import type { ClockView } from '../../contract/environment'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { fromField, moment, span, toField } from '../parts/time'
import { useClosingMenu } from '../parts/use-closing-menu'
import { useClock } from './use-clock'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const steps: readonly (readonly [title: string, ms: number])[] = [
  ['+1 minute', MINUTE],
  ['+1 hour', HOUR],
  ['+1 day', DAY],
  ['+1 week', 7 * DAY],
]

/** The environment's time, always in sight, and the ways to change it. */
export function ClockMenu() {
  const { now, view } = useClock()
  const menu = useRef<HTMLDetailsElement>(null)
  useClosingMenu(menu)
  return (
    <details ref={menu} className="menu">
      <summary
        className={view && isOwn(view) ? 'clock own' : 'clock'}
        title="Time of the environment (UTC+8)"
      >
        <time>{now === undefined ? '…' : moment(now)}</time>
        {view && isOwn(view) && (
          <span className="tag">{view.frozenAt === null ? span(view.offset) : 'frozen'}</span>
        )}
      </summary>
      {view && now !== undefined && <ClockPanel view={view} now={now} />}
    </details>
  )
}

const isOwn = ({ frozenAt, offset }: ClockView): boolean => frozenAt !== null || offset !== 0

function ClockPanel({ view, now }: { view: ClockView; now: number }) {
  const api = useApi()
  const [failure, setFailure] = useState('')
  const change = (body: object) => {
    setFailure('')
    api.ask('POST', 'clock', body).catch(error => setFailure(messageOf(error)))
  }
  return (
    <div className="panel">
      <p className="muted">
        Functions, the database and links live in this time. Timers keep the machine’s time. Shown in UTC+8.
      </p>
      <div className="row wrap">
        {steps.map(([title, ms]) => (
          <button key={title} type="button" onClick={() => change({ do: 'advance', ms })}>
            {title}
          </button>
        ))}
      </div>
      <SetTime now={now} onSet={ms => change({ do: 'set', ms })} />
      <div className="row">
        {view.frozenAt === null && (
          <button type="button" onClick={() => change({ do: 'freeze' })}>
            Freeze
          </button>
        )}
        <button type="button" disabled={!isOwn(view)} onClick={() => change({ do: 'real' })}>
          Back to real time
        </button>
      </div>
      {failure && <p className="error">{failure}</p>}
    </div>
  )
}

/** A set clock stands still, so that what is tried there can be repeated. */
function SetTime({ now, onSet }: { now: number; onSet: (ms: number) => void }) {
  const [text, setText] = useState(() => toField(now))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ms = fromField(text)
    if (ms !== undefined) onSet(ms)
  }
  return (
    <form className="row" onSubmit={submit}>
      <input
        type="datetime-local"
        step="1"
        aria-label="Set the clock to (UTC+8)"
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <button type="submit" disabled={fromField(text) === undefined}>
        Set and freeze
      </button>
    </form>
  )
}
