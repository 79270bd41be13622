import type { EndingAsked } from '../../../../domain/person/ending'
import type { Person } from '../../../../domain/person/person'
import { isRefusal, type Refusal } from '../../../../domain/refusal'
import { keyedHash } from '../../../kit/crypto'
import { deadline } from '../../../kit/invocation'
import type { Context } from '../../handler'
import { beginEnding, type Decided, hasEnding } from './ending-store'
import { carryOut } from './endings'

/** A call answers with this much time to spare; the job does the rest. */
const spareMs = 4_000

/** Begins an ending and carries it out as far as the call's time goes. A repeat of the request ends nothing again. */
export async function endNow(
  { openid, now, requestId }: Pick<Context, 'openid' | 'now' | 'requestId'>,
  personId: string,
  decide: (person: Person) => Decided | Refusal | null,
): Promise<Refusal | null> {
  // Keyed, so that nobody who reads it can try out OPENIDs.
  const id = keyedHash('ending', openid, requestId)
  if (await hasEnding(id)) return null
  let asked: EndingAsked | undefined
  const refusal = await beginEnding(id, personId, person => {
    const decided = decide(person)
    asked = decided && !isRefusal(decided) ? decided.ending : undefined
    return decided
  })
  if (refusal || !asked) return refusal
  await carryOut({ _id: id, state: 'begun', ...asked }, now, deadline() - spareMs)
  return null
}
