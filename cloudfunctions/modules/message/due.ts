import { draftsOf } from '../../../domain/message/about-activity'
import { freshMs, noticeDraft } from '../../../domain/message/about-notice'
import { answerDraft } from '../../../domain/message/about-registration'
import type { Job } from '../../kit/jobs'
import { type After, cursorOf, readCursor } from '../../kit/paging'
import { activitiesAhead } from '../activity/store'
import { noticesSince } from '../notice/store'
import { nameOfSite } from '../site/store'
import { answeredSince } from '../volunteer/store'
import { tellMissing } from './tell'

/**
 * What is due to be told: reminders, by the clock, and whatever a process that died after its write has not told.
 * Everything is worked out from activities, notices and registrations, and told once.
 */
export const dueMessages: Job = {
  name: 'message.due',
  everyMs: 5 * 60_000,
  async step(cursor, now) {
    const [phase = 'published', place] = (cursor ?? 'published').split(':')
    if (phase === 'notices') return { cursor: 'answers', counts: { told: await tellOfNotices(now) } }
    if (phase === 'answers') return tellOfAnswers(readCursor(place), now)
    const status = phase === 'cancelled' ? 'cancelled' : 'published'
    const activities = await activitiesAhead(status, now, readCursor(place), activitiesAStep)
    const told = await tellMissing(activities.flatMap(activity => draftsOf(activity, now)))
    const last = activities.length === activitiesAStep ? activities.at(-1) : undefined
    const next = status === 'published' ? 'cancelled' : 'notices'
    return { cursor: last ? `${phase}:${cursorOf(last.endsAt, last._id)}` : next, counts: { told } }
  },
}

const activitiesAStep = 100
/** More than are published in three days. */
const noticesMax = 200

async function tellOfNotices(now: number): Promise<number> {
  const notices = await noticesSince(now - freshMs, noticesMax)
  const names = new Map<string, string>()
  for (const { siteId } of notices) if (!names.has(siteId)) names.set(siteId, await nameOfSite(siteId))
  return tellMissing(
    notices.flatMap(notice => noticeDraft(notice, names.get(notice.siteId) ?? '', now) ?? []),
  )
}

const answersAStep = 100

async function tellOfAnswers(after: After | null, now: number) {
  const answered = await answeredSince(now - freshMs, after, answersAStep)
  const told = await tellMissing(answered.flatMap(registration => answerDraft(registration, now) ?? []))
  const last = answered.length === answersAStep ? answered.at(-1) : undefined
  const next = last ? `answers:${cursorOf(last.decidedAt ?? 0, last._id)}` : null
  return { cursor: next, counts: { told } }
}
