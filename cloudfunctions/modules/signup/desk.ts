import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { maskName } from '../../../domain/person/mask'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import type { JoinAnswer } from '../../../domain/signup/contract'
import type { Context } from '../handler'
import { deskPerson } from '../person/desk/desk-person'
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

export async function deskMine({
  personId,
  cursor,
}: ParsedOf<'signup.deskMine'>): Promise<OutputOf<'signup.deskMine'>> {
  const page = await mySignups(personId, cursor)
  const items = page.items.map(item => ({ ...item, attendees: item.attendees.map(maskName) }))
  return { ...page, items }
}
