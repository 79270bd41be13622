import { useState } from 'react'

/** A button that asks once before it does what cannot be undone. */
export function ConfirmButton({ title, onConfirm }: { title: string; onConfirm: () => void }) {
  const [asks, setAsks] = useState(false)
  if (!asks) {
    return (
      <button type="button" className="danger" onClick={() => setAsks(true)}>
        {title}
      </button>
    )
  }
  return (
    <span className="row">
      <button
        type="button"
        className="danger filled"
        onClick={() => {
          setAsks(false)
          onConfirm()
        }}
      >
        {title} for good
      </button>
      <button type="button" onClick={() => setAsks(false)}>
        Keep
      </button>
    </span>
  )
}
