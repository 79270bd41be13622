import { type FormEvent, useState } from 'react'
import type { CollectionList } from '../../contract/collections'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { count } from '../parts/amounts'
import { leaving } from '../shell/leaving'
import { goTo, linkTo } from '../shell/route'

interface Props {
  items: CollectionList['items']
  selected: string
  onCreated: () => void
}

/** All collections; a select field where the screen is narrow. */
export function CollectionPicker({ items, selected, onCreated }: Props) {
  return (
    <nav className="picker" aria-label="Collections">
      <select
        aria-label="Collection"
        className="picker-select"
        value={selected}
        onChange={({ target: { value } }) => leaving.leave(() => goTo(linkTo('collections', value)))}
      >
        <option value="">Choose a collection</option>
        {items.map(({ name, documents }) => (
          <option key={name} value={name}>{`${name} (${count(documents)})`}</option>
        ))}
      </select>
      <ul>
        {items.map(({ name, documents }) => (
          <li key={name}>
            <a href={linkTo('collections', name)} aria-current={name === selected ? 'true' : undefined}>
              <span className="cut">{name}</span>
              <span className="muted">{count(documents)}</span>
            </a>
          </li>
        ))}
      </ul>
      <NewCollection onCreated={onCreated} />
    </nav>
  )
}

/** Writing to a collection that is not there is refused, as in the cloud; this makes one. */
function NewCollection({ onCreated }: { onCreated: () => void }) {
  const api = useApi()
  const [name, setName] = useState('')
  const [failure, setFailure] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    api.ask('POST', 'collections', { name }).then(
      () => {
        onCreated()
        leaving.leave(() => goTo(linkTo('collections', name)))
        setName('')
        setFailure('')
      },
      error => setFailure(messageOf(error)),
    )
  }
  return (
    <form className="new-collection" onSubmit={submit}>
      <input
        aria-label="Name of a new collection"
        placeholder="New collection"
        value={name}
        spellCheck={false}
        onChange={event => setName(event.target.value)}
      />
      <button type="submit" disabled={name === ''}>
        Add
      </button>
      {failure && <p className="error">{failure}</p>}
    </form>
  )
}
