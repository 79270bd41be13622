import { useMemo } from 'react'
import type { InvocationRow } from '../../contract/invocations'
import { Empty, Failure, Loading } from '../parts/state'
import { VirtualList } from '../parts/virtual-list'
import { InvocationCells } from './invocation-cells'
import type { InvocationsLoaded } from './use-invocations'

interface Props extends InvocationsLoaded {
  search: string
  selected: string
  onSelect: (row: InvocationRow) => void
}

const keyOf = ({ id }: InvocationRow): string => id

export function InvocationList({ state, error, loadMore, reload, search, selected, onSelect }: Props) {
  const rows = useMemo(() => state?.items.flatMap(({ root, nested }) => [root, ...nested]) ?? [], [state])
  if (!state) return error === undefined ? <Loading /> : <Failure error={error} onRetry={reload} />
  if (rows.length === 0) return <NothingThere search={search} />
  return (
    <>
      <div className="list-head invocation-columns" aria-hidden="true">
        <span />
        <span>Function</span>
        <span>Event</span>
        <span>Caller</span>
        <span className="number">Requests</span>
        <span className="number">Rows</span>
        <span className="number">Took</span>
        <span>Time</span>
      </div>
      <VirtualList
        label="Invocations"
        items={rows}
        keyOf={keyOf}
        classOf={classOf}
        render={row => <InvocationCells row={row} />}
        selected={selected}
        onSelect={onSelect}
        onEnd={loadMore}
      />
    </>
  )
}

const classOf = ({ outcome }: InvocationRow): string => `invocation-columns ${outcome}`

function NothingThere({ search }: { search: string }) {
  if (search) return <Empty title="No invocation matches." />
  return (
    <Empty title="No invocations yet.">
      Call a function: it appears here at once, with every request that it makes.
    </Empty>
  )
}
