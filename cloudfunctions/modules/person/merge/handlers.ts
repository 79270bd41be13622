import { reachesSite } from '../../../../domain/access'
import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import { meOf } from '../../../../domain/person/me'
import { isSameName } from '../../../../domain/person/merge'
import { claimCodeMs, readShowCode } from '../../../../domain/person/show-code'
import { isRefusal, type Refusal, refuse } from '../../../../domain/refusal'
import { derivedId } from '../../../kit/ids'
import { beginAudit, endAudit } from '../../audit/store'
import { type Context, type HandlersOf, me } from '../../handler'
import { findCode } from '../code-store'
import { deskPerson, siteOfDesk } from '../desk/desk-person'
import { issueCode } from '../issue-code'
import { getPerson } from '../store'
import { mergeNow } from './merge'
import { getMerge } from './merge-store'
import { previewOf } from './preview'

/** Taking over one's record of the desk, and making one of two that staff made of one person. */

type MergeHandlers = Pick<
  HandlersOf<'person'>,
  'person.claimCode' | 'person.claimLook' | 'person.claimRecord' | 'person.mergeLook' | 'person.mergeRecords'
>

/** The record that this code was handed out for; the person stands in front of it with their own. */
async function claimed(typed: string, now: number) {
  const code = readShowCode(typed)
  const shown = code && (await findCode('claim', code))
  if (!shown || shown.expiresAt <= now) return refuse('claimCodeWrong')
  const person = await deskPerson(shown.personId)
  return isRefusal(person) ? refuse('claimCodeWrong') : person
}

async function claimLook(
  { code }: ParsedOf<'person.claimLook'>,
  context: Context,
): Promise<OutputOf<'person.claimLook'> | Refusal> {
  const from = await claimed(code, context.now)
  return isRefusal(from) ? from : previewOf(from, me(context), context.now)
}

async function claimRecord(
  { code }: ParsedOf<'person.claimRecord'>,
  context: Context,
): Promise<OutputOf<'person.claimRecord'> | Refusal> {
  const { now, requestId } = context
  const { _id: intoId } = me(context)
  const _id = derivedId('merge', intoId, requestId)
  const begun = await getMerge(_id)
  const from = begun ? { _id: begun.fromId, deskSiteId: begun.siteId } : await claimed(code, now)
  if (isRefusal(from)) return from
  const about = { personId: intoId, fromId: from._id }
  // Not an act of staff, but one that moves what staff wrote down.
  const row = {
    requestId,
    personId: intoId,
    action: 'person.claimRecord',
    siteId: from.deskSiteId,
    about,
    at: now,
  }
  await beginAudit(row)
  const asked = { _id, fromId: from._id, intoId, by: intoId, askedAt: now }
  const refusal = await mergeNow(asked, context, (old, mine) =>
    isSameName(old, mine) ? null : refuse('claimNameDiffers'),
  )
  await endAudit(row, refusal ? refusal.refused : 'done')
  return refusal ?? meOf(await getPerson(intoId), now)
}

/** Both records must be in reach. */
async function siteOfBoth(
  { keepId, awayId }: ParsedOf<'person.mergeLook'>,
  { scope }: Context,
): Promise<{ siteId: string } | null> {
  const [keep, away] = await Promise.all([siteOfDesk({ personId: keepId }), siteOfDesk({ personId: awayId })])
  return keep && away && reachesSite(scope, keep.siteId) ? away : null
}

async function mergeLook(
  { keepId, awayId }: ParsedOf<'person.mergeLook'>,
  { now }: Context,
): Promise<OutputOf<'person.mergeLook'> | Refusal> {
  const [into, from] = await Promise.all([deskPerson(keepId), deskPerson(awayId)])
  if (isRefusal(into)) return into
  return isRefusal(from) ? from : previewOf(from, into, now)
}

async function mergeRecords(
  { keepId, awayId }: ParsedOf<'person.mergeRecords'>,
  context: Context,
): Promise<{ personId: string } | Refusal> {
  const by = me(context)._id
  const _id = derivedId('merge', by, context.requestId)
  const asked = { _id, fromId: awayId, intoId: keepId, by, askedAt: context.now }
  return (await mergeNow(asked, context, () => null)) ?? { personId: keepId }
}

export const mergeHandlers: MergeHandlers = {
  'person.claimCode': {
    siteOf: siteOfDesk,
    async run({ personId }, context) {
      const person = await deskPerson(personId)
      return isRefusal(person) ? person : issueCode('claim', personId, context, claimCodeMs)
    },
  },
  'person.claimLook': { run: claimLook },
  'person.claimRecord': { run: claimRecord },
  'person.mergeLook': { siteOf: siteOfBoth, run: mergeLook },
  'person.mergeRecords': { siteOf: siteOfBoth, run: mergeRecords },
}
