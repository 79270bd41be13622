import { type FormEvent, type ReactNode, useState } from 'react'
import type { FaultList } from '../../contract/environment'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { effects } from './describe-fault'

interface Props {
  functions: readonly string[]
  collections: readonly string[]
  actions: readonly string[]
  apis: readonly string[]
  errors: FaultList['errors']
  onAdded: () => void
}

/** Fields as they are typed; '' for "any" or "not said". */
const blank = {
  effect: 'fail',
  fn: '',
  action: '',
  collection: '',
  api: '',
  nth: '',
  times: '1',
  code: '',
  ms: '1000',
}

export function FaultForm({ functions, collections, actions, apis, errors, onAdded }: Props) {
  const api = useApi()
  const [fields, setFields] = useState(blank)
  const [failure, setFailure] = useState('')
  const set = (name: keyof typeof blank) => (value: string) => setFields({ ...fields, [name]: value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setFailure('')
    api.ask('POST', 'faults', specOf(fields)).then(onAdded, error => setFailure(messageOf(error)))
  }
  const { effect } = fields
  return (
    <form className="fault-form" aria-label="New fault" onSubmit={submit}>
      <Field title="What happens">
        <select value={effect} onChange={event => set('effect')(event.target.value)}>
          {effects.map(([name, title]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <Choice title="Function" any="any" value={fields.fn} of={functions} onChange={set('fn')} />
      <Choice
        title="Action"
        any="any of the database"
        value={fields.action}
        of={actions}
        onChange={set('action')}
      />
      <Choice
        title="Collection"
        any="any"
        value={fields.collection}
        of={collections}
        onChange={set('collection')}
      />
      <Choice title="Open API" any="none" value={fields.api} of={apis} onChange={set('api')} />
      <NumberField
        title="Only the n-th request"
        placeholder="every"
        value={fields.nth}
        onChange={set('nth')}
      />
      <NumberField
        title="How often (empty: always)"
        placeholder="always"
        value={fields.times}
        onChange={set('times')}
      />
      {effect === 'fail' && (
        <Field title="Code">
          <input
            placeholder="SYS_ERR"
            value={fields.code}
            list="fault-codes"
            onChange={event => set('code')(event.target.value)}
          />
          <datalist id="fault-codes">
            {(errors[fields.api] ?? codes).map(({ errcode, errmsg }) => (
              <option key={errcode} value={errcode}>
                {errmsg}
              </option>
            ))}
          </datalist>
        </Field>
      )}
      {effect === 'delay' && (
        <NumberField title="Delay in ms" placeholder="0" value={fields.ms} onChange={set('ms')} />
      )}
      <button type="submit" className="primary">
        Add fault
      </button>
      <p className="muted meaning">{effects.find(([name]) => name === effect)?.[2]}</p>
      {failure && <p className="error meaning">{failure}</p>}
    </form>
  )
}

/** What programs must be ready for most of all. */
const codes = [
  { errcode: 'DATABASE_TRANSACTION_CONFLICT', errmsg: 'two transactions at one document' },
  { errcode: 'EXCEED_REQUEST_LIMIT', errmsg: 'the quota is used up' },
  { errcode: 'DATABASE_REQUEST_FAILED', errmsg: 'the database refuses' },
  { errcode: 'SERVER_TIMEOUT', errmsg: 'no answer in time' },
]

function specOf({ effect, fn, action, collection, api, nth, times, code, ms }: typeof blank): object {
  return {
    ...{ effect, fn, action, collection, api, code },
    nth: nth === '' ? null : Number(nth),
    times: times === '' ? 'always' : Number(times),
    ms: ms === '' ? null : Number(ms),
  }
}

function Field({ title, children }: { title: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="field">
      <span>{title}</span>
      {children}
    </label>
  )
}

interface Input {
  title: string
  value: string
  onChange: (value: string) => void
}

function Choice({ title, any, value, of, onChange }: Input & { any: string; of: readonly string[] }) {
  return (
    <Field title={title}>
      <select value={value} onChange={event => onChange(event.target.value)}>
        <option value="">{any}</option>
        {of.map(name => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </Field>
  )
}

function NumberField({ title, placeholder, value, onChange }: Input & { placeholder: string }) {
  return (
    <Field title={title}>
      <input
        type="number"
        min={1}
        placeholder={placeholder}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </Field>
  )
}
