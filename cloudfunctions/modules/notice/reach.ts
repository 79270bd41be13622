import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { secondRound } from '../../../domain/message/about-notice'
import type { Message } from '../../../domain/message/message'
import { audienceAt, isFor, isMeantAt, keysOf, type NoticeAudience } from '../../../domain/notice/audience'
import type { ReachCounts, SiteReach, UnreachedRow } from '../../../domain/notice/contract'
import { decideRound, markIdOf, type NoticeMark } from '../../../domain/notice/mark'
import type { Notice } from '../../../domain/notice/notice'
import { isOut } from '../../../domain/notice/rules'
import { maskName } from '../../../domain/person/mask'
import { maskPhone } from '../../../domain/person/phone'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { auditView } from '../audit/store'
import { type Context, me } from '../handler'
import { messagesAbout } from '../message/message-store'
import { tell } from '../message/tell'
import { livesAt, type Residents, residentsOf } from '../person/residents-store'
import { getPerson } from '../person/store'
import { nameOfSite } from '../site/store'
import { countsFor } from './count-store'
import type { NoticeNamed } from './editing'
import { addMark, countMarks, countRead, type MarkCount, marksOf, setCall } from './mark-store'
import { homeOf } from './marking'
import { getNotice } from './store'

/** Whom a notice reached, and whom it did not: what staff see and do about it. */

export async function reach(
  { noticeId }: ParsedOf<'notice.reach'>,
  { now }: Context,
  { notice }: NoticeNamed,
): Promise<OutputOf<'notice.reach'>> {
  const [rows, { countOf, siteIds }] = await Promise.all([countMarks(noticeId), countsFor()])
  const peopleOf = (audience: NoticeAudience) => countOf(keysOf(audience)).people
  const meant = notice.meant.length > 0 ? notice.meant : siteIds
  const from = rows.map(({ _id }) => _id.siteId ?? '')
  const sites = [...new Set([...meant, ...from])].map(siteId => {
    const { audience } = notice
    const there = siteId === '' ? undefined : audienceAt(audience, siteId)
    return siteReach(siteId, rows, there && peopleOf(there), estateId =>
      audience.of === 'volunteers' || audience.of === 'ages'
        ? undefined
        : peopleOf({ of: 'estates', estateIds: [estateId] }),
    )
  })
  return { sites, now }
}

function siteReach(
  siteId: string,
  rows: readonly MarkCount[],
  residents: number | undefined,
  inEstate: (estateId: string) => number | undefined,
): SiteReach {
  const own = rows.filter(({ _id }) => (_id.siteId ?? '') === siteId)
  return {
    ...(siteId === '' ? {} : { siteId }),
    ...(residents === undefined ? {} : { residents }),
    ...sumOf(own),
    estates: own.flatMap(row => {
      const { estateId } = row._id
      if (!estateId) return []
      const people = inEstate(estateId)
      return [{ estateId, ...sumOf([row]), ...(people === undefined ? {} : { residents: people }) }]
    }),
  }
}

const sumOf = (rows: readonly MarkCount[]): ReachCounts => {
  const sum = (of: Exclude<keyof MarkCount, '_id'>) => rows.reduce((total, row) => total + row[of], 0)
  return {
    read: sum('read'),
    acknowledged: sum('acknowledged'),
    answers: { yes: sum('yes'), no: sum('no'), help: sum('help') },
    told: sum('told'),
  }
}

/** Looked through for a page, of which those who have read it are left out. */
const lookedAt = 100

export async function unreached(
  { noticeId, siteId, cursor }: ParsedOf<'notice.unreached'>,
  context: Context,
): Promise<OutputOf<'notice.unreached'> | Refusal> {
  const notice = await outFor(noticeId, siteId, context.now)
  if (isRefusal(notice)) return notice
  await auditView(lookOf('notice.unreached', { noticeId, siteId }, context), undefined)
  const { which, after } = readPlace(cursor)
  const desk = which === 'desk' ? await residentsOf(siteId, 'desk', after, lookedAt + 1) : []
  const room = lookedAt + 1 - desk.length
  const home = room > 0 ? await residentsOf(siteId, 'home', which === 'home' ? after : undefined, room) : []
  const people = [...desk, ...home]
  const shown = people.slice(0, lookedAt)
  const marks = new Map(
    (
      await marksOf(
        noticeId,
        shown.map(({ _id }) => _id),
      )
    ).map(mark => [mark.personId, mark]),
  )
  const keys = keysOf(notice.audience)
  const items = shown.flatMap((person): UnreachedRow[] => {
    const { _id, name, phone, homeEstateId } = person
    const mark = marks.get(_id)
    // Whoever the desk here keeps is a resident of here, wherever they said that they live.
    const meant = isFor(keys, { ...person, homeSiteId: siteId }, context.now)
    if (mark?.readAt !== undefined || !meant) return []
    return [
      {
        personId: _id,
        name: maskName(name),
        ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
        ...(homeEstateId === undefined ? {} : { estateId: homeEstateId }),
        ...calledIn(mark),
      },
    ]
  })
  const last = people.length > lookedAt ? shown.at(-1) : undefined
  const next = last && `${desk.includes(last) ? 'desk' : 'home'}.${last._id}`
  return { items, ...(next === undefined ? {} : { next }) }
}

/** First those without WeChat, whom nothing else reaches. */
function readPlace(cursor = 'desk.'): { which: Residents; after: string | undefined } {
  const [which, after] = cursor.split('.')
  return { which: which === 'home' ? 'home' : 'desk', after: after || undefined }
}

const calledIn = (mark: NoticeMark | undefined): Pick<UnreachedRow, 'called'> =>
  mark?.called && mark.calledAt !== undefined ? { called: { outcome: mark.called, at: mark.calledAt } } : {}

export async function callNumber(
  { noticeId, siteId, personId }: ParsedOf<'notice.callNumber'>,
  context: Context,
): Promise<OutputOf<'notice.callNumber'> | Refusal> {
  const notice = await outFor(noticeId, siteId, context.now)
  if (isRefusal(notice)) return notice
  const person = await getPerson(personId)
  if (!person || !livesAt(person, siteId)) return refuse('notAllowed')
  if (person.phone === undefined) return refuse('noPhone')
  const look = lookOf('notice.callNumber', { noticeId, siteId, personId }, context)
  await auditView(look, '打电话告知通知')
  return { phone: person.phone }
}

export async function markCalled(
  { noticeId, siteId, personId, outcome }: ParsedOf<'notice.markCalled'>,
  context: Context,
): Promise<OutputOf<'notice.markCalled'> | Refusal> {
  const { now, requestId } = context
  const notice = await outFor(noticeId, siteId, now)
  if (isRefusal(notice)) return notice
  const person = await getPerson(personId)
  if (!person || !livesAt(person, siteId)) return refuse('notAllowed')
  const by = me(context)._id
  const fresh: NoticeMark = {
    _id: markIdOf(noticeId, personId),
    ...{ noticeId, personId },
    ...homeOf(person),
    // Also of somebody who has not said where they live: the desk of this site looks after them.
    siteId,
    ...(outcome ? { called: outcome, calledAt: now, calledBy: by } : {}),
    at: now,
    requests: [requestId],
  }
  if (!(await addMark(fresh))) await setCall(fresh._id, outcome && { outcome, at: now, by }, requestId)
  context.changes.push({ field: 'called', ...(outcome ? { to: outcome } : {}) })
  const [mark] = await marksOf(noticeId, [personId])
  return calledIn(mark)
}

/** Those who have not opened it are told once more. A repeat of the request is the same round. */
export async function tellUnread(
  { noticeId }: ParsedOf<'notice.tellUnread'>,
  { now, requestId }: Context,
  { notice }: NoticeNamed,
): Promise<OutputOf<'notice.tellUnread'> | Refusal> {
  if (!isOut(notice, now) || notice.publishedAt === undefined) return refuse('noticeGone')
  const told = await messagesAbout([{ area: 'notice', id: noticeId }], 20)
  const roundOf = ({ audience }: Message) => (audience.of === 'readers' ? audience.unread?.round : undefined)
  const rounds = told.filter(message => roundOf(message) !== undefined)
  const known = rounds.findIndex(message => roundOf(message) === requestId)
  if (known >= 0) return { round: rounds.length - known }
  const wrong = decideRound(rounds, notice.publishedAt, now)
  if (wrong) return wrong
  await tell(async () => {
    const [{ countOf }, read] = await Promise.all([countsFor(), countRead(noticeId)])
    const people = Math.max(0, countOf(keysOf(notice.audience)).people - read)
    const draft = secondRound(notice, await nameOfSite(notice.siteId), now, { round: requestId, people })
    return draft ? [draft] : []
  })
  return { round: rounds.length + 1 }
}

/** A notice that is out, and meant for this community. */
async function outFor(noticeId: string, siteId: string, now: number): Promise<Notice | Refusal> {
  const notice = await getNotice(noticeId)
  if (!notice || notice.status === 'draft') return refuse('notAllowed')
  if (!isOut(notice, now)) return refuse('noticeGone')
  return isMeantAt(notice, siteId) ? notice : refuse('notForSite')
}

const lookOf = (
  action: 'notice.unreached' | 'notice.callNumber',
  about: { noticeId: string; siteId: string; personId?: string },
  context: Context,
) => ({
  requestId: context.requestId,
  personId: me(context)._id,
  action,
  siteId: about.siteId,
  about,
  at: context.now,
})
