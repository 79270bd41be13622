import { seatView } from '../../../domain/signup/settle'
import { dayMs } from '../../../domain/time'
import type { AreaTasks } from '../person/tasks/area'
import { seatsOf } from '../signup/seats-reading'
import { handContact } from './editing'
import { activitiesStarting, contactAt, draftsKeptBy, handDraft } from './store'

/** Drafts that start later than this can wait. */
const draftsAheadMs = 21 * dayMs
/** Of what is ahead, the next ones are looked at for a line. */
const lookedAt = 60

export const activityTasks: AreaTasks = {
  kinds: [
    {
      kind: 'activity.draft',
      words: '活动草稿还没发布',
      needs: 'activity.publish',
      async find({ sites, now }, limit) {
        const times = { from: now, to: now + draftsAheadMs }
        const drafts = await activitiesStarting({ status: 'draft', sites, ...times }, limit)
        return drafts.map(({ _id, title, siteId, createdAt, signupOpensAt, startsAt, rev }) => ({
          id: _id,
          title,
          siteId,
          since: createdAt,
          // From then on residents would be signing up.
          dueAt: Math.min(signupOpensAt, startsAt),
          rev,
          detail: { startsAt },
        }))
      },
    },
    {
      kind: 'activity.line',
      words: '活动满了，还有人候补',
      needs: 'activity.save',
      async find({ sites, now }, limit) {
        const ahead = await activitiesStarting({ status: 'published', sites, from: now }, lookedAt)
        const seats = new Map((await seatsOf(ahead.map(({ _id }) => _id))).map(row => [row._id, row]))
        return ahead
          .flatMap(({ _id, title, siteId, publishedAt = 0, signupClosesAt, startsAt }) => {
            const row = seats.get(_id)
            const waiting = row ? seatView(row, now).waiting : 0
            const dueAt = signupClosesAt > now ? signupClosesAt : startsAt
            const detail = { waiting, startsAt }
            return waiting > 0 ? [{ id: _id, title, siteId, since: publishedAt, dueAt, detail }] : []
          })
          .slice(0, limit)
      },
    },
  ],
  work: [
    {
      kind: 'activity.draft',
      words: '活动草稿',
      needs: 'activity.save',
      async find({ _id: personId }, { before }, limit) {
        const drafts = await draftsKeptBy(personId, before, limit)
        return drafts.map(({ _id, title, siteId, startsAt }) => ({ id: _id, title, siteId, at: startsAt }))
      },
      handOver: ({ id }, { from, to }) => handDraft(id, from._id, to._id),
    },
    {
      kind: 'activity.contact',
      words: '当联系人的活动',
      needs: 'activity.save',
      async find({ name }, { now, before }, limit) {
        const activities = await contactAt(name, now, limit)
        return activities
          .filter(({ createdAt }) => createdAt < before)
          .map(({ _id, title, siteId, startsAt }) => ({ id: _id, title, siteId, at: startsAt }))
      },
      handOver: ({ id }, parties, context) => handContact(id, parties, context),
    },
  ],
}
