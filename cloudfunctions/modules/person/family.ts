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
  const decide = async (person: Person) => {
    const member = person.family.find(listed => listed.id === id)
    return decideRemoval(
      person,
      id,
      member !== undefined && (await hasLiveSignup(person, member, context.now)),
      context.now,
    )
  }
  return answer(await changePerson(me(context), context.requestId, decide), context)
}

const answer = (changed: Person | Refusal, { now }: Context): Me | Refusal =>
  isRefusal(changed) ? changed : meOf(changed, now)
