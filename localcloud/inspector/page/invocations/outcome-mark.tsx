import type { InvocationOutcome } from '../../contract/invocations'

export const outcomes: Readonly<Record<InvocationOutcome, string>> = {
  running: 'running',
  ok: 'returned',
  threw: 'threw',
  timeout: 'timed out',
  crashed: 'crashed',
  external: 'program outside',
}

/** A dot of the outcome's colour, named for those who do not see colours. */
export function OutcomeMark({ outcome }: { outcome: InvocationOutcome }) {
  return (
    <span className={`mark ${outcome}`} role="img" aria-label={outcomes[outcome]} title={outcomes[outcome]} />
  )
}
