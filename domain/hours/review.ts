import { refuse } from '../refusal'
import type { Ledger, Review, Written } from './entry'

/**
 * Somebody else looks at an entry: neither who wrote it nor whose hours they are. It is said once; saying the same
 * again changes nothing, and what was said is taken back by a correction.
 */
export function decideReview(ledger: Ledger, whose: string, entryId: string, review: Review): Written {
  const entry = ledger.find(({ id }) => id === entryId)
  if (!entry) return refuse('entryUnknown')
  if (entry.review) {
    const again = entry.review.by === review.by && entry.review.verdict === review.verdict
    return again ? { entry } : refuse('alreadyReviewed')
  }
  if (review.by === entry.by || review.by === whose) return refuse('reviewedByOther')
  if (review.verdict === 'rejected' && review.words === '') return refuse('rejectionReason')
  return { entry: { ...entry, review } }
}

/** The ledger with an entry written: added at the end, or with its review. */
export const withEntry = (ledger: Ledger, entry: Ledger[number]): Ledger =>
  ledger.some(({ id }) => id === entry.id)
    ? ledger.map(known => (known.id === entry.id ? entry : known))
    : [...ledger, entry]
