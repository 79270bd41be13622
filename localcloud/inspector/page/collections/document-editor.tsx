import { type KeyboardEvent, useState } from 'react'
import { messageOf } from '../connection/api'
import { leaving, useDraft } from '../shell/leaving'
import { jsonFault } from './json-fault'

interface Props {
  /** EJSON text to begin with. */
  start: string
  /** What saving is called here. */
  action: string
  /** Rejects with what the server refused. */
  onSave: (text: string) => Promise<void>
  onCancel: () => void
}

/** A text field for one document. It is checked while it is typed; the server checks the types of Extended JSON. */
export function DocumentEditor({ start, action, onSave, onCancel }: Props) {
  const [text, setText] = useState(start)
  const [failure, setFailure] = useState('')
  const [isSaving, setSaving] = useState(false)
  const fault = jsonFault(text)
  useDraft(text !== start)
  const canSave = fault === undefined && text !== start && !isSaving
  const save = () => {
    if (!canSave) return
    setSaving(true)
    setFailure('')
    onSave(text)
      .catch(error => setFailure(messageOf(error)))
      .finally(() => setSaving(false))
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      save()
    }
  }
  return (
    <div className="editor">
      <textarea
        aria-label="Document as JSON"
        className="code"
        value={text}
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: it was opened to be typed in
        autoFocus
        onChange={event => setText(event.target.value)}
        onKeyDown={onKey}
      />
      <div className="bar thin">
        <button type="button" className="primary" disabled={!canSave} onClick={save}>
          {action}
        </button>
        <button type="button" onClick={() => leaving.leave(onCancel)}>
          Cancel
        </button>
        <span className={fault ? 'error' : 'muted'} role="status">
          {fault ?? (text === start ? 'Not changed' : 'Ctrl+S saves')}
        </span>
      </div>
      {failure && (
        <p className="notice error" role="alert">
          {failure}
        </p>
      )}
    </div>
  )
}
