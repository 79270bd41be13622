import type { Kind } from '@domain/message/message'
import type { Tone } from '@/ui/tag/tag'

/** Bad news, changes, good news. */
export function toneOf(kind: Kind): Tone {
  if (kind === 'activityCancelled') return 'danger'
  if (kind === 'activityChanged' || kind === 'offerMissed') return 'warn'
  return kind === 'promoted' || kind === 'offered' ? 'good' : 'plain'
}
