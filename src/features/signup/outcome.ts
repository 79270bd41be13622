import type { ActivityDetail } from '@domain/activity/contract'
import type { JoinAnswer } from '@domain/signup/contract'
import type { Failure } from '@/lib/answer'
import type { Entry } from '@/lib/outbox/entry'

/** What became of a tap on 确认报名, as far as this device knows. */
export type Outcome =
  | ({ kind: 'answered' } & Pick<JoinAnswer, 'state' | 'position' | 'party'>)
  | { kind: 'unsent' }
  | { kind: 'refused'; failure: Failure }

interface Known {
  answer: JoinAnswer | undefined
  /** The tap went into the outbox. */
  kept: boolean
  /** It is still there. */
  entry: Entry | undefined
  /** The sign-up as the server shows it now. */
  mine: ActivityDetail['mine']
}

/** Undefined while there is nothing to say: not tapped, or taken back before it was sent. */
export function outcomeOf({ answer, kept, entry, mine }: Known): Outcome | undefined {
  if (answer) return { kind: 'answered', ...answer }
  if (!kept) return undefined
  if (entry) return entry.refusal ? { kind: 'refused', failure: entry.refusal } : { kind: 'unsent' }
  return mine && { kind: 'answered', ...mine }
}
