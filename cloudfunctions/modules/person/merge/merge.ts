import type { DeskPerson } from '../../../../domain/person/desk'
import { decideMerge, type Merge, type Merging } from '../../../../domain/person/merge'
import type { Person } from '../../../../domain/person/person'
import { type Refusal, refuse } from '../../../../domain/refusal'
import { deadline } from '../../../kit/invocation'
import type { Context } from '../../handler'
import { humanKey } from '../../signup/human-key'
import { carryOut } from './carry-out'
import { beginMerge, getMerge } from './merge-store'

/** A call answers with this much time to spare; the job does the rest. */
const spareMs = 4_000

type Asked = Pick<Merge, '_id' | 'fromId' | 'intoId' | 'by' | 'askedAt'>

/**
 * Begins a merge and carries it out as far as the call's time goes. A repeat of the request merges nothing again, but
 * goes on where the first one was cut off. `check` may still refuse.
 */
export async function mergeNow(
  asked: Asked,
  { now, requestId }: Pick<Context, 'now' | 'requestId'>,
  check: (from: DeskPerson, into: Person) => Refusal | null,
): Promise<Refusal | null> {
  const decide = (from: DeskPerson, into: Person): Merging | Refusal =>
    check(from, into) ?? decideMerge(from, into, humanKey, { now, requestId })
  const before = await getMerge(asked._id)
  const refusal = before ? null : await beginMerge(asked, decide)
  if (refusal) return refusal
  const merge = before ?? (await getMerge(asked._id))
  if (!merge) return refuse('changedMeanwhile')
  if (merge.state === 'begun') await carryOut(merge, now, deadline() - spareMs)
  return null
}
