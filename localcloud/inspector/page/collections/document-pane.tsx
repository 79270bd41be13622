import { useState } from 'react'
import type { DocumentView } from '../../contract/collections'
import { ApiFailure, messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { useData } from '../connection/use-data'
import { ConfirmButton } from '../parts/confirm-button'
import { CopyButton } from '../parts/copy-button'
import { JsonText } from '../parts/json-text'
import { Pane } from '../parts/pane'
import { Empty, Failure, Loading } from '../parts/state'
import { DocumentEditor } from './document-editor'
import { documentPath } from './document-path'
import { textOfId } from './documents-browser'
import { Editing } from './editing'

const emptyDocument = '{\n  \n}'

export function NewDocumentPane(props: {
  collection: string
  onInserted: (id: string) => void
  onClose: () => void
}) {
  const { collection, onInserted, onClose } = props
  const api = useApi()
  const insert = async (text: string) => {
    const { id } = await api.ask<DocumentView>('POST', documentPath(collection), { text })
    onInserted(id)
  }
  return (
    <Pane title="New document" onClose={onClose}>
      <p className="muted">Without an _id it gets one. Dates: {'{"$date":"2026-09-25T10:00:00Z"}'}</p>
      <DocumentEditor start={emptyDocument} action="Insert" onSave={insert} onCancel={onClose} />
    </Pane>
  )
}

/** One document, to read, to change, to remove. */
export function DocumentPane(props: { collection: string; id: string; onClose: () => void }) {
  const { collection, id, onClose } = props
  const path = `${documentPath(collection)}&id=${encodeURIComponent(id)}`
  const { data, error, reload } = useData<DocumentView>(path, `documents of ${collection}`)
  const [edited, setEdited] = useState<DocumentView>()
  const [failure, setFailure] = useState<unknown>()
  const remove = useRemove(collection, onClose, setFailure)

  const tools = data && !edited && !isGone(error) && (
    <>
      <CopyButton text={data.text} label="Copy the document" />
      <button type="button" onClick={() => setEdited(data)}>
        Edit
      </button>
      <ConfirmButton title="Delete" onConfirm={() => remove(data)} />
    </>
  )
  return (
    <Pane title={<code>{textOfId(id)}</code>} tools={tools} onClose={onClose}>
      {failure !== undefined && <p className="error notice">{messageOf(failure)}</p>}
      {edited ? (
        <Editing
          collection={collection}
          document={edited}
          current={isGone(error) ? null : data}
          onDone={() => {
            setEdited(undefined)
            reload()
          }}
        />
      ) : isGone(error) ? (
        <Empty title="This document is not there." />
      ) : data ? (
        <JsonText text={data.text} />
      ) : error === undefined ? (
        <Loading />
      ) : (
        <Failure error={error} onRetry={reload} />
      )}
    </Pane>
  )
}

function useRemove(collection: string, onRemoved: () => void, onFailed: (error: unknown) => void) {
  const api = useApi()
  return ({ id, version }: DocumentView) => {
    onFailed(undefined)
    api.ask('DELETE', documentPath(collection), { id, version }).then(onRemoved, onFailed)
  }
}

const isGone = (error: unknown): boolean => error instanceof ApiFailure && error.status === 404
