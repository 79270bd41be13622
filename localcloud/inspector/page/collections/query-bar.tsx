import { type FormEvent, useState } from 'react'
import type { CollectionList, IndexView } from '../../contract/collections'
import { jsonFault } from './json-fault'
import { type Asked, everything } from './use-query'

interface Props {
  collection: CollectionList['items'][number]
  asked: Asked
  onAsk: (asked: Asked) => void
  onNew: () => void
}

/** Query and order in JSON, as MongoDB takes them. */
export function QueryBar({ collection, asked, onAsk, onNew }: Props) {
  const [query, setQuery] = useState(asked.query)
  const [sort, setSort] = useState(asked.sort)
  const [limit, setLimit] = useState(asked.limit)
  const fault = faultOf('query', query) ?? faultOf('order', sort)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!fault) onAsk({ query, sort, skip: 0, limit })
  }
  const clear = () => {
    setQuery('')
    setSort('')
    onAsk({ ...everything, limit })
  }
  return (
    <form className="query" onSubmit={submit}>
      <div className="bar">
        <input
          data-search
          className="search code"
          aria-label="Query"
          placeholder='Query, e.g. {"status":"open","count":{"$gt":3}}   /'
          value={query}
          spellCheck={false}
          onChange={event => setQuery(event.target.value)}
        />
        <button type="submit" className="primary" disabled={fault !== undefined}>
          Find
        </button>
        <button type="button" disabled={query === '' && sort === ''} onClick={clear}>
          Reset
        </button>
        <button type="button" onClick={onNew}>
          New document
        </button>
      </div>
      <div className="bar thin">
        <input
          className="code sort"
          aria-label="Order"
          placeholder='Order, e.g. {"startsAt":-1}'
          value={sort}
          spellCheck={false}
          onChange={event => setSort(event.target.value)}
        />
        <label className="switch">
          <span>Rows</span>
          <select value={limit} onChange={event => setLimit(Number(event.target.value))}>
            {[20, 100, 500].map(rows => (
              <option key={rows}>{rows}</option>
            ))}
          </select>
        </label>
        <Indexes indexes={collection.indexes} />
      </div>
      {fault && (
        <p className="error bar thin" role="alert">
          {fault}
        </p>
      )}
    </form>
  )
}

function faultOf(what: string, text: string): string | undefined {
  const fault = text.trim() === '' ? undefined : jsonFault(text)
  return fault && `The ${what} is not JSON yet: ${fault}`
}

function Indexes({ indexes }: { indexes: readonly IndexView[] }) {
  return (
    <span className="indexes">
      {indexes.map(({ name, fields, unique }) => (
        <span key={name} className="tag" title={JSON.stringify(fields)}>
          {name}
          {unique && name !== '_id_' ? ' · unique' : ''}
        </span>
      ))}
    </span>
  )
}
