import type { ParsedOf } from '../../../../domain/contract'
import { liveConsent } from '../../../../domain/person/consents'
import { decideMember, decideRemoval } from '../../../../domain/person/family'
import type { Person } from '../../../../domain/person/person'
import { isRefusal, type Refusal, refuse } from '../../../../domain/refusal'
import { derivedId } from '../../../kit/ids'
import { type Context, me } from '../../handler'
import { hasLiveSignup } from '../live-signups'
import { endConsent } from '../own-data/withdraw'
import { changeDesk, deskPerson } from './desk-person'

/** The family of a person without WeChat, by the rules of every family list. */

export async function deskSaveMember(
  { personId, memberId, ...input }: ParsedOf<'person.deskSaveMember'>,
  context: Context,
): Promise<{ personId: string } | Refusal> {
  const { now, requestId } = context
  const target =
    memberId === undefined
      ? { id: derivedId('member', personId, requestId), isNew: true }
      : { id: memberId, isNew: false }
  const told = { ...input, oralTakenBy: me(context)._id }
  return changeDesk(personId, context, before => decideMember(before, target, told, now))
}

export async function deskRemoveMember(
  { personId, memberId }: ParsedOf<'person.deskRemoveMember'>,
  context: Context,
): Promise<{ personId: string } | Refusal> {
  const { now } = context
  const signedUp = async (person: Person) => {
    const member = person.family.find(({ id }) => id === memberId)
    return member !== undefined && (await hasLiveSignup(person, member, now))
  }
  const person = await deskPerson(personId)
  if (isRefusal(person)) return person
  if (!liveConsent(person, { text: 'guardian', memberId }))
    return changeDesk(personId, context, async before =>
      decideRemoval(before, memberId, await signedUp(before), now),
    )
  // Nothing of what a guardian had agreed to stays behind: see modules/person/family.ts.
  if (await signedUp(person)) return refuse('liveSignups')
  const ended = await endConsent({ text: 'guardian', memberId }, person, context)
  return isRefusal(ended) ? ended : { personId }
}
