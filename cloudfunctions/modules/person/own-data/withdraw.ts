import type { ParsedOf } from '../../../../domain/contract'
import type { Me } from '../../../../domain/person/contract'
import { decideMemberEnd, decidePause, endedMember } from '../../../../domain/person/ending'
import { meOf } from '../../../../domain/person/me'
import type { Person } from '../../../../domain/person/person'
import type { Refusal } from '../../../../domain/refusal'
import { candidates } from '../../../../domain/signup/party'
import type { Context } from '../../handler'
import { humanKey } from '../../signup/human-key'
import { stamped } from '../change'
import { getPerson } from '../store'
import { endNow } from './end-now'
import type { Decided } from './ending-store'

/** Withdrawing a consent: one's own makes a visitor of a resident, a guardian's takes the child out of everything. */
export const withdrawConsent = async (
  input: ParsedOf<'person.withdrawConsent'>,
  context: Context,
): Promise<Me | Refusal> =>
  context.person ? endConsent(input, context.person, context) : meOf(null, context.now)

export async function endConsent(
  input: ParsedOf<'person.withdrawConsent'>,
  { _id }: Pick<Person, '_id'>,
  context: Context,
): Promise<Me | Refusal> {
  const { now, requestId } = context
  const refusal = await endNow(context, _id, fresh => {
    const decided = input.text === 'profile' ? pause(fresh, now) : endMember(fresh, input.memberId, now)
    return decided && { ...decided, after: stamped(fresh, decided.after, requestId) }
  })
  return refusal ?? meOf(await getPerson(_id), now)
}

interface Ended extends Decided {
  after: Person
}

function pause(person: Person, now: number): Ended | null {
  const after = decidePause(person, now)
  return after && { after, ending: { personId: person._id, what: 'consent', askedAt: now } }
}

function endMember(person: Person, memberId: string, now: number): Ended | null {
  const after = decideMemberEnd(person, memberId, now)
  const member = person.family.find(({ id }) => id === memberId)
  const key = candidates(person, humanKey).find(({ id }) => id === memberId)?.key
  if (!after || !member || key === undefined) return null
  const ended = endedMember(person, member, key)
  return { after, ending: { personId: person._id, what: 'member', member: ended, askedAt: now } }
}
