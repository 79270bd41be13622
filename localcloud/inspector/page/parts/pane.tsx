import { type ReactNode, useEffect } from 'react'
import { leaving } from '../shell/leaving'

/** What is opened beside a list; on narrow screens above it. Escape closes it. */
export function Pane(props: {
  title: ReactNode
  tools?: ReactNode
  onClose: () => void
  children: ReactNode
}) {
  const { title, tools, onClose: close, children } = props
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (event.key === 'Escape' && !isTyping && !leaving.isAsking()) leaving.leave(close)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [close])
  return (
    <aside className="pane">
      <div className="bar pane-head">
        <h2 className="cut">{title}</h2>
        <span className="grow" />
        {tools}
        <button
          type="button"
          className="quiet"
          aria-label="Close"
          title="Close (Esc)"
          onClick={() => leaving.leave(close)}
        >
          ✕
        </button>
      </div>
      <div className="pane-body">{children}</div>
    </aside>
  )
}
