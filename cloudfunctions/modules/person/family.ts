import type { ParsedOf } from '../../../domain/contract'
import type { Me } from '../../../domain/person/contract'
import { decideMember, decideRemoval } from '../../../domain/person/family'
import { meOf } from '../../../domain/person/me'
import type { Person } from '../../../domain/person/person'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import { derivedId } from '../../kit/ids'
import { type Context, me } from '../handler'
import { changePerson } from './change'
import { hasLiveSignup } from './live-signups'
import { endConsent } from './own-data/withdraw'
import { getPerson } from './store'

/** One's own family list. */

export async function saveMember(
  { id, ...input }: ParsedOf<'person.saveMember'>,
  context: Context,
): Promise<Me | Refusal> {
  const { now, requestId } = context
  const person = me(context)
  const target =
    id === undefined ? { id: derivedId('member', person._id, requestId), isNew: true } : { id, isNew: false }
  return answer(
    await changePerson(person, requestId, before => decideMember(before, target, input, now)),
    context,
  )
}

export async function removeMember(
  { id }: ParsedOf<'person.removeMember'>,
  context: Context,
): Promise<Me | Refusal> {
  const ended = await endMembership(me(context), id, context)
  return ended ?? meOf(await getPerson(me(context)._id), context.now)
}

/**
 * A member leaves the list, child or grown up: they never agreed themselves, so that their name has no ground of its own
 * to stay on, not in what is over either (个人信息保护法 art. 47). Null when it is done, or was before.
 */
export async function endMembership(
  person: Person,
  memberId: string,
  context: Context,
): Promise<Refusal | null> {
  const member = person.family.find(({ id }) => id === memberId)
  const signedUp = member !== undefined && (await hasLiveSignup(person, member, context.now))
  const decided = decideRemoval(person, memberId, signedUp, context.now)
  if (isRefusal(decided)) return decided
  if (decided === person) return null
  const ended = await endConsent({ text: 'guardian', memberId }, person, context)
  return isRefusal(ended) ? ended : null
}

const answer = (changed: Person | Refusal, { now }: Context): Me | Refusal =>
  isRefusal(changed) ? changed : meOf(changed, now)
