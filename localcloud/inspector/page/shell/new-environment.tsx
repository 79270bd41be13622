import { type FormEvent, useRef, useState } from 'react'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { useClosingMenu } from '../parts/use-closing-menu'

/** Makes a further environment, after asking once: there is no way here to remove one. */
export function NewEnvironment({ onCreated }: { onCreated: (name: string) => void }) {
  const api = useApi()
  const menu = useRef<HTMLDetailsElement>(null)
  const [name, setName] = useState('')
  const [asks, setAsks] = useState(false)
  const [failure, setFailure] = useState('')
  useClosingMenu(menu)
  const type = (value: string) => {
    setName(value)
    setAsks(false)
    setFailure('')
  }
  const create = () => {
    setAsks(false)
    api.ask('POST', 'environments', { name }).then(
      () => {
        type('')
        if (menu.current) menu.current.open = false
        onCreated(name)
      },
      error => setFailure(messageOf(error)),
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsks(true)
  }
  return (
    <details ref={menu} className="menu">
      <summary aria-label="New environment" title="New environment">
        +
      </summary>
      <form className="panel left" onSubmit={submit}>
        <p className="muted">
          Another environment has the same functions, and documents, files and people of its own. It begins
          empty, with the collections of the schema.
        </p>
        <div className="row">
          <input
            aria-label="Name of the environment"
            placeholder="Name, e.g. trial"
            value={name}
            spellCheck={false}
            onChange={event => type(event.target.value)}
          />
          <button type="submit" disabled={name === '' || asks}>
            Create
          </button>
        </div>
        {asks && (
          <div className="notice warning">
            <p>
              Create <strong>{name}</strong>? It cannot be removed from here.
            </p>
            <div className="row">
              <button type="button" className="primary" onClick={create}>
                Create it
              </button>
              <button type="button" onClick={() => setAsks(false)}>
                Cancel
              </button>
            </div>
          </div>
        )}
        {failure && (
          <p className="notice error" role="alert">
            {failure}
          </p>
        )}
      </form>
    </details>
  )
}
