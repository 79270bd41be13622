import type { Activity } from '../activity/activity'
import { fittedThing, timeValue } from './fitted'
import type { AnyDraft, Draft } from './message'
import { reminderWindows } from './reminder'

/**
 * What an activity has to tell at `now`, worked out from the activity alone: handlers ask after their write, and the
 * job `message.due` asks again later, so that a message which a crash has swallowed is told all the same. `once` makes
 * it one message however often it is asked.
 */
export function draftsOf(activity: Activity, now: number): AnyDraft[] {
  if (activity.status === 'cancelled') return activity.endsAt > now ? [cancelledDraft(activity)] : []
  if (activity.status !== 'published' || activity.startsAt <= now) return []
  return [
    ...(activity.moved ? [changedDraft(activity, activity.moved)] : []),
    ...reminderDrafts(activity, now),
  ]
}

function cancelledDraft(activity: Activity): Draft<'activityCancelled'> {
  const happenedAt = activity.cancelledAt ?? activity.updatedAt
  return {
    ...about(activity),
    kind: 'activityCancelled',
    once: [activity._id],
    audience: { of: 'activity', activityId: activity._id, who: 'all' },
    values: {
      activity: fittedThing(activity.title),
      when: timeValue(activity.startsAt),
      reason: fittedThing(activity.cancelReason ?? ''),
    },
    happenedAt,
    until: activity.endsAt,
  }
}

const changeWords = {
  time: '时间有变，请看新的时间',
  place: '地点有变，请看新的地点',
  both: '时间和地点都有变',
}

function changedDraft(activity: Activity, moved: NonNullable<Activity['moved']>): Draft<'activityChanged'> {
  return {
    ...about(activity),
    kind: 'activityChanged',
    once: [activity._id, String(moved.rev)],
    audience: { of: 'activity', activityId: activity._id, who: 'all' },
    values: { ...where(activity), change: fittedThing(changeWords[moved.what]) },
    happenedAt: moved.at,
    until: activity.startsAt,
  }
}

/** `once` holds the start: who was reminded of the old time is reminded of the new one too. */
const reminderDrafts = (activity: Activity, now: number): AnyDraft[] =>
  reminderWindows(activity.startsAt)
    .filter(({ from, until }) => from <= now && now < until)
    .map(({ kind, until, note }) => ({
      ...about(activity),
      kind,
      once: [activity._id, String(activity.startsAt)],
      audience: { of: 'activity', activityId: activity._id, who: 'seated' },
      values: { ...where(activity), note: fittedThing(note) },
      happenedAt: now,
      until,
    }))

export const about = ({ _id, siteId }: Activity) =>
  ({ subject: { area: 'activity', id: _id }, siteId }) as const

export const where = ({ title, startsAt, place }: Activity) => ({
  activity: fittedThing(title),
  when: timeValue(startsAt),
  place: fittedThing(place.name),
})
