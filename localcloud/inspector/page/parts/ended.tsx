import type { CallEnded } from '../../contract/environment'
import { JsonText } from './json-text'

/** How a call of a function ended: what it returned, or why it failed. */
export function Ended({ ended: { answer, failure } }: { ended: CallEnded }) {
  if (failure !== undefined) {
    return (
      <pre className="failure" role="alert">
        {failure}
      </pre>
    )
  }
  return (
    <div role="status">
      <span className="muted">Returned</span>
      <JsonText text={answer ?? 'null'} />
    </div>
  )
}
