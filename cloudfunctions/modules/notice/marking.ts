import type { ParsedOf } from '../../../domain/contract'
import { decideAnswer, markIdOf, type NoticeMark, type OwnMark } from '../../../domain/notice/mark'
import { isOut } from '../../../domain/notice/rules'
import type { Person } from '../../../domain/person/person'
import { type Refusal, refuse } from '../../../domain/refusal'
import { type Context, me } from '../handler'
import { addMark, getMark, markFirst, setAnswer } from './mark-store'
import { noticeFor } from './store'

export const homeOf = ({ homeSiteId, homeEstateId }: Person): Pick<NoticeMark, 'siteId' | 'estateId'> => ({
  ...(homeSiteId === undefined ? {} : { siteId: homeSiteId }),
  ...(homeEstateId === undefined ? {} : { estateId: homeEstateId }),
})

export const ownMark = ({ readAt, acknowledgedAt, answer }: OwnMark): OwnMark => ({
  ...(readAt === undefined ? {} : { readAt }),
  ...(acknowledgedAt === undefined ? {} : { acknowledgedAt }),
  ...(answer === undefined ? {} : { answer }),
})

/** Opening it, 已阅, and an answer: each the first time it is heard, but for the answer, of which the last one counts. */
export async function mark(
  { noticeId, acknowledge, answer }: ParsedOf<'notice.mark'>,
  context: Context,
): Promise<OwnMark | Refusal> {
  const { now, requestId } = context
  const person = me(context)
  const found = await noticeFor(noticeId, person._id)
  if (!found || found.notice.status === 'draft') return refuse('notAllowed')
  if (!isOut(found.notice, now)) return refuse('noticeGone')
  const wrong = decideAnswer(found.notice, { acknowledge, answer })
  if (wrong) return wrong
  const fresh: NoticeMark = {
    _id: markIdOf(noticeId, person._id),
    noticeId,
    personId: person._id,
    ...homeOf(person),
    readAt: now,
    ...(acknowledge ? { acknowledgedAt: now } : {}),
    ...(answer ? { answer, answeredAt: now } : {}),
    at: now,
    requests: answer ? [requestId] : [],
  }
  if (!found.mark && (await addMark(fresh))) return ownMark(fresh)
  if (found.mark?.readAt === undefined) await markFirst(fresh._id, 'readAt', now)
  if (acknowledge) await markFirst(fresh._id, 'acknowledgedAt', now)
  if (answer) await setAnswer(fresh._id, answer, now, requestId)
  return ownMark((await getMark(noticeId, person._id)) ?? fresh)
}
