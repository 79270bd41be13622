import type { CheckRow } from '../../contract/outbox'

const colours = { pass: '', review: 'warning', risky: 'error' } as const

export function VerdictTag({ verdict }: { verdict: CheckRow['verdict'] }) {
  if (!verdict) return <span className="tag warning">pending</span>
  return <span className={`tag ${colours[verdict.suggest]}`}>{verdict.suggest}</span>
}
