import { type Refusal, refuse } from '../../refusal'
import { requestsKept } from '../../repeat'
import type { WalkIn } from './attendance'

/** Whoever comes without a seat is attendance: a number, a name where they like to say it, or a person by their code. */
export const decideWalkIn = ({
  count = 1,
  name,
  personId,
}: {
  count?: number | undefined
  name?: string | undefined
  personId?: string | undefined
}): Pick<WalkIn, 'count' | 'name' | 'personId'> =>
  // A code is of one person, whatever number was typed beside it.
  personId === undefined ? { count, ...(name === undefined ? {} : { name }) } : { count: 1, personId }

/** Another figure; what it was stays to be read. Once the day is closed it takes a reason. */
export function changeWalkIn(
  before: WalkIn,
  {
    count,
    reason,
    requestId,
    closed,
  }: { count: number; reason?: string | undefined; requestId: string; closed: boolean },
  now: number,
): WalkIn | Refusal {
  if (before.changes.some(one => one.requestId === requestId)) return before
  if (closed && reason === undefined) return refuse('reasonNeeded')
  const was = { at: now, count: before.count, requestId, ...(reason === undefined ? {} : { reason }) }
  return { ...before, count, changes: [...before.changes, was].slice(-requestsKept), rev: before.rev + 1 }
}
