import { useEffect, useState } from 'react'
import type { CallEnded, TimerList, TimerView } from '../../contract/environment'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { useData } from '../connection/use-data'
import { Ended } from '../parts/ended'
import { Empty, Failure, Loading } from '../parts/state'
import { moment, span } from '../parts/time'
import { linkTo } from '../shell/route'

/** The timers of all functions: when they run next, and a button to run them now. */
export function TimersView() {
  const { data, error, reload } = useData<TimerList>('timers', 'invocations')
  if (!data) return error === undefined ? <Loading /> : <Failure error={error} onRetry={reload} />
  if (data.items.length === 0)
    return <Empty title="No function has a timer.">Timers are declared in a function’s config.json.</Empty>
  return (
    <div className="page">
      <p className="muted">
        {data.isOn
          ? 'Timers fire by the machine’s time, whatever the clock of an environment says, and in the first environment.'
          : 'Timers are off: they fire from here only.'}{' '}
        “Fire now” runs them in the chosen environment, at its time.
      </p>
      <ul className="cards">
        {data.items.map(timer => (
          <Timer key={`${timer.fn} ${timer.name}`} timer={timer} isOn={data.isOn} />
        ))}
      </ul>
    </div>
  )
}

function Timer({ timer, isOn }: { timer: TimerView; isOn: boolean }) {
  const { fn, name, config, running } = timer
  const api = useApi()
  const [isFiring, setFiring] = useState(false)
  const [fired, setFired] = useState<CallEnded>()
  const fire = () => {
    setFiring(true)
    setFired(undefined)
    api
      .ask<CallEnded>('POST', 'timers', { fn, name })
      .then(setFired, error => setFired({ failure: messageOf(error) }))
      .finally(() => setFiring(false))
  }
  return (
    <li className="card">
      <strong>{fn}</strong>
      <span>{name}</span>
      <code title="second minute hour day month weekday year, in UTC+8">{config}</code>
      <NextRun at={timer.nextRunAt} isOn={isOn} />
      {running > 0 && <span className="tag">{running} running</span>}
      <span className="grow" />
      <a href={linkTo('invocations', '', { search: `fn:${fn} source:wx_trigger` })}>Runs</a>
      <button type="button" disabled={isFiring} onClick={fire}>
        {isFiring ? 'Running…' : 'Fire now'}
      </button>
      {fired && (
        <div className="whole">
          <Ended ended={fired} />
        </div>
      )}
    </li>
  )
}

/** In real time: timers do not follow an environment's clock. */
function NextRun({ at, isOn }: { at: number | null; isOn: boolean }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  if (at === null) return <span className="muted">never comes</span>
  if (!isOn) return <span className="muted">next would be {moment(at)}</span>
  return (
    <span>
      next {moment(at)} <span className="muted">{at > now ? `in ${span(at - now).slice(1)}` : 'now'}</span>
    </span>
  )
}
