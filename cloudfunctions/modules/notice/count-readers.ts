import { readerKeys } from '../../../domain/notice/audience'
import { agrees } from '../../../domain/person/consents'
import type { Job } from '../../kit/jobs'
import { consentingOf } from '../message/consent-store'
import { peopleAfter } from '../person/residents-store'
import { keepLatest, keepRunning, type ReaderCount, runningCount } from './count-store'

const peopleAStep = 500
const hourMs = 3_600_000

/**
 * Who is meant is told to staff before they publish, and to nobody else: an hour old is new enough, and no question of
 * theirs counts a street of people. A step keeps the sums with the place they have come to, so that a repeat adds nothing.
 */
export const countReaders: Job = {
  name: 'notice.countReaders',
  everyMs: hourMs,
  async step(_cursor, now) {
    const running = await runningCount(now)
    const people = await peopleAfter(running.after, peopleAStep)
    const agreed = await consentingOf(
      people.map(({ _id }) => _id),
      'noticePublished',
    )
    const counts: Record<string, ReaderCount> = { ...running.counts }
    for (const person of people) {
      // An OPENID never has a colon: those with one have no WeChat.
      const byMessage = agreed.has(person._id) && !person.wx.includes(':') && agrees(person) ? 1 : 0
      // Whoever a desk keeps is a resident of there: see `livesAt`.
      const homeSiteId = person.deskSiteId ?? person.homeSiteId
      for (const key of readerKeys({ ...person, homeSiteId }, now)) {
        const before = counts[key] ?? { people: 0, byMessage: 0 }
        counts[key] = { people: before.people + 1, byMessage: before.byMessage + byMessage }
      }
    }
    const last = people.at(-1)
    const after = { ...running, counts, after: last?._id ?? running.after }
    if (people.length === peopleAStep) await keepRunning(after)
    else await keepLatest(after)
    return { cursor: people.length === peopleAStep ? 'more' : null, counts: { counted: people.length } }
  },
}
