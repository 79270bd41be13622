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

export async function deskPerson(personId: string): Promise<DeskPerson | Refusal> {
  const stored = await storedAtDesk(personId)
  return stored?.person ?? refuse(stored?.mergedInto ? 'recordMerged' : 'accountGone')
}

/**
 * Changes the record as its person would. A repeat of the request changes nothing, also after the record went into
 * another.
 */
export async function changeDesk(
  personId: string,
  { requestId }: Context,
  decide: (person: Person) => Person | Refusal | Promise<Person | Refusal>,
): Promise<{ personId: string } | Refusal> {
  const stored = await storedAtDesk(personId)
  if (stored?.mergedInto && stored.requests.includes(requestId)) return { personId }
  if (!stored?.person) return refuse(stored?.mergedInto ? 'recordMerged' : 'accountGone')
  const changed = await changePerson(stored.person, requestId, decide)
  return isRefusal(changed) ? changed : { personId }
}
