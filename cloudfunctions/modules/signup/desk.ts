import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { maskName } from '../../../domain/person/mask'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import type { JoinAnswer } from '../../../domain/signup/contract'
import type { Context } from '../handler'
import { deskPerson } from '../person/desk/desk-person'
import { acceptFor } from './answering'
import { cancelFor } from './cancel'
import { joinFor } from './join'
import { mySignups } from './mine'

/** 代报名: staff act for a person without WeChat. The same ledger, the same rules, the same answers. */

export async function deskJoin(
  { personId, ...input }: ParsedOf<'signup.deskJoin'>,
  context: Context,
): Promise<JoinAnswer | Refusal> {
  const person = await deskPerson(personId)
  return isRefusal(person) ? person : joinFor(person, input, context)
}

export async function deskCancel(
  { personId, signupId }: ParsedOf<'signup.deskCancel'>,
  context: Context,
): Promise<OutputOf<'signup.deskCancel'> | Refusal> {
  const person = await deskPerson(personId)
  return isRefusal(person) ? person : cancelFor(person, signupId, context)
}

/** The seats that are held for them: who has no WeChat answers at the desk or by telephone. */
export async function deskAccept(
  { personId, ...input }: ParsedOf<'signup.deskAccept'>,
  context: Context,
): Promise<JoinAnswer | Refusal> {
  const person = await deskPerson(personId)
  return isRefusal(person) ? person : acceptFor(person, input, context)
}

export async function deskMine(
  { personId, cursor }: ParsedOf<'signup.deskMine'>,
  { now }: Context,
): Promise<OutputOf<'signup.deskMine'>> {
  const page = await mySignups(personId, cursor, now)
  const items = page.items.map(item => ({
    ...item,
    attendees: item.attendees.map(maskName),
    ...(item.people ? { people: item.people.map(({ id, name }) => ({ id, name: maskName(name) })) } : {}),
  }))
  return { ...page, items }
}
