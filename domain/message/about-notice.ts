import type { Notice } from '../notice/notice'
import { isOut } from '../notice/rules'
import { dayMs } from '../time'
import { fittedThing, timeValue } from './fitted'
import type { Draft } from './message'

/** Older news than this makes nobody's telephone ring. */
export const freshMs = 3 * dayMs

/** A further round, to those who have not opened it. `round`: the request that wants it, of which a repeat is the same round. */
export function secondRound(
  notice: Notice,
  from: string,
  now: number,
  round: string,
): Draft<'noticePublished'> | null {
  const { _id, siteId, title, audienceSiteId, publishedAt, expiresAt } = notice
  if (publishedAt === undefined || !isOut(notice, now)) return null
  return {
    kind: 'noticePublished',
    once: [_id, round],
    subject: { area: 'notice', id: _id },
    siteId,
    audience: {
      of: 'unread',
      noticeId: _id,
      round,
      ...(audienceSiteId === undefined ? {} : { siteId: audienceSiteId }),
    },
    values: { title: fittedThing(title), from: fittedThing(from), when: timeValue(publishedAt) },
    happenedAt: now,
    until: Math.min(now + freshMs, expiresAt ?? Number.MAX_SAFE_INTEGER),
  }
}

/** What a notice has to tell at `now`; `from` is the name of the site that speaks. Null when nothing (any more). */
export function noticeDraft(notice: Notice, from: string, now: number): Draft<'noticePublished'> | null {
  const { _id, siteId, title, audienceSiteId, publishedAt, expiresAt } = notice
  if (publishedAt === undefined || !isOut(notice, now) || now >= publishedAt + freshMs) return null
  return {
    kind: 'noticePublished',
    once: [_id],
    subject: { area: 'notice', id: _id },
    siteId,
    audience: audienceSiteId === undefined ? { of: 'site' } : { of: 'site', siteId: audienceSiteId },
    values: { title: fittedThing(title), from: fittedThing(from), when: timeValue(publishedAt) },
    happenedAt: publishedAt,
    until: Math.min(publishedAt + freshMs, expiresAt ?? Number.MAX_SAFE_INTEGER),
  }
}
