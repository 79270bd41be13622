import type { ConflictView, DocumentView } from '../../contract/collections'
import { JsonText } from '../parts/json-text'

/** Somebody has changed the document while it was edited here: nothing is saved before the developer has chosen. */
export function Conflict(props: {
  conflict: ConflictView
  /** Start again from what is there now. */
  onTake: (current: DocumentView) => void
  /** Keep what was typed; the next save replaces what is there now. */
  onOverwrite: (current: DocumentView) => void
}) {
  const { conflict, onTake, onOverwrite } = props
  const { current } = conflict
  if (!current) {
    return (
      <p className="notice error" role="alert">
        This document was removed meanwhile. Copy your text if you want to insert it again.
      </p>
    )
  }
  return (
    <div className="notice warning" role="alert">
      <p>This document has changed meanwhile. Nothing was saved. It is now:</p>
      <JsonText text={current.text} />
      <div className="row">
        <button type="button" onClick={() => onTake(current)}>
          Drop mine, edit this
        </button>
        <button type="button" onClick={() => onOverwrite(current)}>
          Keep mine, then save again
        </button>
      </div>
    </div>
  )
}
