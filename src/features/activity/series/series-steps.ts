import type { ActivityDetail, SeriesRow } from '@domain/activity/contract'
import { type EditedFields, fieldsOf, movedTo } from '@domain/activity/rules'
import { dayOf, startOfDay } from '@domain/time'
import { call } from '@/lib/call'
import type { Step } from '@/lib/use-one-by-one'

type Shown = ActivityDetail['activity']

/** Each start is a draft of the series and, where the first is published, is published at once. */
export const repeatSteps = (activity: Shown, starts: readonly number[], joinsMax: number): Step[] =>
  starts.map(startsAt => ({
    key: String(startsAt),
    async run(requestId) {
      const series = joinsMax > 0 ? { joinsMax } : {}
      const copied = await call(
        'activity.copy',
        { activityId: activity._id, startsAt, series },
        { requestId },
      )
      if (!copied.ok || activity.status !== 'published') return copied
      const published = await call('activity.publish', copied.data, { requestId: `${requestId}-publish` })
      // It was published before, by a try whose answer was lost.
      return !published.ok && published.cause === 'notDraft' ? copied : published
    },
  }))

/** Later times become like this one, each at its own day. */
export const alikeSteps = (activity: Shown, later: readonly SeriesRow[]): Step[] =>
  later.map(({ id, startsAt, rev }) => ({
    key: String(startsAt),
    run: requestId =>
      call('activity.save', { activityId: id, rev, fields: alikeFields(activity, startsAt) }, { requestId }),
  }))

export const cancelSteps = (times: readonly SeriesRow[], reason: string): Step[] =>
  times.map(({ id, startsAt, rev }) => ({
    key: String(startsAt),
    run: requestId => call('activity.cancel', { activityId: id, rev, reason }, { requestId }),
  }))

/** All that an editor holds, on the day of `startsAt` at this activity's time of day. */
export function alikeFields(activity: Shown, startsAt: number): EditedFields {
  const clock = activity.startsAt - startOfDay(dayOf(activity.startsAt))
  const fields = movedTo(fieldsOf(activity), startOfDay(dayOf(startsAt)) + clock)
  const emptied = (['lineClosesAt', 'volunteersFrom', 'keptUntil'] as const).filter(
    name => fields[name] === undefined,
  )
  return { ...fields, questions: fields.questions ?? [], ...(emptied.length > 0 ? { emptied } : {}) }
}
