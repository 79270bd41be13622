import type { NoticeCard } from './contract'

type Shown = Pick<NoticeCard, 'waiting' | 'unread' | 'pinned'>

/** What waits for an answer, what is pinned and new, what is new, what is pinned, and the rest. */
const placeOf = ({ waiting, unread, pinned }: Shown): number => {
  if (waiting) return 0
  if (unread) return pinned ? 1 : 2
  return pinned ? 3 : 4
}

/** What matters today stands first; among equals the order of the list stays. */
export const mattersFirst = <Card extends Shown>(cards: readonly Card[]): Card[] =>
  [...cards].sort((one, other) => placeOf(one) - placeOf(other))
