import { keysOf } from '../notice/audience'
import type { Notice } from '../notice/notice'
import { isOut } from '../notice/rules'
import { dayMs } from '../time'
import { fittedThing, timeValue } from './fitted'
import type { Draft } from './message'

/** Older news than this makes nobody's telephone ring. */
export const freshMs = 3 * dayMs

/** A further round, to those who have not opened it: `people`, at `now`. Of the request `round` a repeat is the same round. */
export function secondRound(
  notice: Notice,
  from: string,
  now: number,
  { round, people }: { round: string; people: number },
): Draft<'noticePublished'> | null {
  const { _id, siteId, title, audience, publishedAt, expiresAt } = notice
  if (publishedAt === undefined || !isOut(notice, now)) return null
  return {
    kind: 'noticePublished',
    once: [_id, round],
    subject: { area: 'notice', id: _id },
    siteId,
    audience: { of: 'readers', keys: keysOf(audience), unread: { noticeId: _id, round, people } },
    values: { title: fittedThing(title), from: fittedThing(from), when: timeValue(publishedAt) },
    happenedAt: now,
    until: Math.min(now + freshMs, expiresAt ?? Number.MAX_SAFE_INTEGER),
  }
}

/** What a notice has to tell at `now`; `from` is the name of the site that speaks. Null when nothing (any more). */
export function noticeDraft(notice: Notice, from: string, now: number): Draft<'noticePublished'> | null {
  const { _id, siteId, title, audience, publishedAt, expiresAt } = notice
  if (publishedAt === undefined || !isOut(notice, now) || now >= publishedAt + freshMs) return null
  return {
    kind: 'noticePublished',
    once: [_id],
    subject: { area: 'notice', id: _id },
    siteId,
    audience: { of: 'readers', keys: keysOf(audience) },
    values: { title: fittedThing(title), from: fittedThing(from), when: timeValue(publishedAt) },
    happenedAt: publishedAt,
    until: Math.min(publishedAt + freshMs, expiresAt ?? Number.MAX_SAFE_INTEGER),
  }
}
