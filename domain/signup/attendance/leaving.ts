import { type Refusal, refuse } from '../../refusal'
import type { Attendance } from './attendance'

/** Whoever came does not leave the sign-up any more: where that is wrong, staff correct the list first. */
export function refuseLeaving(
  days: readonly Pick<Attendance, 'words'>[],
  leaves: (key: string) => boolean,
): Refusal | null {
  const came = days.flatMap(({ words }) => Object.entries(words)).filter(([, word]) => word.came)
  return came.some(([key]) => leaves(key)) ? refuse('alreadyCame') : null
}
