import type { ParsedOf } from '../../../domain/contract'
import { liveConsent } from '../../../domain/person/consents'
import type { Me } from '../../../domain/person/contract'
import { decideMember, decideRemoval } from '../../../domain/person/family'
import { meOf } from '../../../domain/person/me'
import type { Person } from '../../../domain/person/person'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { derivedId } from '../../kit/ids'
import { type Context, me } from '../handler'
import { changePerson } from './change'
import { hasLiveSignup } from './live-signups'
import { endConsent } from './own-data/withdraw'

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
  const before = me(context)
  if (liveConsent(before, { text: 'guardian', memberId: id })) return removeChild(before, id, context)
  const decide = async (person: Person) => {
    const member = person.family.find(listed => listed.id === id)
    return decideRemoval(
      person,
      id,
      member !== undefined && (await hasLiveSignup(person, member, context.now)),
      context.now,
    )
  }
  return answer(await changePerson(before, context.requestId, decide), context)
}

/** Nothing of what a guardian had agreed to stays behind: the name goes out of what is over as well. */
async function removeChild(person: Person, id: string, context: Context): Promise<Me | Refusal> {
  const member = person.family.find(listed => listed.id === id)
  if (member && (await hasLiveSignup(person, member, context.now))) return refuse('liveSignups')
  return endConsent({ text: 'guardian', memberId: id }, person, context)
}

const answer = (changed: Person | Refusal, { now }: Context): Me | Refusal =>
  isRefusal(changed) ? changed : meOf(changed, now)
