import type { OutputOf, ParsedOf } from '../../../domain/contract'
import type { Page } from '../../../domain/fields'
import { maskName } from '../../../domain/person/mask'
import { newPerson } from '../../../domain/person/profile'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import type { JoinAnswer } from '../../../domain/signup/contract'
import type { Context } from '../handler'
import { deskPerson, siteOfDesk } from '../person/desk/desk-person'
import { whoIs } from '../person/store'
import { acceptFor } from './answering'
import { cancelFor } from './cancel'
import { joinFor } from './join'
import { signupsOnPage, viewsOf } from './mine'
import { answerOf } from './record'
import { signupIdOf } from './signup-id'
import { getSignup, type SignupThere } from './store'

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

interface DeskSignups {
  siteId: string
  page: Page<SignupThere>
}

export async function deskSignups({
  personId,
  cursor,
}: ParsedOf<'signup.deskMine'>): Promise<DeskSignups | null> {
  const [site, page] = await Promise.all([siteOfDesk({ personId }), signupsOnPage(personId, cursor)])
  return site && { ...site, page }
}

export async function deskMine(
  { personId }: ParsedOf<'signup.deskMine'>,
  { now }: Context,
  { page }: DeskSignups,
): Promise<OutputOf<'signup.deskMine'>> {
  const views = await viewsOf(page.items, personId, now)
  const items = views.map(({ answered: _, ...item }) => ({
    ...item,
    attendees: item.attendees.map(maskName),
    ...(item.people ? { people: item.people.map(({ id, name }) => ({ id, name: maskName(name) })) } : {}),
  }))
  return { ...page, items }
}
