import type { ParsedOf } from '../../../domain/contract'
import type { Me } from '../../../domain/person/contract'
import { meOf } from '../../../domain/person/me'
import { decideProfile, newPerson, withLargeText } from '../../../domain/person/profile'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { derivedId } from '../../kit/ids'
import { type Context, me } from '../handler'
import { getEstate } from '../site/store'
import { changePerson, stamped } from './change'
import { addPerson, findPerson } from './store'

/** One's own profile. */

export async function saveProfile(
  input: ParsedOf<'person.saveProfile'>,
  context: Context,
): Promise<Me | Refusal> {
  const { openid, now, requestId } = context
  const home = input.homeEstateId === undefined ? null : await getEstate(input.homeEstateId)
  if (!context.person) {
    // Two first taps at once make two records of which the unique index lets one in; the other changes that one.
    const blank = newPerson(derivedId('person', openid, requestId), openid, now)
    const first = decideProfile(blank, input, home, now)
    if (isRefusal(first)) return first
    const person = stamped(blank, first, requestId)
    if (await addPerson(person)) return meOf(person, now)
  }
  const person = context.person ?? (await findPerson(openid))
  // A late copy of the tap that once made a record which was erased since.
  if (!person) return refuse('accountGone')
  const changed = await changePerson(person, requestId, before => decideProfile(before, input, home, now))
  return isRefusal(changed) ? changed : meOf(changed, now)
}

export async function saveSettings(
  { largeText }: ParsedOf<'person.saveSettings'>,
  context: Context,
): Promise<Me | Refusal> {
  const changed = await changePerson(me(context), context.requestId, person =>
    withLargeText(person, largeText),
  )
  return isRefusal(changed) ? changed : meOf(changed, context.now)
}
