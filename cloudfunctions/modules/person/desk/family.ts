import type { ParsedOf } from '../../../../domain/contract'
import { decideMember } from '../../../../domain/person/family'
import { isRefusal, type Refusal } from '../../../../domain/refusal'
import { derivedId } from '../../../kit/ids'
import { type Context, me } from '../../handler'
import { endMembership } from '../family'
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
  const person = await deskPerson(personId)
  if (isRefusal(person)) return person
  return (await endMembership(person, memberId, context)) ?? { personId }
}
