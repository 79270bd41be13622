import { useEffect, useRef, useSyncExternalStore } from 'react'
import { leaving } from './leaving'

/** Asks before a draft is lost. Escape, like the first button, loses nothing. */
export function LeaveDialog() {
  const asks = useSyncExternalStore(leaving.subscribe, leaving.isAsking)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (asks) dialog.current?.showModal()
    else dialog.current?.close()
  }, [asks])
  return (
    <dialog ref={dialog} className="ask" aria-labelledby="ask-title" onClose={() => leaving.stay()}>
      <h2 id="ask-title">What you typed is not saved</h2>
      <p>If you go on, your draft is lost.</p>
      <div className="row">
        <button type="button" className="primary" onClick={() => leaving.stay()}>
          Keep editing
        </button>
        <button type="button" className="danger" onClick={() => leaving.agree()}>
          Drop the draft
        </button>
      </div>
    </dialog>
  )
}
