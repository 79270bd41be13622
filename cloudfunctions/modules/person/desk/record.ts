import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import { changedInput, type DeskPerson, decideDesk, deskWx } from '../../../../domain/person/desk'
import { decideErasure } from '../../../../domain/person/ending'
import { newPerson } from '../../../../domain/person/profile'
import { isRefusal, type Refusal, refuse } from '../../../../domain/refusal'
import { derivedId } from '../../../kit/ids'
import { auditView } from '../../audit/store'
import { type Context, me } from '../../handler'
import { getEstate } from '../../site/store'
import { stamped } from '../change'
import { endNow } from '../own-data/end-now'
import { addPerson, staffNames } from '../store'
import { changeDesk, deskPerson } from './desk-person'
import { storedAtDesk } from './desk-store'
import { recordOf } from './desk-view'
import { likelySame } from './find'

/** Records of people without WeChat: made, looked at, corrected and erased by staff. */

const homeOf = async (estateId: string | undefined) => (estateId === undefined ? null : getEstate(estateId))

export async function deskCreate(
  { siteId, anyway, ...told }: ParsedOf<'person.deskCreate'>,
  context: Context,
): Promise<{ personId: string } | Refusal> {
  const { now, requestId } = context
  const takenBy = me(context)._id
  const personId = derivedId('desk', takenBy, requestId)
  if (await storedAtDesk(personId)) return { personId }
  const blank: DeskPerson = { ...newPerson(personId, deskWx(personId), now), deskSiteId: siteId }
  const decided = decideDesk(blank, told, { home: await homeOf(told.homeEstateId), takenBy, now })
  if (isRefusal(decided)) return decided
  const likely = anyway ? [] : await likelySame(told, siteId, context)
  if (likely.length > 0) return refuse('deskLikely', { likely: likely.length })
  // Two copies of one tap at once: the id is the same, and one of them is added.
  await addPerson(stamped(blank, decided, requestId))
  return { personId }
}

export async function deskRecord(
  { personId, purpose }: ParsedOf<'person.deskRecord'>,
  context: Context,
): Promise<OutputOf<'person.deskRecord'> | Refusal> {
  const person = await deskPerson(personId)
  if (isRefusal(person)) return person
  if (purpose) {
    const { requestId, now } = context
    const row = { requestId, personId: me(context)._id, action: 'person.deskRecord', at: now }
    await auditView({ ...row, siteId: person.deskSiteId, about: { personId } }, purpose)
  }
  const takers = person.consents.flatMap(({ oralTakenBy }) => oralTakenBy ?? [])
  const names = await staffNames(takers)
  return recordOf(person, purpose !== undefined, id => names.get(id) ?? '')
}

export async function deskSave(
  { personId, ...change }: ParsedOf<'person.deskSave'>,
  context: Context,
): Promise<{ personId: string } | Refusal> {
  const takenBy = me(context)._id
  return changeDesk(personId, context, async before => {
    const input = changedInput(before, change)
    const home = await homeOf(input.homeEstateId)
    return decideDesk(before, input, { home, takenBy, now: context.now })
  })
}

export async function deskErase(
  { personId }: ParsedOf<'person.deskErase'>,
  context: Context,
): Promise<{ personId: string } | Refusal> {
  const { now } = context
  const refusal = await endNow(context, personId, fresh => {
    const after = decideErasure(fresh, now)
    return isRefusal(after) ? after : { after, ending: { personId, what: 'account', askedAt: now } }
  })
  return refusal ?? { personId }
}
