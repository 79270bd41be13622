import { changesOf } from '../../../domain/change'
import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { answerDraft } from '../../../domain/message/about-registration'
import { roleChanges } from '../../../domain/person/audited'
import { maskName } from '../../../domain/person/mask'
import type { Person } from '../../../domain/person/person'
import { maskPhone } from '../../../domain/person/phone'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { isRepeat } from '../../../domain/repeat'
import { ageAt } from '../../../domain/time'
import { auditedRegistration } from '../../../domain/volunteer/audited'
import type { QueueRow } from '../../../domain/volunteer/contract'
import { decideReview } from '../../../domain/volunteer/rules'
import { adultAge, type Registration } from '../../../domain/volunteer/volunteer'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import { auditView } from '../audit/store'
import { type Context, me } from '../handler'
import { tell } from '../message/tell'
import { getPerson, getPersons } from '../person/store'
import { followAnswer } from './follow'
import { ownView } from './registering'
import { getRegistration, saveRegistration, waitingAt } from './store'

/** The station reads what was handed in, and answers. */

const pageSize = 20

export interface Found {
  siteId: string
  registration: Registration
}

export async function registrationNamed({ volunteerId }: { volunteerId: string }): Promise<Found | null> {
  const registration = await getRegistration(volunteerId)
  return registration && { siteId: registration.siteId, registration }
}

export async function queue(
  { siteId, cursor }: ParsedOf<'volunteer.queue'>,
  { now }: Context,
): Promise<OutputOf<'volunteer.queue'>> {
  const rows = await waitingAt(siteId, readCursor(cursor), pageSize + 1)
  const page = pageOf(rows, pageSize, row => cursorOf(row.askedAt, row._id))
  const people = await getPersons(page.items.map(({ personId }) => personId))
  const personOf = new Map(people.map(person => [person._id, person]))
  return { ...page, items: page.items.map(row => rowOf(row, personOf.get(row.personId), now)) }
}

const rowOf = (
  { _id, services, askedAt }: Registration,
  person: Person | undefined,
  now: number,
): QueueRow => ({
  volunteerId: _id,
  name: person ? maskName(person.name) : '',
  minor: person?.birthDate !== undefined && ageAt(person.birthDate, now) < adultAge,
  ...{ services, askedAt },
})

export async function registration(
  { volunteerId, purpose }: ParsedOf<'volunteer.registration'>,
  context: Context,
  { siteId, registration }: Found,
): Promise<OutputOf<'volunteer.registration'> | Refusal> {
  const person = await getPerson(registration.personId)
  if (!person) return refuse('personUnknown')
  if (purpose) {
    const { requestId, now } = context
    const row = { requestId, personId: me(context)._id, action: 'volunteer.registration', at: now }
    await auditView({ ...row, siteId, about: { volunteerId, personId: person._id } }, purpose)
  }
  const full = purpose !== undefined
  const { name, birthDate, phone } = person
  const { guardian, number: _, ...view } = ownView(registration)
  const say = full ? (text: string) => text : maskName
  const sayPhone = full ? (text: string) => text : maskPhone
  return {
    ...view,
    name: say(name),
    ...(birthDate === undefined ? {} : { age: ageAt(birthDate, context.now) }),
    ...(full && birthDate !== undefined ? { birthDate } : {}),
    ...(phone === undefined ? {} : { phone: sayPhone(phone) }),
    ...(guardian ? { guardian: { name: say(guardian.name), phone: sayPhone(guardian.phone) } } : {}),
    rev: registration.rev,
  }
}

/** The answer is written first, the role follows: see follow.ts. */
export async function review(
  { verdict, words, rev }: ParsedOf<'volunteer.review'>,
  context: Context,
  { registration: before }: Found,
): Promise<OutputOf<'volunteer.review'> | Refusal> {
  const { now, requestId, changes } = context
  const by = me(context)._id
  if (isRepeat(before, requestId)) {
    if (before.state !== 'waiting') await followAnswer(before)
    return { volunteerId: before._id, state: before.state }
  }
  const after = decideReview(before, { verdict, words, rev, by, requestId }, now)
  if (isRefusal(after)) return after
  if (!(await saveRegistration(after))) return refuse('changedMeanwhile')
  changes.push(...changesOf(auditedRegistration, before, after))
  const followed = await followAnswer(after)
  if (followed) changes.push(...roleChanges(...followed))
  await tell(() => [answerDraft(after, now) ?? []].flat())
  return { volunteerId: after._id, state: after.state }
}
