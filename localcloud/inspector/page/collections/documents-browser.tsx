import { useState } from 'react'
import type { CollectionList, DocumentRow } from '../../contract/collections'
import { bytes, count } from '../parts/amounts'
import { JsonText } from '../parts/json-text'
import { Empty, Failure, Loading } from '../parts/state'
import { took } from '../parts/time'
import { VirtualList } from '../parts/virtual-list'
import { QueryBar } from './query-bar'
import { type Asked, everything, type Queried, useQuery } from './use-query'

interface Props {
  collection: CollectionList['items'][number]
  /** JSON text of the opened document's `_id`, or `new`. */
  selected: string | null
  onSelect: (id: string) => void
}

const keyOf = ({ id }: DocumentRow): string => id

/** The documents of one collection: a query, what it found and how. */
export function DocumentsBrowser({ collection, selected, onSelect }: Props) {
  const [asked, setAsked] = useState<Asked>(everything)
  const queried = useQuery(collection.name, asked)
  return (
    <section className="master" aria-label={`Documents of ${collection.name}`}>
      <QueryBar collection={collection} asked={asked} onAsk={setAsked} onNew={() => onSelect('new')} />
      <Found queried={queried} asked={asked} selected={selected} onSelect={onSelect} />
      <Pages queried={queried} asked={asked} onAsk={setAsked} />
    </section>
  )
}

function Found(props: {
  queried: Queried
  asked: Asked
  selected: string | null
  onSelect: (id: string) => void
}) {
  const { queried, asked, selected, onSelect } = props
  const { answer, error } = queried
  if (error !== undefined) return <Failure error={error} />
  if (!answer) return <Loading />
  if (answer.documents.length === 0)
    return <Empty title={asked.query.trim() === '' ? 'This collection is empty.' : 'No document matches.'} />
  return (
    <VirtualList
      label="Documents"
      items={answer.documents}
      keyOf={keyOf}
      classOf={() => 'document-columns'}
      render={document => <Row document={document} />}
      selected={selected}
      onSelect={({ id }) => onSelect(id)}
    />
  )
}

function Row({ document: { id, preview, bytes: size } }: { document: DocumentRow }) {
  return (
    <>
      <span className="cut document-id">{textOfId(id)}</span>
      <span className="cut">
        <JsonText text={preview} inline />
      </span>
      <span className="number muted">{bytes(size)}</span>
    </>
  )
}

/** A string without its quotes; a number as it is. */
export const textOfId = (id: string): string => String(JSON.parse(id))

function Pages({ queried, asked, onAsk }: { queried: Queried; asked: Asked; onAsk: (asked: Asked) => void }) {
  const { answer } = queried
  if (!answer) return null
  const { documents, total, index, scanned, ms } = answer
  const last = asked.skip + documents.length
  const isScan = index === null && scanned > 0
  return (
    <div className="bar thin foot">
      <button
        type="button"
        disabled={asked.skip === 0}
        onClick={() => onAsk({ ...asked, skip: Math.max(0, asked.skip - asked.limit) })}
      >
        Previous
      </button>
      <span role="status">
        {documents.length === 0 ? '0' : `${count(asked.skip + 1)}–${count(last)}`} of {count(total)}
      </span>
      <button
        type="button"
        disabled={last >= total || documents.length === 0}
        onClick={() => onAsk({ ...asked, skip: asked.skip + asked.limit })}
      >
        Next
      </button>
      <span className="grow" />
      <span className={isScan && asked.query.trim() !== '' ? 'warning' : 'muted'}>
        {isScan ? 'no index' : `index ${index}`} · read {count(scanned)} · {took(ms)}
      </span>
    </div>
  )
}
