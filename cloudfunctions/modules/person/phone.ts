import type { ParsedOf } from '../../../domain/contract'
import type { Me } from '../../../domain/person/contract'
import { meOf } from '../../../domain/person/me'
import type { Person } from '../../../domain/person/person'
import { decidePhone, withoutPhone } from '../../../domain/person/phone'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { isRepeat } from '../../../domain/repeat'
import { phoneNumberOf } from '../../kit/cloud'
import { type Context, me } from '../handler'
import { changePerson } from './change'

/** One's own telephone number: typed, or brought by WeChat. */

export const savePhone = ({ phone }: ParsedOf<'person.savePhone'>, context: Context): Promise<Me | Refusal> =>
  change(context, person => decidePhone(person, phone))

/** WeChat gives the number for a code once: a repeat must not ask again. */
export async function takePhone(
  { code }: ParsedOf<'person.takePhone'>,
  context: Context,
): Promise<Me | Refusal> {
  const person = me(context)
  if (isRepeat(person, context.requestId)) return meOf(person, context.now)
  const phone = await phoneNumberOf(code)
  return phone === null ? refuse('phoneNotGiven') : change(context, fresh => decidePhone(fresh, phone))
}

export const removePhone = (_: object, context: Context): Promise<Me | Refusal> =>
  change(context, withoutPhone)

async function change(context: Context, decide: (person: Person) => Person | Refusal): Promise<Me | Refusal> {
  const changed = await changePerson(me(context), context.requestId, decide)
  return isRefusal(changed) ? changed : meOf(changed, context.now)
}
