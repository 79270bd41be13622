import { useState } from 'react'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { count } from '../parts/amounts'
import { SearchField } from '../parts/search-field'
import { goTo, linkTo, useRoute } from '../shell/route'
import { CallPane } from './call-pane'
import { type Callable, nothingYet } from './callable'
import { InvocationDetailPane } from './invocation-detail-pane'
import { InvocationList } from './invocation-list'
import { QuickFilters } from './quick-filters'
import { useInvocations } from './use-invocations'

/** Every call of a function, newest first, with what it asked of the cloud. */
export function InvocationsView() {
  const { rest: id, query } = useRoute()
  const search = query.get('search') ?? ''
  const [isPaused, setPaused] = useState(false)
  const [call, setCall] = useState<Callable>()
  const loaded = useInvocations(search, isPaused)
  const { state } = loaded
  const open = (rest: string, words: string) =>
    goTo(linkTo('invocations', rest, words === '' ? {} : { search: words }), { replace: true })
  const show = (to: string) => {
    setCall(undefined)
    open(to, search)
  }

  return (
    <div className={id || call ? 'split opened' : 'split'}>
      <section className="master" aria-label="Invocations">
        <div className="bar">
          <SearchField
            label="Search invocations"
            placeholder="Search: words, fn:api, openid:…, collection:…, code:…"
            value={search}
            onChange={words => open(id, words)}
          />
          <button type="button" onClick={() => setCall(nothingYet)}>
            Call a function
          </button>
          <button type="button" aria-pressed={isPaused} onClick={() => setPaused(!isPaused)}>
            {isPaused ? 'Paused' : 'Pause'}
          </button>
          <ClearButton onCleared={() => open('', search)} />
        </div>
        <div className="bar thin">
          <QuickFilters search={search} onChange={words => open(id, words)} />
          <span className="grow" />
          <span className="muted" role="status">
            {state && (search ? `${count(state.matching)} of ${count(state.kept)}` : count(state.kept))}
          </span>
        </div>
        <InvocationList {...loaded} search={search} selected={id} onSelect={row => show(row.id)} />
      </section>
      {call && <CallPane start={call} onClose={() => setCall(undefined)} />}
      {id && !call && (
        <InvocationDetailPane key={id} id={id} onOpen={show} onClose={() => show('')} onCall={setCall} />
      )}
    </div>
  )
}

function ClearButton({ onCleared }: { onCleared: () => void }) {
  const api = useApi()
  const [failure, setFailure] = useState('')
  const clear = () => api.ask('DELETE', 'invocations').then(onCleared, error => setFailure(messageOf(error)))
  return (
    <button type="button" title={failure || 'Forget all invocations'} onClick={clear}>
      Clear
    </button>
  )
}
