import type { ConsentView } from '@domain/message/contract'
import { shortNames } from '@domain/message/templates'

/** What a person has said about being told, as far as it matters for asking them. */
export type RemindState =
  /** Nothing is offered. */
  | { kind: 'none' }
  /** Never asked, or all is used up. */
  | { kind: 'offer' }
  /** They said no: the way back stays, small. */
  | { kind: 'refused' }
  | { kind: 'agreed'; words: string; partly: boolean }

export function remindState(offered: readonly ConsentView[]): RemindState {
  if (offered.length === 0) return { kind: 'none' }
  const agreed = offered.filter(({ left }) => left > 0)
  if (agreed.length > 0) {
    const names = agreed.map(({ template }) => shortNames[template]).join('、')
    const times = Math.min(...agreed.map(({ left }) => left))
    const each = agreed.length > 1 ? '各' : ''
    return { kind: 'agreed', words: `${names}（${each}${times} 次）`, partly: agreed.length < offered.length }
  }
  return { kind: offered.some(({ refusedAt }) => refusedAt !== undefined) ? 'refused' : 'offer' }
}
