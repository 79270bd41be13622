import type { DeskPerson } from '../../../../domain/person/desk'
import type { Person } from '../../../../domain/person/person'
import { isRefusal, type Refusal, refuse } from '../../../../domain/refusal'
import type { Context } from '../../handler'
import { changePerson } from '../change'
import { storedAtDesk } from './desk-store'

/** The record that staff named. */

export async function siteOfDesk({ personId }: { personId: string }): Promise<{ siteId: string } | null> {
  const stored = await storedAtDesk(personId)
  return stored && { siteId: stored.deskSiteId }
}

export const deskPerson = async (personId: string): Promise<DeskPerson | Refusal> =>
  (await storedAtDesk(personId))?.person ?? refuse('accountGone')

/** Changes the record as its person would; a repeat of the request changes nothing. */
export async function changeDesk(
  personId: string,
  { requestId }: Context,
  decide: (person: Person) => Person | Refusal | Promise<Person | Refusal>,
): Promise<{ personId: string } | Refusal> {
  const person = await deskPerson(personId)
  if (isRefusal(person)) return person
  const changed = await changePerson(person, requestId, decide)
  return isRefusal(changed) ? changed : { personId }
}
