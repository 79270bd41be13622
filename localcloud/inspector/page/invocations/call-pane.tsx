import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { CallEnded, EnvironmentList } from '../../contract/environment'
import { jsonFault } from '../collections/json-fault'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { useData } from '../connection/use-data'
import { Ended } from '../parts/ended'
import { Pane } from '../parts/pane'
import type { Callable } from './callable'

/** Calls a function as a mini-program would; the call then stands in the list like any other. */
export function CallPane({ start, onClose }: { start: Callable; onClose: () => void }) {
  const api = useApi()
  const { data } = useData<EnvironmentList>('environments', 'environments')
  const functions = data?.functions ?? []
  const [fields, setFields] = useState(start)
  const [isCalling, setCalling] = useState(false)
  const [ended, setEnded] = useState<CallEnded>()
  const fn = fields.fn || (functions[0] ?? '')
  const fault = jsonFault(fields.data)
  const canCall = fn !== '' && fault === undefined && !isCalling

  const call = () => {
    if (!canCall) return
    setCalling(true)
    setEnded(undefined)
    api
      .ask<CallEnded>('POST', 'call', { fn, openid: fields.openid, data: JSON.parse(fields.data) })
      .then(setEnded, error => setEnded({ failure: messageOf(error) }))
      .finally(() => setCalling(false))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    call()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) call()
  }
  return (
    <Pane title="Call a function" onClose={onClose}>
      <form className="call-form" onSubmit={submit} onKeyDown={onKey}>
        <label className="field">
          <span>Function</span>
          <select value={fn} onChange={event => setFields({ ...fields, fn: event.target.value })}>
            {functions.map(name => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Caller’s openid</span>
          <input
            placeholder="nobody"
            value={fields.openid}
            spellCheck={false}
            onChange={event => setFields({ ...fields, openid: event.target.value })}
          />
        </label>
        <label className="field whole">
          <span>Data</span>
          <textarea
            className="code"
            rows={8}
            value={fields.data}
            spellCheck={false}
            onChange={event => setFields({ ...fields, data: event.target.value })}
          />
        </label>
        <div className="row whole">
          <button type="submit" className="primary" disabled={!canCall}>
            {isCalling ? 'Running…' : 'Call'}
          </button>
          <span className={fault ? 'error' : 'muted'} role="status">
            {fault ?? 'Ctrl+Enter calls'}
          </span>
        </div>
      </form>
      {ended && <Ended ended={ended} />}
    </Pane>
  )
}
