import { useState } from 'react'
import type { CollectionList } from '../../contract/collections'
import type { EnvironmentList, FaultList, FaultView } from '../../contract/environment'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { useData } from '../connection/use-data'
import { counted } from '../parts/amounts'
import { Empty, Failure, Loading } from '../parts/state'
import { describeFault } from './describe-fault'
import { FaultForm } from './fault-form'

/** Planned failures: what happens to a program when the cloud fails under it. */
export function FaultsView() {
  const { data, error, reload } = useData<FaultList>('faults', 'faults')
  const environments = useData<EnvironmentList>('environments', 'environments')
  const collections = useData<CollectionList>('collections', 'collections')
  if (!data) return error === undefined ? <Loading /> : <Failure error={error} onRetry={reload} />
  return (
    <div className="page">
      <FaultForm
        functions={environments.data?.functions ?? []}
        collections={(collections.data?.items ?? []).map(({ name }) => name)}
        actions={data.actions}
        apis={data.apis}
        errors={data.errors}
        onAdded={reload}
      />
      <section aria-label="Active faults">
        <div className="row">
          <h2>Active</h2>
          {data.active.length > 1 && <RemoveAll onRemoved={reload} />}
        </div>
        {data.active.length === 0 ? (
          <Empty title="No fault is planned." />
        ) : (
          <ul className="cards">
            {data.active.map(fault => (
              <Fault key={fault.id} fault={fault} onRemoved={reload} />
            ))}
          </ul>
        )}
      </section>
      {data.spent.length > 0 && (
        <section aria-label="Spent faults">
          <h2>Have struck</h2>
          <ul className="cards">
            {data.spent.map(fault => (
              <Fault key={fault.id} fault={fault} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** Without `onRemoved` it has struck as often as it may. */
function Fault({ fault, onRemoved }: { fault: FaultView; onRemoved?: () => void }) {
  const api = useApi()
  const [failure, setFailure] = useState('')
  const remove = () =>
    api.ask('DELETE', `faults?id=${fault.id}`).then(onRemoved, error => setFailure(messageOf(error)))
  const { title, where, how } = describeFault(fault.spec)
  return (
    <li className="card">
      <strong>{title}</strong>
      <span>{where}</span>
      <span className="muted">{how}</span>
      <span className="grow" />
      <span className="tag">struck {counted(fault.struck, 'time')}</span>
      {onRemoved && (
        <button type="button" onClick={remove}>
          Remove
        </button>
      )}
      {failure && <span className="error">{failure}</span>}
    </li>
  )
}

function RemoveAll({ onRemoved }: { onRemoved: () => void }) {
  const api = useApi()
  return (
    <button type="button" onClick={() => api.ask('DELETE', 'faults').then(onRemoved, onRemoved)}>
      Remove all
    </button>
  )
}
