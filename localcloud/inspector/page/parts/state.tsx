import type { ReactNode } from 'react'
import { messageOf } from '../connection/api'

/** In place of what is not there: nothing yet, nothing found, or a failure. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{title}</p>
      {children && <div className="muted">{children}</div>}
    </div>
  )
}

export function Loading() {
  return (
    <div className="empty muted" role="status">
      Loading…
    </div>
  )
}

export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <div className="empty" role="alert">
      <p className="error">{messageOf(error)}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}
