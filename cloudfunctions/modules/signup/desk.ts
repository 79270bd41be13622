import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { maskName } from '../../../domain/person/mask'
import { newPerson } from '../../../domain/person/profile'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import type { JoinAnswer } from '../../../domain/signup/contract'
import type { Context } from '../handler'
import { deskPerson } from '../person/desk/desk-person'
import { whoIs } from '../person/store'
import { acceptFor } from './answering'
import { cancelFor } from './cancel'
import { joinFor } from './join'
import { mySignups } from './mine'
import { answerOf } from './record'
import { signupIdOf } from './signup-id'
import { getSignup } from './store'

/**
 * 代报名: staff act for a person without WeChat. The same ledger, the same rules, the same answers. After the record went
 * into another, staff act for it no more: late repeats are told what they were told, and what had to stay apart under
 * the old id can be given up.
 */

export async function deskJoin(
  { personId, ...input }: ParsedOf<'signup.deskJoin'>,
  context: Context,
): Promise<JoinAnswer | Refusal> {
  const person = await deskPerson(personId)
  if (!isRefusal(person)) return joinFor(person, input, context)
  const before = await getSignup(signupIdOf(input.activityId, personId, context.requestId))
  return before ? answerOf(before) : person
}

export async function deskCancel(
  { personId, signupId }: ParsedOf<'signup.deskCancel'>,
  context: Context,
): Promise<OutputOf<'signup.deskCancel'> | Refusal> {
  const person = await deskPerson(personId)
  if (!isRefusal(person)) return cancelFor(person, signupId, context)
  const record = await getSignup(signupId)
  // Its record is there, so that nothing of the person is asked for but the id.
  if (record?.personId === personId) return cancelFor(newPerson(personId, '', 0), signupId, context)
  const theirs = record?.cancelledAt !== undefined && record.personId === (await whoIs(personId))?._id
  return theirs ? { signupId, state: 'gone' } : person
}

/** The seats that are held for them: who has no WeChat answers at the desk or by telephone. */
export async function deskAccept(
  { personId, ...input }: ParsedOf<'signup.deskAccept'>,
  context: Context,
): Promise<JoinAnswer | Refusal> {
  const person = await deskPerson(personId)
  if (!isRefusal(person)) return acceptFor(person, input, context)
  const apart = (await getSignup(input.signupId))?.personId === personId
  return apart ? acceptFor(newPerson(personId, '', 0), input, context) : person
}

export async function deskMine(
  { personId, cursor }: ParsedOf<'signup.deskMine'>,
  { now }: Context,
): Promise<OutputOf<'signup.deskMine'>> {
  const page = await mySignups(personId, cursor, now)
  const items = page.items.map(({ answered: _, ...item }) => ({
    ...item,
    attendees: item.attendees.map(maskName),
    ...(item.people ? { people: item.people.map(({ id, name }) => ({ id, name: maskName(name) })) } : {}),
  }))
  return { ...page, items }
}
