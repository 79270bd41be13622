import { useState } from 'react'
import type { ConflictView, DocumentView } from '../../contract/collections'
import { ApiFailure } from '../connection/api'
import { useApi } from '../connection/cloud'
import { Conflict } from './conflict'
import { DocumentEditor } from './document-editor'
import { documentPath } from './document-path'

/** A document while it is changed: what others do to it meanwhile is shown at once, and again when it is saved. */
export function Editing(props: {
  collection: string
  /** As it was when the change began. */
  document: DocumentView
  /** As it is now, as far as this page has heard; null: it is gone. */
  current: DocumentView | null | undefined
  onDone: () => void
}) {
  const { collection, document, onDone } = props
  const api = useApi()
  // The version that the change is made to: another one once the editor has seen what changed meanwhile.
  const [base, setBase] = useState(document)
  const [start, setStart] = useState(document.text)
  const [refused, setRefused] = useState<ConflictView>()
  const [isSaving, setSaving] = useState(false)
  // What this page had heard when the editor last chose: it may be behind what the server said.
  const [heard, setHeard] = useState(document.version)
  const isNews = !isSaving && props.current?.version !== heard
  const conflict = refused ?? (isNews ? changedMeanwhile(base, props.current) : undefined)
  const accept = (current: DocumentView) => {
    setBase(current)
    setHeard(props.current?.version ?? current.version)
    setRefused(undefined)
  }
  const save = async (text: string) => {
    setSaving(true)
    try {
      await api.ask('PUT', documentPath(collection), { id: base.id, version: base.version, text })
      onDone()
    } catch (error) {
      if (!isConflict(error)) throw error
      setRefused(error.body)
    } finally {
      setSaving(false)
    }
  }
  return (
    <>
      {conflict && (
        <Conflict
          conflict={conflict}
          onTake={current => {
            accept(current)
            setStart(current.text)
          }}
          onOverwrite={accept}
        />
      )}
      <DocumentEditor key={start} start={start} action="Save" onSave={save} onCancel={onDone} />
    </>
  )
}

function changedMeanwhile(
  base: DocumentView,
  current: DocumentView | null | undefined,
): ConflictView | undefined {
  return current === undefined || current?.version === base.version ? undefined : { current }
}

/** The server sends a `ConflictView` beside this code. */
function isConflict(error: unknown): error is ApiFailure & { body: ConflictView } {
  return error instanceof ApiFailure && error.code === 'CHANGED_MEANWHILE'
}
